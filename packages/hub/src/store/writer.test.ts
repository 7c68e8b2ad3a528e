/** The one committer: what is merged, doubled, parallel or broken leaves one copy, one entry and no gap. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readVersions, type StoreOutcome } from './index.ts';
import { callerOf, indicator, indicatorId, marked, type OpenStore, openStore } from './testing/open-store.ts';

let store: OpenStore;
before(async () => {
  store = await openStore();
});
after(() => store.close());

const anna = callerOf();
const bora = callerOf({ number: 2 });
let number = 5_000;

const fresh = (count: number) => Array.from({ length: count }, () => indicator(++number, 1, marked('green')));

async function counts(): Promise<{ objects: number; entries: number; head: number }> {
  const { rows } = await store.database.owner.query(
    `select (select count(*)::int from object) as objects, (select count(*)::int from log) as entries,
            (select place::int from log_head) as head`,
  );
  return rows[0];
}

async function assertDense(): Promise<void> {
  const { rows } = await store.database.owner.query(
    `select count(*)::int as gaps from (select place, added, lag(place) over w as before, lag(added) over w as earlier
       from log window w as (order by place)) l
      where before is not null and (place <> before + 1 or added <= earlier)`,
  );
  assert.equal(rows[0].gaps, 0, 'places without gaps, times strictly increasing');
  const { entries, head } = await counts();
  assert.equal(entries, head);
}

test('a batch that holds the same object twice stores it once', async () => {
  const [object] = fresh(1);
  const before = await counts();
  const answers = await store.bring(anna, [object!, object!]);
  assert.deepEqual(
    answers.map((answer) => answer.outcome),
    ['taken', 'unchanged'],
  );
  const later = await counts();
  assert.deepEqual([later.objects - before.objects, later.entries - before.entries], [1, 1]);
});

test('a batch with two versions of an object stores both, whichever comes first', async () => {
  for (const order of [
    [1, 2],
    [2, 1],
  ]) {
    const at = ++number;
    const answers = await store.bring(
      anna,
      order.map((version) => indicator(at, version, marked(version === 2 ? 'amber+strict' : 'green'))),
    );
    assert.ok(answers.every((answer) => answer.outcome === 'taken'));
    const seen = await readVersions(store.reader(bora), store.interned, indicatorId(at));
    assert.deepEqual(seen, [], 'the newer one’s audience holds within the batch too');
  }
});

test('the same bundle a hundred times at once leaves one copy and one entry of each', async () => {
  const bundle = fresh(20);
  const before = await counts();
  const answers = await Promise.all(Array.from({ length: 100 }, () => store.bring(anna, bundle)));
  assert.equal(answers.flat().filter((answer) => answer.outcome === 'taken').length, 20);
  assert.equal(answers.flat().filter((answer) => answer.outcome === 'unchanged').length, 1_980);
  const later = await counts();
  assert.deepEqual([later.objects - before.objects, later.entries - before.entries], [20, 20]);
});

test('fifty overlapping batches at once, by two organisations, leave every submission once and no gap', async () => {
  const objects = fresh(120);
  const before = await counts();
  const batches = Array.from({ length: 50 }, (_, at) => {
    const from = (at * 7) % 100;
    return store.bring(at % 2 === 0 ? anna : bora, objects.slice(from, from + 20));
  });
  const answers = (await Promise.all(batches)).flat();
  assert.ok(answers.every((answer) => answer.outcome === 'taken' || answer.outcome === 'unchanged'));
  const taken = answers.filter((answer) => answer.outcome === 'taken').length;
  const { rows } = await store.database.owner.query(
    `select count(*)::int as rows, count(distinct (uuid, submitter))::int as submissions from object where uuid = any ($1)`,
    [objects.map((object) => object.id.split('--')[1])],
  );
  assert.equal(rows[0].rows, rows[0].submissions);
  assert.equal(rows[0].rows, taken);
  const later = await counts();
  assert.equal(later.objects - before.objects, taken);
  await assertDense();
});

test('a writer that comes as the last commit ends is not left waiting', async () => {
  for (let round = 0; round < 20; round++) await store.bring(anna, fresh(1));
});

test('what the database refuses leaves nothing behind, and takes nobody else in the same commit with it', async () => {
  const before = await counts();
  const [broken] = fresh(1);
  // A NUL is what a text column cannot hold; the bytes that were received are stored as they are.
  const poison = store.intake.take(
    [{ source: `${JSON.stringify(broken)}\u0000`, value: broken, pointer: '' }],
    { kind: 'member', organisation: anna.organisation, member: anna.member, offer: { local: true, groups: [] } },
    () => true,
  );
  const others = [store.bring(anna, fresh(3)), store.bring(bora, fresh(2))];
  await assert.rejects(poison, /invalid byte sequence/);
  for (const other of await Promise.all(others)) assert.ok(other.every((answer) => answer.outcome === 'taken'));
  const later = await counts();
  assert.deepEqual([later.objects - before.objects, later.entries - before.entries], [5, 5]);
  await assertDense();
  assert.equal((await store.bring(anna, [broken!]))[0]?.outcome, 'taken', 'it can be brought again, mended');
});

test('every time that STIX allows can be stored: leap seconds, the first year, nanoseconds', async () => {
  const times = [
    '2016-12-31T23:59:60Z',
    '2016-12-31T23:59:60.5Z',
    '0001-01-01T00:00:00Z',
    '2026-01-01T00:00:00.123456789Z',
  ];
  for (const modified of times) {
    const object = indicator(++number, 1, { ...marked('green'), created: '0001-01-01T00:00:00Z', modified });
    assert.equal((await store.bring(anna, [object]))[0]?.outcome, 'taken', modified);
  }
});

test('versions a nanosecond apart are two, and the later one is the newest', async () => {
  const at = ++number;
  const version = (nanoseconds: string) =>
    indicator(at, 1, { ...marked('green'), modified: `2026-01-01T00:00:00.123456${nanoseconds}Z`, name: nanoseconds });
  await store.bring(anna, [version('002'), version('001')]);
  const seen = await readVersions(store.reader(bora), store.interned, indicatorId(at));
  assert.deepEqual(
    seen.map((one) => JSON.parse(one.body).name),
    ['001', '002'],
  );
});

test('answers come in the order of what was brought, each with its own time', async () => {
  const [first, second] = fresh(2);
  await store.bring(anna, [second!]);
  const outcomes: StoreOutcome['kind'][] = [];
  for (const answer of await store.bring(anna, [first!, second!, first!])) outcomes.push(answer.outcome as never);
  assert.deepEqual(outcomes, ['taken', 'unchanged', 'unchanged']);
});
