import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromHex, sha256, toHex, utf8 } from '../canonical/index.ts';
import {
  appendLeaf,
  BLOCK,
  consistencyProof,
  createTreeHead,
  EMPTY_FRONTIER,
  EMPTY_ROOT,
  type HashSource,
  inclusionProof,
  leafHash,
  rootFrom,
  verifyConsistency,
  verifyInclusion,
} from './index.ts';

/** The RFC's definition, read word for word: the twin that everything else must agree with. */
function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array());
  if (leaves.length === 1) return leaves[0]!;
  const k = naiveSplit(leaves.length);
  return sha256(Buffer.concat([Uint8Array.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k))]));
}

function naivePath(m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return [];
  const k = naiveSplit(leaves.length);
  return m < k
    ? [...naivePath(m, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(m - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))];
}

function naiveSubproof(m: number, leaves: readonly Uint8Array[], whole: boolean): Uint8Array[] {
  if (m === leaves.length) return whole ? [] : [naiveRoot(leaves)];
  const k = naiveSplit(leaves.length);
  return m <= k
    ? [...naiveSubproof(m, leaves.slice(0, k), whole), naiveRoot(leaves.slice(k))]
    : [...naiveSubproof(m - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))];
}

const naiveSplit = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1);
const leavesOf = (n: number): Uint8Array[] => Array.from({ length: n }, (_, i) => leafHash(utf8(`leaf ${i}`)));

function treeOf(leaves: readonly Uint8Array[]) {
  const head = createTreeHead();
  for (const leaf of leaves) head.append(leaf);
  const reads: number[] = [];
  const source: HashSource = {
    leaves: async (from, to) => {
      reads.push(to - from);
      return leaves.slice(from, to);
    },
    blocks: head.blocks,
  };
  return { head, source, reads };
}

// The leaves, roots and proofs of the Certificate Transparency reference implementation.
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const KNOWN = INPUTS.map((hex) => leafHash(fromHex(hex)!));

test('known roots: the tree of nothing and those of one to eight leaves', () => {
  assert.equal(toHex(EMPTY_ROOT), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  assert.deepEqual(rootFrom(EMPTY_FRONTIER), EMPTY_ROOT);
  let frontier = EMPTY_FRONTIER;
  ROOTS.forEach((root, i) => {
    frontier = appendLeaf(frontier, KNOWN[i]!);
    assert.equal(toHex(rootFrom(frontier)), root);
  });
});

test('section 2.1.1: a known inclusion proof', async () => {
  const { source } = treeOf(KNOWN);
  const path = await inclusionProof(source, 0, 8);
  assert.deepEqual(path.map(toHex), [
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ]);
  assert.ok(verifyInclusion(KNOWN[0]!, 0, 8, path, fromHex(ROOTS[7]!)!));
});

test('section 2.1.2: a known consistency proof', async () => {
  const { source } = treeOf(KNOWN);
  const proof = await consistencyProof(source, 6, 8);
  assert.deepEqual(proof.map(toHex), [
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
  assert.ok(verifyConsistency(6, 8, fromHex(ROOTS[5]!)!, fromHex(ROOTS[7]!)!, proof));
});

test('every proof of every tree up to 20 leaves is the RFC’s, and holds', async () => {
  const all = leavesOf(20);
  for (let size = 1; size <= all.length; size++) {
    const leaves = all.slice(0, size);
    const { head, source } = treeOf(leaves);
    assert.deepEqual(head.root(), naiveRoot(leaves));
    for (let index = 0; index < size; index++) {
      const path = await inclusionProof(source, index, size);
      assert.deepEqual(path, naivePath(index, leaves));
      assert.ok(verifyInclusion(leaves[index]!, index, size, path, head.root()));
    }
    for (let from = 0; from <= size; from++) {
      const proof = await consistencyProof(source, from, size);
      assert.deepEqual(proof, from === 0 ? [] : naiveSubproof(from, leaves, true));
      assert.ok(verifyConsistency(from, size, naiveRoot(leaves.slice(0, from)), head.root(), proof));
    }
  }
});

test('over many blocks a proof is the RFC’s and reads two blocks of leaves at the most', async () => {
  const leaves = leavesOf(5 * BLOCK + 77);
  const { source, reads } = treeOf(leaves);
  const sizes = fc.integer({ min: 1, max: leaves.length });
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (size, a, b) => {
      const [index, from] = [a % size, b % (size + 1)];
      const tree = leaves.slice(0, size);
      reads.length = 0;
      assert.deepEqual(await inclusionProof(source, index, size), naivePath(index, tree));
      assert.ok(reads.length <= 2 && reads.every((read) => read <= BLOCK), String(reads));
      const proof = await consistencyProof(source, from, size);
      assert.deepEqual(proof, from === 0 ? [] : naiveSubproof(from, tree, true));
    }),
    { numRuns: 12 },
  );
});

test('a proof changed in any part does not hold', async () => {
  const leaves = leavesOf(13);
  const { head, source } = treeOf(leaves);
  const path = await inclusionProof(source, 9, 13);
  const other = leafHash(utf8('another'));
  const changed = path.map((_, i) => path.with(i, other));
  const paths = [...changed, path.slice(1), path.slice(0, -1), [...path, other], path.with(0, other.slice(1))];
  for (const wrong of paths) assert.equal(verifyInclusion(leaves[9]!, 9, 13, wrong, head.root()), false);
  for (const index of [8, 10, -1, 13, 9.5, Number.NaN]) {
    assert.equal(verifyInclusion(leaves[9]!, index, 13, path, head.root()), false, String(index));
  }
  assert.equal(verifyInclusion(other, 9, 13, path, head.root()), false);
  assert.equal(verifyInclusion(leaves[9]!, 9, 13, path, other), false);
});

test('a tree that was rewritten, shortened or forked is not consistent', async () => {
  const leaves = leavesOf(13);
  const { head, source } = treeOf(leaves);
  const proof = await consistencyProof(source, 6, 13);
  const root6 = naiveRoot(leaves.slice(0, 6));
  const forked = treeOf(leaves.with(2, leafHash(utf8('rewritten'))));
  const rows: [number, number, Uint8Array, Uint8Array, Uint8Array[]][] = [
    [6, 13, root6, forked.head.root(), await consistencyProof(forked.source, 6, 13)],
    [6, 13, root6, forked.head.root(), proof],
    [7, 13, root6, head.root(), proof],
    [13, 6, head.root(), root6, proof],
    [6, 13, root6, head.root(), []],
    [6, 13, root6, head.root(), [...proof, root6]],
    [6, 6, root6, head.root(), []],
    [0, 13, root6, head.root(), []],
  ];
  for (const row of rows) assert.equal(verifyConsistency(...row), false);
});

test('a leaf cannot pass for a node', () => {
  const [a, b] = [KNOWN[0]!, KNOWN[1]!];
  assert.notDeepEqual(leafHash(Buffer.concat([a, b])), fromHex(ROOTS[1]!));
});

test('a head goes on from what it saved, at any size', () => {
  const leaves = leavesOf(2 * BLOCK + 3);
  const { head } = treeOf(leaves);
  for (const cut of [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK]) {
    const again = createTreeHead(treeOf(leaves.slice(0, cut)).head.save());
    for (const leaf of leaves.slice(cut)) again.append(leaf);
    assert.deepEqual(again.save(), head.save());
  }
});

test('there is no proof of a leaf that is not there', async () => {
  const { source } = treeOf(KNOWN);
  await assert.rejects(inclusionProof(source, 8, 8), RangeError);
  await assert.rejects(inclusionProof(source, 0, 0), RangeError);
  await assert.rejects(consistencyProof(source, 9, 8), RangeError);
});
