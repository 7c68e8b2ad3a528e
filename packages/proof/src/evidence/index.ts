export { type Check, type CheckName, MAX_PACKAGE, parseTrust, type Trust } from '../bag/index.ts';
export { buildEvidence } from './build-evidence.ts';
export type { Replay } from './check-trace.ts';
export type {
  EvidenceContents,
  EvidenceHub,
  EvidenceInclusion,
  EvidenceMethod,
  EvidenceObject,
  EvidenceRequest,
} from './contents.ts';
export { replayCommand } from './replay-command.ts';
export { type EvidenceVerdict, type VerifyOptions, verifyEvidence } from './verify-evidence.ts';
