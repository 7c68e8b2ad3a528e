/**
 * RFC 6962 section 2.1, Merkle hash trees: https://www.rfc-editor.org/rfc/rfc6962#section-2.1
 *
 * A leaf is hashed behind a zero byte, a node behind a one byte, so that neither can pass for the other. A tree of n
 * leaves is split at the largest power of two below n.
 */
import { concat, sha256 } from '../canonical/index.ts';

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** Root of the tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT: Uint8Array = sha256(new Uint8Array());

/** Hash of a leaf's data. */
export const leafHash = (data: Uint8Array): Uint8Array => sha256(concat(LEAF, data));

/** Hash of a node over the roots of its two subtrees. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(concat(NODE, left, right));

/** The largest power of two below `n` (n ≥ 2): where a tree of n leaves is split. */
export function splitPoint(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/**
 * Root over hashes from `from` to `to`. The hashes may be of leaves, or the roots of equal complete subtrees of which
 * the last may be incomplete: the tree above is the same.
 */
export function rootOf(hashes: readonly Uint8Array[], from = 0, to = hashes.length): Uint8Array {
  if (to - from === 0) return EMPTY_ROOT;
  if (to - from === 1) return hashes[from]!;
  const middle = from + splitPoint(to - from);
  return nodeHash(rootOf(hashes, from, middle), rootOf(hashes, middle, to));
}
