import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Value } from 'typebox/value';
import { completeRequest, type RequestContext } from './complete-request.ts';
import { contentHash } from './content-hash.ts';
import { FreezeRequestContent } from './freeze-request.ts';
import { ETHER, exampleRequest } from './request.fixture.ts';

const ADDRESS = '0x51e9d833ecae4e8d9d8be17300aee6d3398c135d';
const USDT = 'eip155:1/erc20:0xdAC17F958D2ee523a2206206994597C13D831ec7';
const { requester, receiver } = exampleRequest().content;

const context: RequestContext = {
  now: '2026-11-24T00:00:00.000Z',
  human_ref: 'KR-EU-2026-000123',
  requester,
  receiver,
  author: { member: 'author', role: 'case-lead', name: 'Kim' },
};

/** The least the API accepts. */
const least = {
  case: 'case--6f1c7a52-2a0c-4c7e-9a1e-0b6f3a5d9c03',
  service: receiver.organisation,
  addresses: [{ address: ADDRESS, asset: ETHER, amount: '1000' }],
  legal_basis: 'none, voluntary',
};

function complete(changes: object = {}, known: Partial<RequestContext> = {}) {
  const completed = completeRequest({ ...least, ...changes }, { ...context, ...known });
  assert.ok(completed.ok, JSON.stringify(completed));
  return completed;
}

function faults(changes: object, known: Partial<RequestContext> = {}) {
  const completed = completeRequest({ ...least, ...changes }, { ...context, ...known });
  assert.ok(!completed.ok, 'it was taken');
  return completed.errors.map(({ pointer, code }) => [pointer, code]);
}

const target = (changes: object) => ({ addresses: [{ ...least.addresses[0], ...changes }] });
const korean = { receiver: { ...receiver, country: 'KR' } };

/** What is wrong, the body's changes, where and how it is said, and what the hub knows. */
const REFUSED: readonly [string, object, string, string, Partial<RequestContext>?][] = [
  ['no address', { addresses: [] }, '/addresses', 'invalid_field'],
  ['an amount of nothing', target({ amount: '0' }), '/addresses/0/amount', 'invalid_amount'],
  ['a negative amount', target({ amount: '-1' }), '/addresses/0/amount', 'invalid_amount'],
  ['a fraction of a base unit', target({ amount: '0.5' }), '/addresses/0/amount', 'invalid_amount'],
  ['an amount in floating point', target({ amount: '1e18' }), '/addresses/0/amount', 'invalid_amount'],
  ['an amount that is a JSON number', target({ amount: 1000 }), '/addresses/0/amount', 'invalid_field'],
  ['an amount of 2^256', target({ amount: (2n ** 256n).toString() }), '/addresses/0/amount', 'invalid_amount'],
  ['a ticker for an asset', target({ asset: 'ETH' }), '/addresses/0/asset', 'invalid_field'],
  ['a text that is no address', target({ address: '0x51e9' }), '/addresses/0/address', 'wrong_length'],
  [
    'a Bitcoin address for an asset on Ethereum',
    target({ address: '1BoatSLRHtKNngkdXEeobR76b53LETtpyT' }),
    '/addresses/0/address',
    'chain_mismatch',
  ],
  ['a field of an address that nobody knows', target({ ammount: '1' }), '/addresses/0/ammount', 'invalid_field'],
  ['more than was traced', target({ traced: '999' }), '/addresses/0/amount', 'asked_above_traced'],
  [
    'a whole account without a reason',
    target({ basis: 'whole-account' }),
    '/addresses/0/basis_reason',
    'reason_needed',
  ],
  [
    'one address twice for one asset',
    { addresses: [least.addresses[0], { ...least.addresses[0], address: ADDRESS.toUpperCase().replace('X', 'x') }] },
    '/addresses/1',
    'named_twice',
  ],
  ['no legal basis', { legal_basis: '' }, '/legal_basis', 'invalid_field'],
  ['an unknown kind', { kind: 'please' }, '/kind', 'invalid_field'],
  ['haste without a reason', { urgency: 'moving-now' }, '/urgency_reason', 'reason_needed'],
  ['a court order without its court', { kind: 'court-order', order: { state: 'attached' } }, '/order', 'order_needed'],
  ['personal records on no order', { records_wanted: ['kyc'] }, '/records_wanted', 'needs-order'],
  ['a hold longer than the receiver allows', { duration: 'P61D' }, '/duration', 'too_long'],
  [
    'a hold longer than this receiver allows',
    { duration: 'P15D' },
    '/duration',
    'too_long',
    { limits: { duration: 'P14D' } },
  ],
  ['a hold without an end', { duration: 'PT0S' }, '/duration', 'invalid_field'],
  [
    'a hold of no time',
    { duration: 'P0D', disclosure: { rule: 'generic', decided_by: requester.organisation } },
    '/duration',
    'too_short',
  ],
  [
    'silence without an end',
    { disclosure: { rule: 'none-until', decided_by: requester.organisation } },
    '/disclosure/until',
    'end_needed',
  ],
  [
    'silence in Korea because an authority asks',
    { disclosure: { rule: 'none-until', until: '2027-01-01T00:00:00Z', ground: 'authority', decided_by: 'x' } },
    '/disclosure/ground',
    'ground_needed',
    korean,
  ],
  [
    'a window that ends before it begins',
    { window: { from: '2026-11-24T00:00:00Z', to: '2026-11-23T00:00:00Z' } },
    '/window',
    'window_backwards',
  ],
  [
    'a request to oneself',
    {},
    '/service',
    'own_service',
    { receiver: { ...receiver, organisation: requester.organisation } },
  ],
];

for (const [what, changes, pointer, code, known] of REFUSED) {
  test(`a request with ${what} is refused, and says where: ${pointer} ${code}`, () => {
    assert.deepEqual(faults(changes, known), [[pointer, code]]);
  });
}

test('a body that is no object at all is refused as a whole', () => {
  for (const body of [null, [], 'x', 7]) assert.equal(completeRequest(body, context).ok, false);
});

test('the least that is accepted becomes a voluntary hold of 30 days that nobody is told of', () => {
  const { content } = complete();
  assert.deepEqual(
    [content.kind, content.duration, content.disclosure.rule, content.disclosure.until, content.marking.tlp],
    ['voluntary-hold', 'P30D', 'none-until', '2026-12-24T00:00:00.000Z', 'amber+strict'],
  );
  assert.deepEqual(content.legal_basis, [{ jurisdiction: 'KR', instrument: 'none, voluntary' }]);
  assert.equal(content.targets[0]?.address, `eip155:1:${ADDRESS}`);
  assert.ok(Value.Check(FreezeRequestContent, content));
});

test('every field that nobody wrote is named, and no field that somebody wrote', () => {
  const { defaulted, content } = complete({ duration: 'P7D', urgency: 'routine' });
  const written = ['/duration', '/urgency', '/legal_basis', '/case_ref', '/human_ref', '/requester', '/receiver'];
  assert.deepEqual(
    written.filter((field) => defaulted.includes(field)),
    [],
  );
  for (const field of ['/kind', '/disclosure', '/marking', '/actions', '/exercise', '/targets/0/traced']) {
    assert.ok(defaulted.includes(field), field);
  }
  assert.ok(defaulted.every((pointer) => pointer.slice(1).split('/')[0]! in content));
});

test('a hold asked for without a duration stays within what the receiver allows', () => {
  assert.equal(complete({}, { limits: { duration: 'P14D' } }).content.duration, 'P14D');
});

test('one token under two spellings of its contract is one asset', () => {
  const { content } = complete(target({ asset: USDT }));
  assert.equal(content.targets[0]?.asset, USDT.toLowerCase());
});

test('an address may be named with its chain, and a chain not known here is taken with a warning', () => {
  assert.equal(complete(target({ address: `eip155:1:${ADDRESS}` })).content.targets[0]?.address, `eip155:1:${ADDRESS}`);
  const solana = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp';
  const address = '7S3P4HxJpyyigGzodYwHtCxZyUQe9JiBMHyRWXArAaKv';
  const { content, warnings } = complete(target({ address, asset: `${solana}/slip44:501` }));
  assert.equal(content.targets[0]?.address, `${solana}:${address}`);
  assert.ok(warnings.some(({ code }) => code === 'address_unchecked'));
});

test('a request for a service’s own wallet or for the zero address is warned about', () => {
  const codes = (changes: object, known: Partial<RequestContext> = {}) =>
    complete(changes, known).warnings.map(({ code }) => code);
  assert.ok(codes(target({ address: `0x${'0'.repeat(40)}` })).includes('shared_wallet'));
  assert.ok(codes({}, { isSharedWallet: () => true }).includes('shared_wallet'));
  assert.ok(!codes({}).includes('shared_wallet'));
});

test('the whole account can be asked for with a reason, and is warned about as disproportionate', () => {
  const { warnings } = complete(
    target({ traced: '30', basis: 'whole-account', basis_reason: 'the holder is the thief' }),
  );
  assert.ok(warnings.some(({ code, pointer }) => code === 'disproportionate' && pointer === '/addresses/0/basis'));
});

test('a call-back number verified within 90 days is not warned about, an older one is', () => {
  const warned = (verified_at: string) =>
    complete({}, { call_back: { directory_entry: 'd', verified_at } }).warnings.some(
      ({ code }) => code === 'call_back_unverified',
    );
  assert.equal(warned('2026-08-26T00:00:00Z'), false);
  assert.equal(warned('2026-08-25T23:59:59Z'), true);
});

test('a Korean exchange gets the ground on which it may be silent, and both sides see the conflict', () => {
  const { content, warnings } = complete({}, korean);
  assert.equal(content.disclosure.ground, 'hacking');
  assert.ok(warnings.some(({ code }) => code === 'notice_duty'));
});

test('the hash of a content does not depend on the order of its fields, and changes with any of them', () => {
  const { content } = complete();
  const reversed = Object.fromEntries(Object.entries(content).reverse());
  assert.equal(contentHash(reversed as typeof content), contentHash(content)); // the same fields in another order
  assert.notEqual(contentHash({ ...content, exercise: true }), contentHash(content));
});
