/** What the clock does to contributions and keys, on a real store that its follower reads. */
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { NewBlindedIdentifier } from '@haetae/contract';
import { Follower } from '../../log/index.ts';
import { type OpenStore, openStore, organisationId } from '../../store/testing/open-store.ts';
import { circlesOf } from './circle.ts';
import { contribute } from './contribute.ts';
import { exampleContribution } from './contribution.fixture.ts';
import { followIntoIdentifiers } from './follow.ts';
import { IdentifierIndex } from './identifier-index.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { tendIdentifiers } from './jobs.ts';
import { KeyBook } from './key-book.ts';
import { KeyRing } from './key-ring.ts';
import { currentSeries, ensureOwnKey, makeKey } from './keys.ts';
import { countAsked, readActs, readAsked } from './queries.ts';

const HUB = 'hub--11111111-1111-4111-8111-111111111111';
const DAY = 86_400_000;
/** Long ago: intake has its own clock, and holds what lies ahead of it. */
const START = Date.now() - 400 * DAY;

let store: OpenStore;
let follower: Follower;
let parts: IdentifierParts;
let clock = START;
const circle = { id: HUB };

before(async () => {
  store = await openStore();
  const { database, interned, intake, writer } = store;
  const files = new Map<string, string>();
  const random = (count = 32): Uint8Array => new Uint8Array(randomBytes(count));
  parts = {
    ...{ pool: database.intake, intake, writer, random },
    own: { id: HUB, name: 'KR' },
    ring: new KeyRing(
      { all: () => files, write: (name, text) => files.set(name, text), destroy: (name) => files.delete(name) },
      random,
    ),
    book: new KeyBook(),
    index: new IdentifierIndex(),
    circles: () => circlesOf(HUB, [], () => false),
    groupsWith: () => [],
    enterRegister: async () => {},
    isOnRoll: () => true,
    askPeer: async () => undefined,
    until: async (holds) => {
      await follow();
      return holds();
    },
    alarm: () => {},
    newUuid: randomUUID,
    secret: random(),
    now: () => new Date(clock).toISOString(),
  };
  follower = new Follower({
    pool: database.intake,
    typeOf: (kind) => interned.typeOf(kind),
    handle: followIntoIdentifiers(parts),
    onError: assert.ifError,
    wait: async () => {},
  });
});
after(async () => {
  await follower.stop();
  await store.close();
});

async function follow(): Promise<void> {
  const { rows } = await parts.pool.query<{ place: string }>('select place::text from log_head');
  await follower.reached(Number(rows[0]!.place));
}

async function contributed(number: number, said: Partial<NewBlindedIdentifier>): Promise<string> {
  const series = currentSeries(circle, parts)!;
  const full = exampleContribution({ circle: HUB, series, until: new Date(clock + 30 * DAY).toISOString(), ...said });
  const answer = await contribute(full, { organisation: organisationId(number), member: 'member--1' }, parts);
  assert.ok('id' in answer, JSON.stringify(answer));
  await follow();
  return answer.id;
}

const rowsOf = async (id: string): Promise<number> =>
  (await parts.pool.query('select from object where uuid = $1', [id.slice(-36)])).rowCount!;

test('what has ended is taken out, with a place in the log and a line in the record', async () => {
  await ensureOwnKey(circle, parts);
  const [short, long] = [
    await contributed(1, {}),
    await contributed(2, { until: new Date(clock + 90 * DAY).toISOString() }),
  ];
  clock += 31 * DAY;
  await tendIdentifiers(parts);
  await follow();
  assert.deepEqual([await rowsOf(short), await rowsOf(long)], [0, 1]);
  const { rows } = await parts.pool.query('select from log where what = 2');
  assert.equal(rows.length, 1);
  assert.deepEqual(
    (await readActs(parts.pool)).filter((act) => act.act === 'expired').map((act) => act.entries),
    [1],
  );
});

test('run again it changes nothing', async () => {
  const before = await readActs(parts.pool);
  await tendIdentifiers(parts);
  assert.deepEqual(await readActs(parts.pool), before);
});

test('a replaced key lives as long as something rests on it, and a week at the least', async () => {
  const former = await ensureOwnKey(circle, parts);
  const newer = await makeKey(circle, parts);
  clock += 20 * DAY;
  await tendIdentifiers(parts);
  assert.deepEqual(parts.ring.of(HUB), [former, newer]);
  clock += 60 * DAY; // the last entry under it has ended
  await tendIdentifiers(parts);
  await follow();
  await tendIdentifiers(parts);
  await follow();
  assert.deepEqual(parts.ring.of(HUB), [newer]);
  assert.equal(parts.book.get(former.id), undefined);
  assert.equal(parts.book.get(newer.id)?.hub, HUB);
});

test('a key that is replaced today is not destroyed today', async () => {
  const former = await ensureOwnKey(circle, parts);
  clock += 1_000;
  await makeKey(circle, parts);
  clock += 6 * DAY;
  await tendIdentifiers(parts);
  assert.ok(parts.ring.get(former.id));
  clock += 2 * DAY;
  await tendIdentifiers(parts);
  assert.equal(parts.ring.get(former.id), undefined);
});

test('counts of what was asked are forgotten after ninety days', async () => {
  const day = new Date(clock).toISOString().slice(0, 10);
  await countAsked(parts.pool, { asker: 'member--1', day, purpose: 'applicant-check' }, 5, 10);
  await tendIdentifiers(parts);
  assert.deepEqual(await readAsked(parts.pool, 'member--1'), [{ day, purpose: 'applicant-check', identifiers: 5 }]);
  clock += 91 * DAY;
  await tendIdentifiers(parts);
  assert.deepEqual(await readAsked(parts.pool, 'member--1'), []);
});

test('a quota holds to the last identifier, also for requests that come at once', async () => {
  const asked = { asker: 'member--2', day: '2026-11-24', purpose: 'applicant-check' };
  const counts = await Promise.all(Array.from({ length: 12 }, () => countAsked(parts.pool, asked, 1, 10)));
  assert.equal(counts.filter((count) => count !== undefined).length, 10);
  assert.equal(await countAsked(parts.pool, { ...asked, asker: 'member--3' }, 11, 10), undefined);
});
