import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { customType } from '@haetae/contract';
import type { StixObject } from '@haetae/stix/object';
import { type ClaimContext, claimsOf } from './claims-of.ts';

const ADDRESS = '0x35fb6f6db4fb05e6a4ce86f2c93691425626d4b1';
const context: ClaimContext = {
  submitter: 'identity--11111111-1111-4111-8111-111111111111',
  origin: 'hub--11111111-1111-4111-8111-111111111111',
  rule: {
    tlp: 'amber',
    submitter: 'identity--11111111-1111-4111-8111-111111111111',
    origin: 'hub--11111111-1111-4111-8111-111111111111',
    local: false,
    reference: false,
    groups: [],
    organisations: [],
    members: [],
    originatorControl: false,
    held: false,
  },
  stored: 0n,
  muted: false,
};

const traceOf = (addresses: unknown): StixObject =>
  // A partner's hub can send any JSON under its signature; only the id is looked at before.
  ({
    type: customType.trace,
    id: `${customType.trace}--11111111-1111-4111-8111-111111111111`,
    policy: 'fifo',
    case_ref: 'incident--1',
    addresses,
  }) as unknown as StixObject;

test('each line of a trace claims its address, with share and hops; poison has no share', () => {
  const lines = [
    { address: ADDRESS, asset: 'ETH', share: '0.250000', hops: 2 },
    { address: ADDRESS, asset: 'BTC', hops: 1 },
  ];
  const claims = claimsOf(traceOf(lines), context);
  assert.deepEqual(
    claims.map(({ address, claim }) => [address, claim.trace]),
    [
      [ADDRESS, { policy: 'fifo', share: '0.250000', hops: 2, case: 'incident--1' }],
      [ADDRESS, { policy: 'fifo', share: null, hops: 1, case: 'incident--1' }],
    ],
  );
});

describe('what has not the form of a trace’s line says nothing, and stops nobody', () => {
  const cases: [string, unknown][] = [
    ['no lines', undefined],
    ['lines that are a text', ADDRESS],
    ['a line that is null', [null]],
    ['a line that is a text', [ADDRESS]],
    ['an address that is a number', [{ address: 5, hops: 1 }]],
    ['an address that is none', [{ address: '0x12', hops: 1 }]],
    ['no hops', [{ address: ADDRESS, share: '1.000000' }]],
    ['hops that are negative', [{ address: ADDRESS, hops: -1 }]],
    ['a share over the whole', [{ address: ADDRESS, hops: 1, share: '9.000000' }]],
    ['a share that is a number', [{ address: ADDRESS, hops: 1, share: 1 }]],
  ];
  for (const [title, addresses] of cases) {
    it(title, () => assert.deepEqual(claimsOf(traceOf(addresses), context), []));
  }
});
