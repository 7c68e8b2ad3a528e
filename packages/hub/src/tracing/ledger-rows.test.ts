import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import type { CanonicalAddress } from '@haetae/chain/address';
import type { Transfer } from '@haetae/chain/transfer';
import { ledgerRows } from './ledger-rows.ts';

const transfer = (block?: number, amount = 1n): Transfer => ({
  // Nothing here parses an address.
  from: 'a' as CanonicalAddress,
  to: 'b' as CanonicalAddress,
  asset: 'ETH',
  amount,
  ...(block === undefined ? {} : { block }),
});

describe('the height of a row is its block, or that of what was read before it', () => {
  const cases: [string, (number | undefined)[], number[]][] = [
    ['a file with blocks', [5, 5, 9], [5, 5, 9]],
    ['lines without one between them', [5, undefined, 9, undefined], [5, 5, 9, 9]],
    ['lines before the first block stay before it', [undefined, 7], [7, 7]],
    ['a file without blocks follows what is there', [undefined, undefined], [100, 100]],
    ['a file with blocks falls into its place', [5], [5]],
    ['nothing', [], []],
  ];
  for (const [title, blocks, heights] of cases) {
    it(title, () => {
      const transfers = blocks.map((block) => transfer(block));
      const rows = [...ledgerRows(transfers, 100)];
      assert.deepEqual(
        rows.map((row) => row.height),
        heights,
      );
    });
  }
});

test('equal lines of a file are two rows, and the same file again is the same rows', () => {
  const digests = (...transfers: Transfer[]): string[] =>
    Array.from(ledgerRows(transfers, 0), (row) => Buffer.from(row.digest).toString('hex'));
  const first = digests(transfer(1), transfer(1), transfer(2));
  assert.equal(new Set(first).size, 3);
  assert.deepEqual(digests(transfer(1), transfer(1), transfer(2)), first);
  assert.deepEqual(digests(transfer(2), transfer(1)), [first[2], first[0]]);
});

test('the same transfer with another amount, or without its block, is another row', () => {
  const rows = [...ledgerRows([transfer(1), transfer(1, 2n), transfer()], 0)];
  assert.equal(new Set(rows.map((row) => Buffer.from(row.digest).toString('hex'))).size, 3);
});
