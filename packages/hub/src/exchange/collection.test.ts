import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Session } from '../people/index.ts';
import type { AudienceRule } from '../release/index.ts';
import { collectionsOf, rightsIn } from './collection.ts';

const HUB = 'hub--50c43099-64d2-548e-b9b3-f9384ffd2f3d';
const group = (id: string, alias: string) => ({ id, alias, title: alias });
const rule: AudienceRule = {
  tlp: 'green',
  submitter: 'identity--a',
  origin: null,
  local: false,
  reference: false,
  groups: [],
  organisations: [],
  members: [],
  originatorControl: false,
  held: false,
};

test('a second group with an alias that is taken, and one that calls itself default, go by their id', () => {
  const groups = [group('2', 'alliance'), group('1', 'alliance'), group('3', 'default'), group('4', 'reference')];
  const collections = collectionsOf(HUB, groups);
  assert.deepEqual(
    collections.slice(2).map((one) => [one.id, one.alias]),
    [
      ['1', 'alliance'],
      ['2', undefined],
      ['3', undefined],
      ['4', undefined],
    ],
  );
});

test('the ids of a hub’s own collections stay, and differ from hub to hub', () => {
  const ids = (hub: string) => collectionsOf(hub, []).map((one) => one.id);
  assert.deepEqual(ids(HUB), ids(HUB));
  assert.equal(new Set([...ids(HUB), ...ids('hub--other')]).size, 4);
});

test('a collection holds what its rule names, and nothing that is RED or held', () => {
  const holders = (some: Partial<AudienceRule>) =>
    collectionsOf(HUB, [group('g', 'alliance')])
      .filter((one) => one.holds({ ...rule, ...some }))
      .map((one) => one.alias);
  assert.deepEqual(holders({}), []);
  assert.deepEqual(holders({ local: true }), ['default']);
  assert.deepEqual(holders({ reference: true }), ['reference']);
  assert.deepEqual(holders({ local: true, groups: ['g', 'another'] }), ['default', 'alliance']);
  assert.deepEqual(holders({ local: true, reference: true, groups: ['g'], tlp: 'red' }), []);
  assert.deepEqual(holders({ local: true, reference: true, groups: ['g'], held: true }), []);
});

test('each role has the rights it is said to have', () => {
  const [own, reference] = collectionsOf(HUB, []);
  const rights = (role: string) => {
    const session = { roles: new Set([role]) } as unknown as Session; // of a session only the roles count here
    return [rightsIn(own!, session), rightsIn(reference!, session)].map(({ read, write }) => `${read} ${write}`);
  };
  assert.deepEqual(rights('reader'), ['true false', 'true false']);
  assert.deepEqual(rights('contributor'), ['false true', 'false false']);
  assert.deepEqual(rights('analyst'), ['true true', 'true false']);
  assert.deepEqual(rights('case-lead'), ['true true', 'true false']);
  for (const role of ['releaser', 'admin', 'bulk']) assert.deepEqual(rights(role), ['false false', 'false false']);
});
