import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CanonicalAddress } from '@haetae/chain/address';
import { POLICIES, type TraceSource, traceDocument, traceFlows, traceTaint } from '@haetae/chain/taint';
import type { Transfer } from '@haetae/chain/transfer';
import fc from 'fast-check';
import { usedBy } from './used-by.ts';

// Nothing here parses an address; short names keep a counterexample readable.
const names = ['s', 't', 'a', 'b', 'c', 'd', 'e', 'x', 'y'] as unknown as CanonicalAddress[];
const transfers: fc.Arbitrary<Transfer[]> = fc.array(
  fc.record({
    from: fc.constantFrom(...names),
    to: fc.constantFrom(...names),
    asset: fc.constantFrom('ETH', 'BTC'),
    amount: fc.bigInt(0n, 50n),
    txHash: fc.constantFrom('tx1', 'tx2', 'tx3', 'tx4'),
  }),
  { maxLength: 40 },
);
const sources: fc.Arbitrary<TraceSource[]> = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom(...names.slice(0, 2)).map((address) => ({ kind: 'address' as const, address })),
    fc.constantFrom('tx1', 'tx2').map((txHash) => ({ kind: 'transaction' as const, txHash })),
  ),
  { minLength: 1, maxLength: 3, selector: (source) => JSON.stringify(source) },
);
const services = new Map([
  ['x', 'Exchange'],
  ['y', 'Bridge'],
]);

test('from the transfers that a trace rests on the same trace is made again, with the same flows', () => {
  fc.assert(
    fc.property(transfers, sources, fc.constantFrom(...POLICIES), (all, from, policy) => {
      const trace = traceTaint({ transfers: all, sources: from, policy, services });
      const again = traceTaint({ transfers: all.filter(usedBy(trace, from)), sources: from, policy, services });
      assert.deepEqual(traceDocument(again), traceDocument(trace));
      assert.deepEqual(traceFlows(again), traceFlows(trace));
    }),
    { numRuns: 2_000 },
  );
});
