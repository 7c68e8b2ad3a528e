/**
 * The head of a hub's log: it takes leaf hashes as they are committed, keeps the frontier and the root of every complete
 * block of 1,024 leaves. Leaves stay in the database; a proof reads one or two blocks of them and, for the rest of the
 * tree, these roots (32 bytes a block: 32 kB for a million leaves).
 *
 * It is a cache: `save` it with the place it stands at, or rebuild it by appending the leaves from the beginning.
 */
import { appendLeaf, EMPTY_FRONTIER, type Frontier, rootFrom } from './frontier.ts';

/** Leaves in a block. */
export const BLOCK = 1024;

export type SavedHead = { frontier: Frontier; blocks: readonly Uint8Array[] };

export type TreeHead = {
  /** Number of leaves. */
  size(): number;
  /** Root over all of them. */
  root(): Uint8Array;
  /** Takes the next leaf hash. */
  append(leaf: Uint8Array): void;
  /** Roots of the complete blocks from block `from` to before block `to`. */
  blocks(from: number, to: number): readonly Uint8Array[];
  /** What `createTreeHead` goes on from. */
  save(): SavedHead;
};

/** A tree head, empty or going on from a saved one. */
export function createTreeHead(saved: SavedHead = { frontier: EMPTY_FRONTIER, blocks: [] }): TreeHead {
  let { frontier } = saved;
  const blocks = [...saved.blocks];
  const onNode = (leaves: number, root: Uint8Array): void => {
    if (leaves === BLOCK) blocks.push(root);
  };
  return {
    size: () => frontier.size,
    root: () => rootFrom(frontier),
    append: (leaf) => {
      frontier = appendLeaf(frontier, leaf, onNode);
    },
    blocks: (from, to) => blocks.slice(from, to),
    save: () => ({ frontier, blocks: [...blocks] }),
  };
}
