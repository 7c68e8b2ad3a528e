export { buildEvidence } from './build-evidence.ts';
export type { Check, CheckName } from './check.ts';
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
export { parseTrust, type Trust } from './trust.ts';
export { type EvidenceVerdict, type VerifyOptions, verifyEvidence } from './verify-evidence.ts';
export { MAX_PACKAGE } from './zip-format.ts';
