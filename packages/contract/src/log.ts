/** The transparency log: what shows that an entry is in it, and that it only grows (RFC 6962). */
import Type, { type Static } from 'typebox';

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, hexadecimal' });

export const InclusionProof = Type.Object({
  place: Type.Integer({ description: 'in the log, from 1' }),
  index: Type.Integer({ description: 'of the leaf in the tree, from 0' }),
  size: Type.Integer({ description: 'leaves of the tree that the proof is for' }),
  leaf: Hash,
  path: Type.Array(Hash, { description: 'roots of the subtrees beside the path, lowest first' }),
});
export type InclusionProof = Static<typeof InclusionProof>;

export const ConsistencyProof = Type.Object({
  first: Type.Integer({ description: 'leaves of the earlier tree' }),
  second: Type.Integer({ description: 'leaves of the later tree' }),
  path: Type.Array(Hash),
});
export type ConsistencyProof = Static<typeof ConsistencyProof>;
