/**
 * RFC 6962 section 2.1.2 (RFC 9162 section 2.1.4): a proof that a tree only grew: that the first `from` leaves of the
 * tree of `to` leaves are those of the earlier tree, in the same order.
 */
import { sameBytes } from '../canonical/index.ts';
import { type HashSource, type Range, rootsOfRanges } from './hash-source.ts';
import { EMPTY_ROOT, nodeHash, splitPoint } from './merkle-hash.ts';

/**
 * The proof that the tree of `to` leaves goes on from the tree of its first `from` leaves. Empty where nothing has to
 * be shown (`from` is 0 or equals `to`).
 *
 * @throws RangeError unless 0 ≤ from ≤ to.
 */
export async function consistencyProof(source: HashSource, from: number, to: number): Promise<Uint8Array[]> {
  if (!isGrowth(from, to)) throw new RangeError(`a tree of ${from} leaves does not grow to ${to}`);
  return rootsOfRanges(source, to, from === 0 ? [] : rangesBetween(from, 0, to, true));
}

/** Whether a proof shows that the tree of `to` leaves goes on from the tree of `from` leaves. Never throws. */
export function verifyConsistency(
  from: number,
  to: number,
  fromRoot: Uint8Array,
  toRoot: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!isGrowth(from, to) || proof.some((hash) => hash.length !== 32)) return false;
  if (from === to) return proof.length === 0 && sameBytes(fromRoot, toRoot);
  if (from === 0) return proof.length === 0 && sameBytes(fromRoot, EMPTY_ROOT);
  const found = climb(from, to, isPowerOfTwo(from) ? [fromRoot, ...proof] : proof);
  return found !== undefined && sameBytes(found.fromRoot, fromRoot) && sameBytes(found.toRoot, toRoot);
}

/** RFC 9162 section 2.1.4.2, steps 3 to 6: both roots that the path leads to, or `undefined` where it does not fit. */
function climb(
  from: number,
  to: number,
  [start, ...path]: readonly Uint8Array[],
): { fromRoot: Uint8Array; toRoot: Uint8Array } | undefined {
  if (start === undefined) return undefined;
  let [node, last] = [from - 1, to - 1];
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  let [fromRoot, toRoot] = [start, start];
  for (const beside of path) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      [fromRoot, toRoot] = [nodeHash(beside, fromRoot), nodeHash(beside, toRoot)];
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      toRoot = nodeHash(toRoot, beside);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? { fromRoot, toRoot } : undefined;
}

/** SUBPROOF of the RFC as ranges; `whole`: the earlier tree's root over this part is known to the verifier. */
function rangesBetween(size: number, from: number, to: number, whole: boolean): Range[] {
  if (size === to) return whole ? [] : [[from, to]];
  const middle = from + splitPoint(to - from);
  return size <= middle
    ? [...rangesBetween(size, from, middle, whole), [middle, to]]
    : [...rangesBetween(size, middle, to, false), [from, middle]];
}

function isGrowth(from: number, to: number): boolean {
  return Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to;
}

function isPowerOfTwo(n: number): boolean {
  return Number.isInteger(Math.log2(n));
}
