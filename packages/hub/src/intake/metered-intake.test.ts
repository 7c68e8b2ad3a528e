/** What intake does over a source's usual rate, here five objects a minute, with a writer that only listens. */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { Admitted, Writer } from '../store/index.ts';
import { indicator, organisationId, peerDoor } from '../store/testing/open-store.ts';
import type { Door } from './door.ts';
import { Intake } from './intake.ts';

const HUB = 'hub--kr';
let now: number;
let stored: Admitted[];
let alarms: unknown[];
let intake: Intake;

beforeEach(() => {
  now = Date.UTC(2026, 10, 24);
  stored = [];
  alarms = [];
  const store: Writer['store'] = async (waiting) => {
    stored.push(...waiting.map((one) => one.submission));
    return waiting.map(() => ({ kind: 'stored', added: '' }) as const);
  };
  intake = new Intake({
    // Intake asks a writer for nothing else.
    writer: { store } as Writer,
    context: () => ({
      ownerOf: () => undefined,
      hub: HUB,
      demonstration: false,
      now: new Date(now).toISOString(),
      unmarked: 'amber',
      rateOf: ({ source }) => (source === 'bulk' ? undefined : { objects: 5, seconds: 60 }),
    }),
    alarm: (event, facts) => alarms.push({ event, ...facts }),
  });
});

const offer = { local: true, groups: [] };
const memberDoor = (member: string): Door => ({ kind: 'member', organisation: organisationId(1), member, offer });
const bring = (door: Door, values: readonly object[]) =>
  intake.take(
    values.map((value) => ({ source: JSON.stringify(value), value, pointer: '' })),
    door,
    () => true,
  );
const some = (count: number) => Array.from({ length: count }, (_, number) => indicator(number, 0));
const mutedOnes = () => stored.filter((one) => one.muted).length;

test('what is over the rate is stored all the same, its bringer is told, and the alarm is raised once a flood', async () => {
  const taken = await bring(memberDoor('anna'), some(8));
  assert.deepEqual(
    taken.map(({ outcome, code }) => [outcome, code]),
    [...Array(5).fill(['taken', undefined]), ...Array(3).fill(['taken', 'flood'])],
  );
  await bring(memberDoor('anna'), some(2));
  assert.deepEqual([stored.length, mutedOnes(), alarms.length], [10, 5, 1]);
  now += 60_000;
  await bring(memberDoor('anna'), some(6));
  assert.deepEqual([stored.length, mutedOnes(), alarms.length], [16, 6, 2]);
});

test('the alarm names who floods and the rate', async () => {
  await bring(memberDoor('anna'), some(6));
  assert.deepEqual(alarms, [{ event: 'intake.flood', kind: 'member', source: 'anna', objects: 5, seconds: 60 }]);
});

test('what is refused does not count', async () => {
  await bring(memberDoor('anna'), Array(9).fill({ type: 'indicator' }));
  await bring(memberDoor('anna'), some(5));
  assert.equal(mutedOnes(), 0);
});

test('a peer is metered as one member, whatever organisations speak through it', async () => {
  for (const number of [1, 2, 3]) await bring(peerDoor('hub--eu', organisationId(number)), some(2));
  assert.deepEqual([stored.length, mutedOnes()], [6, 1]);
});

test('who may bring any number, and an official source, are not metered', async () => {
  await bring(memberDoor('bulk'), some(9));
  await bring({ kind: 'reference', organisation: organisationId(9) }, some(9));
  assert.deepEqual([stored.length, mutedOnes(), alarms.length], [18, 0, 0]);
});
