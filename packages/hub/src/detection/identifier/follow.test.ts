/** What a hub believes of contributions and keys that reach it, by whatever door of another hub. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { NewBlindedIdentifier } from '@haetae/contract';
import { seriesOf } from '@haetae/proof/oprf';
import { peerDoor } from '../../store/testing/open-store.ts';
import { blindedIdentifier } from './blinded-identifier.ts';
import { keyNote } from './key-note.ts';
import { KeyRing } from './key-ring.ts';
import { registerOf } from './register.ts';
import { exampleContribution } from './testing/example-contribution.ts';
import { DAY, HUB, type OpenComparison, openComparison, random } from './testing/open-comparison.ts';

const FRIEND = 'hub--22222222-2222-4222-8222-222222222222';
const OTHER = 'hub--33333333-3333-4333-8333-333333333333';
const WITH_FRIEND = [HUB, FRIEND].join('+');
const WITH_OTHER = [HUB, OTHER].join('+');
const FRIENDS = 'identity--22222222-2222-4222-8222-222222222222';
const OTHERS = 'identity--33333333-3333-4333-8333-333333333333';

let open: OpenComparison;
let ownKey: string;
const theirs = new KeyRing({ all: () => new Map(), write: () => {}, destroy: () => {} }, random);
const friendKey = theirs.make(WITH_FRIEND, '2025-10-01T00:00:00.000Z');

before(async () => {
  open = await openComparison();
  for (const [organisation, hub] of [
    [FRIENDS, FRIEND],
    [registerOf(FRIEND), FRIEND],
    [OTHERS, OTHER],
    [registerOf(OTHER), OTHER],
  ] as const) {
    open.store.enter(organisation, hub);
  }
  ownKey = open.parts.ring.make(WITH_FRIEND, open.parts.now()).id;
});
after(() => open.close());

let number = 0;

/** Brings a contribution by another hub's door; whether it is in the index then. */
async function isTaken(hub: string, submitter: string, said: Partial<NewBlindedIdentifier> = {}): Promise<boolean> {
  number += 1;
  const output = number.toString(16).padStart(128, '0');
  const until = new Date(open.clock.now + 30 * DAY).toISOString();
  const series = seriesOf([ownKey, friendKey.id]);
  const full = exampleContribution({ circle: WITH_FRIEND, series, output, until, ...said });
  const object = blindedIdentifier(full, submitter, open.parts.now());
  const [taken] = await open.store.bringBy(peerDoor(hub, submitter), [object]);
  assert.equal(taken?.outcome, 'taken', JSON.stringify(taken));
  await open.follow();
  return open.parts.index.of(full.series, output).length > 0;
}

describe('contributions of other hubs', () => {
  test('are taken for the circle with that hub', async () => {
    assert.equal(await isTaken(FRIEND, FRIENDS), true);
  });

  const cases: readonly (readonly [string, string, string, () => Partial<NewBlindedIdentifier>])[] = [
    ['for a circle of this hub with another one', OTHER, OTHERS, () => ({})],
    ['for a circle of their own, under keys of another one', OTHER, OTHERS, () => ({ circle: WITH_OTHER })],
    ['for a circle that this hub is not in', FRIEND, FRIENDS, () => ({ circle: [FRIEND, OTHER].join('+') })],
    ['for this hub alone', FRIEND, FRIENDS, () => ({ circle: HUB, series: ownKey })],
    ['for another purpose', FRIEND, FRIENDS, () => ({ purpose: 'tax' })],
    ['for longer than a year', FRIEND, FRIENDS, () => ({ until: new Date(open.clock.now + 400 * DAY).toISOString() })],
  ];
  for (const [what, hub, submitter, said] of cases) {
    test(`${what} are not`, async () => assert.equal(await isTaken(hub, submitter, said()), false));
  }
});

describe('keys of other hubs', () => {
  const believed = async (hub: string, note: object, submitter: string): Promise<boolean> => {
    await open.store.bringBy(peerDoor(hub, submitter), [note]);
    await open.follow();
    return open.parts.book.of(WITH_FRIEND).some((key) => key.hub === hub);
  };

  test('are not believed from an organisation that is not the hub’s register', async () => {
    assert.equal(await believed(FRIEND, keyNote(friendKey, FRIENDS), FRIENDS), false);
  });

  test('are not believed from a hub that is not in the circle', async () => {
    assert.equal(await believed(OTHER, keyNote(friendKey, registerOf(OTHER)), registerOf(OTHER)), false);
  });

  test('are believed from the register of a hub of the circle, until it ends them', async () => {
    const register = registerOf(FRIEND);
    const other = theirs.make(WITH_FRIEND, '2025-10-02T00:00:00.000Z');
    assert.equal(await believed(FRIEND, keyNote(other, register), register), true);
    assert.equal(await believed(FRIEND, keyNote(other, register, '2025-11-01T00:00:00.000Z'), register), false);
  });

  test('that this hub is said to have, and whose secret it has not, are not its own', async () => {
    const register = registerOf(HUB);
    open.store.enter(register, HUB);
    const note = keyNote(theirs.make(WITH_FRIEND, '2025-10-03T00:00:00.000Z'), register);
    await open.store.bringBy(
      { kind: 'room', organisation: register, member: null, organisations: [], offer: { local: true, groups: [] } },
      [note],
    );
    await open.follow();
    assert.ok(!open.parts.book.of(WITH_FRIEND).some((key) => key.hub === HUB));
  });
});
