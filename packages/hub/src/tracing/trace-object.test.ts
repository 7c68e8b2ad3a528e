import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CanonicalAddress } from '@haetae/chain/address';
import { POLICIES, traceDocument, traceFlows, traceTaint } from '@haetae/chain/taint';
import type { Transfer } from '@haetae/chain/transfer';
import { validateObject } from '@haetae/stix/object';
import { documentText, readTraceObject, servicesOf, type TraceText, writeTraceObject } from './trace-object.ts';

// Nothing here parses an address.
const address = (name: string) => name as CanonicalAddress;
const transfers: Transfer[] = [
  { from: address('s'), to: address('a'), asset: 'ETH', amount: 10n, time: '2026-01-01T00:00:00Z' },
  { from: address('a'), to: address('x'), asset: 'ETH', amount: 4n },
  { from: address('s'), to: address('s2'), asset: 'BTC', amount: 1n },
];

function textOf(policy: (typeof POLICIES)[number], asset?: string): TraceText {
  const trace = traceTaint({
    transfers: transfers.filter((transfer) => asset === undefined || transfer.asset === asset),
    sources: [
      { kind: 'address', address: address('s') },
      { kind: 'address', address: address('s2') },
    ],
    policy,
    services: new Map([['x', 'Exchange']]),
  });
  return {
    id: 'haetae-trace--11111111-1111-4111-8111-111111111111',
    created: '2026-01-02T00:00:00.000Z',
    createdBy: 'identity--11111111-1111-4111-8111-111111111111',
    caseId: 'incident--11111111-1111-4111-8111-111111111111',
    document: traceDocument(trace),
    flows: traceFlows(trace),
    transfers: 3,
    dataset: '00'.repeat(32),
    software: 'haetae',
    version: '1',
    exercise: false,
  };
}
const marking = { tlp: 'amber', organisations: [], members: [], originatorControl: false } as const;

test('a trace of every policy is valid STIX and read back as it was, with and without lines', () => {
  for (const policy of POLICIES) {
    for (const asset of [undefined, 'ETH', 'BTC']) {
      const text = textOf(policy, asset);
      const object = writeTraceObject(text, marking);
      const verdict = validateObject(JSON.parse(object));
      assert.ok(verdict.ok, JSON.stringify(verdict));
      const read = readTraceObject(object);
      assert.deepEqual(read, text);
      assert.equal(documentText(read!), `${JSON.stringify(text.document)}\n`);
    }
  }
});

test('the services of a trace are those at which it stopped', () => {
  assert.deepEqual(servicesOf(textOf('haircut')), [{ address: 'x', name: 'Exchange' }]);
  assert.deepEqual(servicesOf(textOf('haircut', 'BTC')), []);
});

test('a partner’s malformed trace is read without a fault', () => {
  const object = JSON.parse(writeTraceObject(textOf('fifo'), marking));
  for (const list of ['x', 5, [null], ['x'], [5], [[]]]) {
    const malformed = { ...object, sources: list, totals: list, addresses: list, flows: list };
    assert.equal(readTraceObject(JSON.stringify(malformed))?.id, object.id, JSON.stringify(list));
  }
});

test('what is no trace is read as none', () => {
  const object = JSON.parse(writeTraceObject(textOf('fifo'), marking));
  for (const name of ['type', 'case_ref', 'policy', 'dataset', 'transfers']) {
    assert.equal(readTraceObject(JSON.stringify({ ...object, [name]: undefined })), undefined, name);
  }
});
