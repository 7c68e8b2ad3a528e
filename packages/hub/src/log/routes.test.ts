/** The transparency log as an auditor uses it: take the head, check a leaf, come back later, check that it only grew. */
import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import { fromHex } from '@haetae/proof/canonical';
import { type Checkpoint, verifyCheckpoint, verifyConsistency, verifyInclusion } from '@haetae/proof/log';
import { importJwk, portableEd25519 } from '@haetae/proof/signature';
import { type Call, newMember, startTestHub, type TestHub, until } from '../../../../scenarios/alliance.ts';
import { add, anyAddress, indicator } from '../../../../scenarios/claims.ts';

let hub: TestHub;
let organisation: string;
let call: Call;
let collection: string;
before(async () => {
  hub = await startTestHub('KR');
  ({ organisation, call } = await newMember(hub, { name: 'Auditor' }, ['contributor', 'analyst']));
  const accept = 'application/taxii+json;version=2.1';
  const { body } = await call('GET', '/taxii2/default/collections/', undefined, { accept });
  collection = body.collections.find((one: { can_write: boolean }) => one.can_write).id;
});
after(() => hub?.stop());

/** Adds objects; resolves to the head of the log once it has them. */
async function grow(count: number): Promise<Checkpoint> {
  const before = (await head()).size;
  const objects = Array.from({ length: count }, () => indicator(anyAddress(), organisation, 'amber'));
  assert.equal((await add(call, collection, objects)).status, 202);
  await until(head, ({ size }) => size >= before + count);
  return await head();
}

/** The head, its signature checked with the key that the hub names. */
async function head(): Promise<Checkpoint> {
  const answer = await call('GET', '/api/v1/log/checkpoint');
  assert.match(String(answer.headers.get('content-type')), /^text\/plain/);
  const { id, keys } = (await call('GET', '/.well-known/haetae.json')).body;
  const publicKey = importJwk(keys.keys[0])!;
  const verdict = verifyCheckpoint(answer.body, { name: id, publicKey }, portableEd25519);
  assert.ok(verdict.ok, JSON.stringify(verdict));
  return verdict.checkpoint;
}

const hashes = (texts: readonly string[]): Uint8Array[] => texts.map((text) => fromHex(text)!);

test('every entry leads to the root of the checkpoint, over blocks of leaves and beyond them', async () => {
  await grow(900);
  const { size, root } = await grow(400);
  for (const place of [1, 2, 1_023, 1_024, 1_025, size - 1, size]) {
    const { body } = await call('GET', `/api/v1/log/proof/inclusion?place=${place}&size=${size}`);
    assert.equal(body.index, place - 1);
    assert.ok(verifyInclusion(fromHex(body.leaf)!, body.index, size, hashes(body.path), root), `place ${place}`);
    assert.ok(!verifyInclusion(fromHex(body.leaf)!, body.index ^ 1, size, hashes(body.path), root), `place ${place}`);
  }
});

test('a later checkpoint goes on from an earlier one, and a proof against the earlier one still holds', async () => {
  const first = await head();
  const second = await grow(3);
  const query = `first=${first.size}&second=${second.size}`;
  const { body } = await call('GET', `/api/v1/log/proof/consistency?${query}`);
  assert.ok(verifyConsistency(first.size, second.size, first.root, second.root, hashes(body.path)));
  assert.ok(!verifyConsistency(first.size, second.size, second.root, second.root, hashes(body.path)));
  const old = (await call('GET', `/api/v1/log/proof/inclusion?place=1&size=${first.size}`)).body;
  assert.ok(verifyInclusion(fromHex(old.leaf)!, 0, first.size, hashes(old.path), first.root));
});

test('what was moved keeps its leaf: raising a marking only makes the log grow', async () => {
  const object = indicator(anyAddress(), organisation, 'green');
  await add(call, collection, [object]);
  const first = await grow(1);
  const later = new Date(Date.parse(object.modified) + 1_000).toISOString();
  await add(call, collection, [
    { ...indicator(anyAddress(), organisation, 'amber'), id: object.id, modified: later, created: object.created },
  ]);
  await until(head, ({ size }) => size > first.size + 1);
  const second = await head();
  const { body } = await call('GET', `/api/v1/log/proof/consistency?first=${first.size}&second=${second.size}`);
  assert.ok(verifyConsistency(first.size, second.size, first.root, second.root, hashes(body.path)));
});

describe('what cannot be proved is refused', () => {
  const cases: [string, string, number][] = [
    ['no place', 'inclusion', 400],
    ['a place that is no number', 'inclusion?place=one', 400],
    ['a negative place', 'inclusion?place=-1', 400],
    ['place 0', 'inclusion?place=0', 404],
    ['a place that is not yet', 'inclusion?place=99999999', 404],
    ['a tree that is not yet', 'inclusion?place=1&size=99999999', 404],
    ['a place beyond the tree that is asked for', 'inclusion?place=2&size=1', 404],
    ['no earlier tree', 'consistency', 400],
    ['an earlier tree that is the larger', 'consistency?first=2&second=1', 404],
    ['a later tree that is not yet', 'consistency?first=1&second=99999999', 404],
  ];
  for (const [title, path, status] of cases) {
    it(title, async () => assert.equal((await call('GET', `/api/v1/log/proof/${path}`)).status, status));
  }
  it('a member who is neither analyst nor admin', async () => {
    const reader = await newMember(hub, organisation, ['reader']);
    assert.equal((await reader.call('GET', '/api/v1/log/proof/inclusion?place=1')).status, 403);
    assert.equal((await reader.call('GET', '/api/v1/log/checkpoint')).status, 200);
  });
});
