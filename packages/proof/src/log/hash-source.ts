/** Where the hashes of a tree are read from while a proof is made, and the roots of its parts. */
import { rootOf } from './merkle-hash.ts';
import { BLOCK } from './tree-head.ts';

export type HashSource = {
  /** Hashes of the leaves from index `from` to before `to`; asked for at most one block at a time. */
  leaves(from: number, to: number): Promise<readonly Uint8Array[]>;
  /** Roots of the complete blocks (1,024 leaves each) from block `from` to before block `to`. */
  blocks(from: number, to: number): Promise<readonly Uint8Array[]> | readonly Uint8Array[];
};

/** A part of the tree's leaves: from an index to before another. */
export type Range = readonly [from: number, to: number];

/** Roots of parts of one tree. Each block of leaves is read at most once. */
export async function rootsOfRanges(source: HashSource, size: number, ranges: readonly Range[]): Promise<Uint8Array[]> {
  const read = new Map<number, Promise<readonly Uint8Array[]>>();
  const blockLeaves = (block: number): Promise<readonly Uint8Array[]> => {
    const known = read.get(block) ?? source.leaves(block * BLOCK, Math.min(size, (block + 1) * BLOCK));
    read.set(block, known);
    return known;
  };
  const roots: Uint8Array[] = [];
  for (const range of ranges) roots.push(await rootOfRange(source, range, blockLeaves));
  return roots;
}

/**
 * A part that the RFC's recursion reaches either lies within one block or begins at one, since it begins at a multiple
 * of a power of two that is no smaller than its own length.
 */
async function rootOfRange(
  source: HashSource,
  [from, to]: Range,
  blockLeaves: (block: number) => Promise<readonly Uint8Array[]>,
): Promise<Uint8Array> {
  const first = Math.floor(from / BLOCK);
  if (to - from < BLOCK) return rootOf(await blockLeaves(first), from - first * BLOCK, to - first * BLOCK);
  const end = Math.floor(to / BLOCK);
  const whole = await source.blocks(first, end);
  if (whole.length !== end - first) throw new Error(`hash source: blocks ${first} to ${end} are not all known`);
  if (end * BLOCK === to) return rootOf(whole);
  return rootOf([...whole, rootOf(await blockLeaves(end), 0, to - end * BLOCK)]);
}
