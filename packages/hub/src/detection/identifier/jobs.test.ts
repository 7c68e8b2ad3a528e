/** What the clock does to contributions and keys, on a real store that its follower reads. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { organisationId } from '../../store/testing/open-store.ts';
import { circlesOf } from './circle.ts';
import { tendIdentifiers } from './jobs.ts';
import { ensureOwnKey, makeKey } from './keys.ts';
import { countAsked, readActs, readAsked, readEnded, readTellings } from './queries.ts';
import { tellPartner } from './tell-partner.ts';
import { CIRCLE, DAY, HUB, type OpenComparison, openComparison } from './testing/open-comparison.ts';

let open: OpenComparison;
before(async () => {
  open = await openComparison();
});
after(() => open.close());

const tend = async (): Promise<void> => {
  await tendIdentifiers(open.parts);
  await open.follow();
};

const rowsOf = async (id: string): Promise<number> =>
  (await open.parts.pool.query('select from object where uuid = $1', [id.slice(-36)])).rowCount!;

test('what has ended is taken out, with a place in the log, a line in the record, and a word to its contributor', async () => {
  const { parts, clock } = open;
  await ensureOwnKey(CIRCLE, parts);
  const short = await open.contribute(1);
  const long = await open.contribute(2, { until: new Date(clock.now + 90 * DAY).toISOString() });
  clock.now += 31 * DAY;
  await tend();
  assert.deepEqual([await rowsOf(short), await rowsOf(long)], [0, 1]);
  const { rows } = await parts.pool.query('select from log where what = 2');
  assert.equal(rows.length, 1);
  const expired = (await readActs(parts.pool)).filter(({ act }) => act === 'expired');
  assert.deepEqual(
    expired.map(({ entries, by }) => [entries, by]),
    [[1, null]],
  );
  const [told] = await readEnded(parts.pool, organisationId(1));
  assert.deepEqual({ id: told?.id, why: told?.why }, { id: short, why: 'expired' });
  assert.deepEqual(await readEnded(parts.pool, organisationId(2)), []);
});

test('run again it changes nothing', async () => {
  const acts = await readActs(open.parts.pool);
  await tend();
  assert.deepEqual(await readActs(open.parts.pool), acts);
});

test('a replaced key lives as long as something rests on it', async () => {
  const { parts, clock } = open;
  const former = await ensureOwnKey(CIRCLE, parts);
  const newer = await makeKey(CIRCLE, parts);
  clock.now += 20 * DAY;
  await tend();
  assert.deepEqual(parts.ring.of(HUB), [former, newer]);
  clock.now += 60 * DAY; // the last entry under it has ended
  await tend();
  await tend();
  assert.deepEqual(parts.ring.of(HUB), [newer]);
  assert.equal(parts.book.get(former.id), undefined);
  assert.equal(parts.book.get(newer.id)?.hub, HUB);
});

test('a replaced key lives a week at the least: a contribution under it may be on its way', async () => {
  const { parts, clock } = open;
  const former = await ensureOwnKey(CIRCLE, parts);
  clock.now += 1_000;
  await makeKey(CIRCLE, parts);
  clock.now += 6 * DAY;
  await tend();
  assert.ok(parts.ring.get(former.id));
  clock.now += 2 * DAY;
  await tend();
  assert.equal(parts.ring.get(former.id), undefined);
});

test('once there is a partner the key of the hub alone goes with its last entry', async () => {
  const { clock } = open;
  const partner = { hub: 'hub--2', name: 'EU', url: '' };
  const index = open.parts.index;
  const parts = { ...open.parts, circles: () => circlesOf(HUB, [partner], () => index.all().length > 0) };
  await open.contribute(9);
  clock.now += 10 * DAY;
  await tendIdentifiers(parts);
  assert.equal(parts.ring.of(HUB).length, 1);
  clock.now += 30 * DAY;
  await tendIdentifiers(parts);
  await open.follow();
  await tendIdentifiers(parts);
  assert.deepEqual(parts.ring.of(HUB), []);
});

test('counts of what was asked are forgotten after ninety days, the end of a contribution after a year', async () => {
  const { parts, clock } = open;
  const day = new Date(clock.now).toISOString().slice(0, 10);
  await countAsked(parts.pool, { asker: 'member--1', day, purpose: 'applicant-check' }, 5, 10);
  await tend();
  assert.deepEqual(await readAsked(parts.pool, 'member--1'), [{ day, purpose: 'applicant-check', identifiers: 5 }]);
  clock.now += 91 * DAY;
  await tend();
  assert.deepEqual(await readAsked(parts.pool, 'member--1'), []);
  assert.equal((await readEnded(parts.pool, organisationId(1))).length, 1);
  clock.now += 300 * DAY;
  await tend();
  assert.deepEqual(await readEnded(parts.pool, organisationId(1)), []);
});

test('a partner that is away when a person has something erased is told when it is back', async () => {
  const asked: unknown[] = [];
  let away = true;
  const parts = {
    ...open.parts,
    askPeer: async (_hub: string, content: unknown) => {
      if (away) return undefined;
      asked.push(content);
      return { ok: true as const, value: {} };
    },
  };
  const outputs = [{ series: 'a'.repeat(64), output: 'b'.repeat(128) }];
  assert.equal(await tellPartner({ hub: 'hub--2', circle: 'c', outputs }, parts), false);
  await tendIdentifiers(parts);
  assert.equal((await readTellings(parts.pool)).length, 1);
  away = false;
  await tendIdentifiers(parts);
  assert.deepEqual(asked, [{ ask: 'erase', circle: 'c', outputs }]);
  assert.deepEqual(await readTellings(parts.pool), []);
});

test('a quota holds to the last identifier, also for requests that come at once', async () => {
  const { pool } = open.parts;
  const asked = { asker: 'member--2', day: '2026-11-24', purpose: 'applicant-check' };
  const counts = await Promise.all(Array.from({ length: 12 }, () => countAsked(pool, asked, 1, 10)));
  assert.equal(counts.filter((count) => count !== undefined).length, 10);
  assert.equal(await countAsked(pool, { ...asked, asker: 'member--3' }, 11, 10), undefined);
});
