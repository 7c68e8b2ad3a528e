/**
 * The frontier of a growing tree (a compact range): the roots of its complete subtrees, largest first, one for each bit
 * of the size. Appending a leaf and working out the root need nothing else: about 20 hashes for a million leaves.
 */
import { EMPTY_ROOT, nodeHash } from './merkle-hash.ts';

export type Frontier = {
  /** Number of leaves, up to 2^53 − 1. */
  readonly size: number;
  /** Roots of the complete subtrees, largest first. */
  readonly nodes: readonly Uint8Array[];
};

export const EMPTY_FRONTIER: Frontier = { size: 0, nodes: [] };

/** The frontier with one leaf more. `onNode` hears of each subtree that is now complete: its leaves and its root. */
export function appendLeaf(
  frontier: Frontier,
  leaf: Uint8Array,
  onNode?: (leaves: number, root: Uint8Array) => void,
): Frontier {
  const nodes = [...frontier.nodes];
  let root = leaf;
  let leaves = 1;
  for (let rest = frontier.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    root = nodeHash(nodes.pop()!, root);
    leaves *= 2;
    onNode?.(leaves, root);
  }
  nodes.push(root);
  return { size: frontier.size + 1, nodes };
}

/** Root of the tree that a frontier stands for. */
export function rootFrom(frontier: Frontier): Uint8Array {
  return (
    frontier.nodes.reduceRight<Uint8Array | undefined>(
      (right, left) => (right === undefined ? left : nodeHash(left, right)),
      undefined,
    ) ?? EMPTY_ROOT
  );
}
