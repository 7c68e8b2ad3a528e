export {
  type Checkpoint,
  type CheckpointFault,
  type Cosignature,
  cosignCheckpoint,
  formatCheckpoint,
  type NoteKey,
  type NoteSigner,
  parseCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts';
export { consistencyProof, verifyConsistency } from './consistency-proof.ts';
export { appendLeaf, EMPTY_FRONTIER, type Frontier, rootFrom } from './frontier.ts';
export type { HashSource } from './hash-source.ts';
export { inclusionProof, verifyInclusion } from './inclusion-proof.ts';
export { type LogEntry, logLeaf } from './log-leaf.ts';
export { EMPTY_ROOT, leafHash } from './merkle-hash.ts';
export { BLOCK, createTreeHead, type SavedHead, type TreeHead } from './tree-head.ts';
