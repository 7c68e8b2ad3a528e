/**
 * RFC 6962 section 2.1.1 (RFC 9162 section 2.1.3): a proof that a leaf is in a tree: the roots of the subtrees beside
 * the path from the leaf to the root, lowest first. About 20 hashes for a million leaves.
 */
import { sameBytes } from '../canonical/index.ts';
import { type HashSource, type Range, rootsOfRanges } from './hash-source.ts';
import { nodeHash, splitPoint } from './merkle-hash.ts';

/**
 * The proof that leaf `index` (from 0) is in the tree of the first `size` leaves.
 *
 * @throws RangeError where there is no such leaf.
 */
export async function inclusionProof(source: HashSource, index: number, size: number): Promise<Uint8Array[]> {
  if (!isIndex(index, size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  return rootsOfRanges(source, size, rangesBeside(index, 0, size));
}

/** Whether a leaf hash at `index` leads by `path` to the root of a tree of `size` leaves. Never throws. */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!isIndex(index, size) || path.some((hash) => hash.length !== 32)) return false;
  let hash = leaf;
  let node = index;
  let last = size - 1;
  for (const beside of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(beside, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, beside);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(hash, root);
}

function isIndex(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}

function rangesBeside(index: number, from: number, to: number): Range[] {
  if (to - from === 1) return [];
  const middle = from + splitPoint(to - from);
  return index < middle
    ? [...rangesBeside(index, from, middle), [middle, to]]
    : [...rangesBeside(index, middle, to), [from, middle]];
}
