/** What is stored is a submission: who gets which of several, and what a writer is told. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tlpMarkingId } from '@haetae/stix/marking';
import { everyVersion, lastVersion, readObject, readPage, readVersions, type StoredObject } from './index.ts';
import {
  type Caller,
  callerOf,
  GROUPS,
  indicator,
  indicatorId,
  marked,
  type OpenStore,
  openStore,
} from './testing/open-store.ts';

let store: OpenStore;
before(async () => {
  store = await openStore();
});
after(() => store.close());

const [NORTH, SOUTH] = GROUPS;
const anna = callerOf();
const bora = callerOf({ number: 2 });
const chung = callerOf({ number: 3 });
const north = callerOf({ number: 4, groups: new Set([NORTH]) });
const south = callerOf({ number: 5, groups: new Set([SOUTH]) });
let number = 1_000;

const get = (caller: Caller, id: string): Promise<StoredObject | undefined> =>
  readObject(store.reader(caller), store.interned, id);
const all = (caller: Caller, id: string): Promise<StoredObject[]> =>
  readVersions(store.reader(caller), store.interned, id);

/** Bodies on a caller's page of the audiences that fulfil a condition, of one id. */
async function page(
  caller: Caller,
  id: string,
  versions = everyVersion,
  collection: (groups: readonly string[]) => boolean = () => true,
): Promise<string[]> {
  const reader = store.reader(caller);
  const audiences = reader.audiences.filter((audience) => collection(store.book.rule(audience).groups));
  const rows = await readPage(reader, { after: 0, audiences, limit: 10_000, versions, bytes: 10_000_000 });
  return rows.flatMap((row) => (row.matched && row.body?.includes(id) ? [row.body] : []));
}

test('two submitters of one id: each is stored, a reader gets the first stored once', async () => {
  const at = ++number;
  const id = indicatorId(at);
  const object = indicator(at, 1, marked('green'));
  const answers = [await store.bring(anna, [object]), await store.bring(bora, [object])].flat();
  assert.deepEqual(
    answers.map((answer) => answer.outcome),
    ['taken', 'taken'],
  );
  assert.equal((await all(chung, id)).length, 1);
  assert.equal((await page(chung, id)).length, 1);
  assert.equal((await get(chung, id))?.submitter, anna.organisation);
});

test('what a writer is told does not depend on what another, hidden from it, has brought', async () => {
  const cases: [what: string, hidden: object, own: object][] = [
    ['the same', {}, {}],
    ['another content of the same version', { name: 'theirs' }, {}],
    ['a newer version', { modified: '2026-01-02T00:00:00.000Z' }, {}],
    ['a revocation', { modified: '2026-01-02T00:00:00.000Z', revoked: true }, {}],
    ['another creation time', { created: '2025-01-01T00:00:00.000Z' }, {}],
    [
      'an earlier version of another creator',
      { created_by_ref: 'identity--77777777-0000-4000-8000-000000000000' },
      { modified: '2026-01-02T00:00:00.000Z' },
    ],
  ];
  for (const [what, hidden, own] of cases) {
    const [withIt, without] = [++number, ++number];
    await store.bring(anna, [indicator(withIt, 1, { ...hidden, ...marked('amber+strict') })]);
    const [first] = await store.bring(bora, [indicator(withIt, 1, { ...own, ...marked('green') })]);
    const [second] = await store.bring(bora, [indicator(without, 1, { ...own, ...marked('green') })]);
    assert.deepEqual({ ...first, id: '' }, { ...second, id: '' }, what);
    assert.equal((await get(bora, indicatorId(withIt)))?.submitter, bora.organisation, what);
  }
});

test('two writers whose requests fall into one commit are told no more of each other', async () => {
  const at = ++number;
  const [first, second] = await Promise.all([
    store.bring(anna, [indicator(at, 1, { ...marked('amber+strict'), name: 'hidden' })]),
    store.bring(bora, [indicator(at, 1, marked('green'))]),
  ]);
  assert.deepEqual([first[0]?.outcome, second[0]?.outcome], ['taken', 'taken']);
});

test('one hidden from the other: each reader gets the newest that it may see', async () => {
  const at = ++number;
  const id = indicatorId(at);
  await store.bring(anna, [indicator(at, 1, marked('green'))]);
  await store.bring(bora, [indicator(at + 10_000, 1, marked('green'))]);
  await store.bring(anna, [indicator(at, 2, marked('green'))]);
  assert.equal((await get(chung, id))?.version, '2026-01-01T00:02:00');
  const visible = await page(chung, id, lastVersion);
  assert.equal(visible.length, 1);
  assert.match(visible[0]!, /version 2/);
});

test('a version by somebody who neither made the object nor brought it is refused', async () => {
  const at = ++number;
  await store.bring(anna, [indicator(at, 1, marked('green'))]);
  const [refused] = await store.bring(bora, [indicator(at, 2, marked('green'))]);
  assert.equal(refused?.code, 'not_creator');
});

test('of one version with two contents the first is kept', async () => {
  const at = ++number;
  const id = indicatorId(at);
  await store.bring(anna, [indicator(at, 1, marked('green'))]);
  const [refused] = await store.bring(anna, [indicator(at, 1, { ...marked('green'), name: 'otherwise' })]);
  assert.deepEqual([refused?.outcome, refused?.code], ['refused', 'version_conflict']);
  assert.match((await get(anna, id))!.body, /version 1/);
});

test('the same content in other bytes is the same', async () => {
  const at = ++number;
  const object = indicator(at, 1, marked('green'));
  await store.bring(anna, [object]);
  const [again] = await store.bring(anna, [Object.fromEntries(Object.entries(object).toReversed())]);
  assert.equal(again?.outcome, 'unchanged');
});

test('revoked is final', async () => {
  const at = ++number;
  const id = indicatorId(at);
  await store.bring(anna, [indicator(at, 1, marked('green'))]);
  await store.bring(anna, [indicator(at, 3, { ...marked('green'), revoked: true })]);
  const [later] = await store.bring(anna, [indicator(at, 4, marked('green'))]);
  assert.equal(later?.code, 'revoked_is_final');
  const [late] = await store.bring(anna, [indicator(at, 2, marked('green'))]);
  assert.equal(late?.outcome, 'taken', 'an older version is history');
  assert.match((await get(chung, id))!.body, /"revoked":true/);
});

test('one object in two collections: each reads it once, whoever reads both reads it once', async () => {
  const at = ++number;
  const id = indicatorId(at);
  const object = indicator(at, 1, marked('amber'));
  await store.bring(anna, [object], { groups: [NORTH] });
  assert.equal((await page(south, id)).length, 0);
  const [again] = await store.bring(anna, [object], { groups: [SOUTH] });
  assert.equal(again?.outcome, 'taken', 'it is widened');
  const inNorth = (groups: readonly string[]): boolean => groups.includes(NORTH);
  const inSouth = (groups: readonly string[]): boolean => groups.includes(SOUTH);
  assert.equal((await page(north, id, everyVersion, inNorth)).length, 1);
  assert.equal((await page(south, id, everyVersion, inSouth)).length, 1);
  assert.equal((await page(anna, id)).length, 1);
  const [third] = await store.bring(anna, [object], { groups: [NORTH] });
  assert.equal(third?.outcome, 'unchanged');
});

test('adding to a further collection takes the older versions along', async () => {
  const at = ++number;
  const id = indicatorId(at);
  const newest = indicator(at, 2, marked('amber'));
  await store.bring(anna, [indicator(at, 1, marked('amber')), newest], { groups: [NORTH] });
  await store.bring(anna, [newest], { groups: [SOUTH] });
  assert.equal((await all(south, id)).length, 2);
});

test('of a redacted object the lower reader gets the form without the part, the higher the whole, each once', async () => {
  const at = ++number;
  const id = indicatorId(at);
  const part = { selectors: ['description'], marking_ref: tlpMarkingId('amber+strict') };
  const object = indicator(at, 1, {
    ...marked('green'),
    description: 'told by an informant',
    granular_markings: [part],
  });
  await store.bring(anna, [object]);
  for (const versions of [everyVersion, lastVersion]) {
    const [lower, ...more] = await page(chung, id, versions);
    assert.ok(lower !== undefined && !lower.includes('informant'));
    assert.deepEqual(more, []);
    assert.deepEqual(await page(anna, id, versions), [JSON.stringify(object)], 'the whole, byte for byte');
  }
  assert.ok(!(await get(chung, id))!.body.includes('informant'));
  assert.equal((await all(anna, id)).length, 1);
  const { rows } = await store.database.owner.query('select count(*)::int as n from object where uuid = $1', [
    id.split('--')[1],
  ]);
  assert.equal(rows[0].n, 2, 'a row a rendition');
});

test('a member who joins late sees what was offered before, and one who leaves sees nothing of it', async () => {
  const at = ++number;
  const id = indicatorId(at);
  await store.bring(anna, [indicator(at, 1, marked('amber'))], { groups: [NORTH] });
  assert.equal(await get(chung, id), undefined);
  const { rows: before } = await store.database.intake.query('select place from log_head');
  const joined = { ...chung, groups: new Set([NORTH]) };
  await store.writer.membershipChanged();
  assert.notEqual(await get(joined, id), undefined);
  assert.equal((await page(joined, id)).length, 1, 'at its old place: a reader begins anew');
  const { rows } = await store.database.intake.query('select what, audience, obj from log where place > $1', [
    before[0].place,
  ]);
  assert.deepEqual(rows, [{ what: 4, audience: null, obj: null }], 'the log says so, and names nobody');
  assert.equal(await get({ ...joined, groups: new Set() }, id), undefined);
});

test('what its submitter withdrew is gone, and the same version comes back from nobody', async () => {
  const at = ++number;
  const id = indicatorId(at);
  const object = indicator(at, 1, marked('green'));
  await store.bring(anna, [object]);
  assert.equal(await store.writer.withdraw({ id, submitter: anna.organisation, mayReturn: false }), 1);
  assert.equal(await get(anna, id), undefined);
  assert.deepEqual(await page(anna, id), []);
  for (const caller of [anna, bora]) assert.equal((await store.bring(caller, [object]))[0]?.code, 'withdrawn');
  const [next] = await store.bring(anna, [indicator(at, 2, marked('green'))]);
  assert.equal(next?.outcome, 'taken', 'a later version is another statement');
});

test('a withdrawal ends the own submission only; the other’s stays until it is withdrawn too', async () => {
  const at = ++number;
  const id = indicatorId(at);
  const object = indicator(at, 1, marked('green'));
  await store.bring(anna, [object]);
  await store.bring(bora, [object]);
  await store.writer.withdraw({ id, submitter: anna.organisation, mayReturn: false });
  assert.equal((await get(chung, id))?.submitter, bora.organisation);
  assert.equal((await store.bring(anna, [object]))[0]?.code, 'withdrawn', 'it took its own back');
  assert.equal((await store.bring(chung, [object]))[0]?.outcome, 'taken', 'others may still say it');
  assert.equal(
    await store.writer.withdraw({ id, submitter: 'identity--00000000-0000-4000-8000-0000000000ff', mayReturn: false }),
    0,
  );
});

test('a withdrawal erases content, words, references and salt, and leaves the entry of the log', async () => {
  const at = ++number;
  const id = indicatorId(at);
  await store.bring(anna, [indicator(at, 1, { ...marked('green'), created_by_ref: anna.organisation })]);
  const { rows: before } = await store.database.owner.query('select obj from object where uuid = $1', [
    id.split('--')[1],
  ]);
  await store.writer.withdraw({ id, submitter: anna.organisation, mayReturn: false });
  for (const table of ['object', 'reference', 'provenance', 'word']) {
    const { rows } = await store.database.owner.query(`select 1 from ${table} where obj = $1`, [before[0].obj]);
    assert.equal(rows.length, 0, table);
  }
  const { rows } = await store.database.owner.query(
    'select what, audience, octet_length(leaf) as leaf from log where obj = $1 order by place',
    [before[0].obj],
  );
  assert.deepEqual(rows, [
    { what: 1, audience: null, leaf: 32 },
    { what: 2, audience: null, leaf: 32 },
  ]);
});
