import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseHeld } from './held.ts';
import type { HeldRow } from './queries.ts';

const row: HeldRow = {
  id: 'indicator--11111111-1111-4111-8111-111111111111',
  version: '2024-06-01T00:00:00',
  submitter: 'identity--22222222-2222-4222-8222-222222222222',
  member: 'member--a',
  held: 'unknown_marking',
  body: '{}',
  added: 0n,
};
const other = { ...row, version: '2024-07-01T00:00:00' };

test('who brought it does not decide on it', () => {
  assert.deepEqual(chooseHeld([row], { member: 'member--a' }), { kind: 'own' });
});

test('somebody else decides', () => {
  assert.deepEqual(chooseHeld([row], { member: 'member--b' }), { kind: 'decide', row });
});

test('what a hub brought is anybody’s to decide', () => {
  assert.equal(chooseHeld([{ ...row, member: null }], { member: 'member--a' }).kind, 'decide');
});

test('of two held versions one must be named, by its time at any precision', () => {
  assert.equal(chooseHeld([row, other], { member: 'member--b' }).kind, 'ambiguous');
  const version = '2024-07-01T00:00:00.000Z';
  assert.deepEqual(chooseHeld([row, other], { member: 'member--b', version }), { kind: 'decide', row: other });
});

test('nothing held is absent', () => {
  assert.equal(chooseHeld([], { member: 'member--b' }).kind, 'absent');
  assert.equal(chooseHeld([row], { member: 'member--b', version: 'x' }).kind, 'absent');
});
