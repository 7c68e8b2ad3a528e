/** What a caller is told of a value: as far as row-level security lets it, the newest that speaks, and nothing that ended. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Follower } from '../../log/index.ts';
import {
  type Caller,
  callerOf,
  indicator,
  indicatorId,
  marked,
  type OpenStore,
  openStore,
} from '../../store/testing/open-store.ts';
import { followIntoValues } from './follow.ts';
import { everyValue, knownValues, stateOfValues } from './known-values.ts';

let store: OpenStore;
let following: Follower;
const NOW = '2026-06-01T00:00:00.000Z';
const own = callerOf();
const other = callerOf({ number: 2 });

before(async () => {
  store = await openStore();
  following = new Follower({
    pool: store.database.intake,
    typeOf: (kind) => store.interned.typeOf(kind),
    handle: followIntoValues({ pool: store.database.intake, book: store.book }),
    onError: (error) => assert.fail(String(error)),
    wait: () => sleep(1),
  });
});
after(async () => {
  await following.stop();
  await store.close();
});

const parts = () => ({ interned: store.interned, ruleOf: (id: number) => store.book.rule(id), now: () => NOW });
const site = (number: number) => `site-${number}.example`;
const said = (number: number, version: number, more: object = {}) =>
  indicator(number, version, { ...marked('green'), pattern: `[domain-name:value = '${site(number)}']`, ...more });

async function follow(): Promise<void> {
  const { rows } = await store.database.owner.query('select place::text from log_head');
  await following.reached(Number(rows[0].place));
}

async function told(caller: Caller, number: number): Promise<string[]> {
  await follow();
  const found = await knownValues(store.reader(caller), [{ type: 'domain-name', value: site(number) }], parts());
  return found.map(({ name }) => name ?? '');
}

test('an organisation’s own AMBER is told to it, and to nobody else', async () => {
  await store.bring(own, [said(1, 1, marked('amber'))]);
  assert.deepEqual(await told(own, 1), ['version 1']);
  assert.deepEqual(await told(other, 1), []);
});

test('a marking that is raised takes the value from those who saw it, at once', async () => {
  await store.bring(own, [said(2, 1)]);
  assert.deepEqual(await told(other, 2), ['version 1']);
  await store.bring(own, [said(2, 2, marked('amber+strict'))]);
  const at = await knownValues(store.reader(other), [{ type: 'domain-name', value: site(2) }], parts());
  assert.deepEqual(at, [], 'before the follower read it');
  assert.deepEqual(await told(other, 2), []);
  assert.deepEqual(await told(own, 2), ['version 2']);
});

test('the newest version alone speaks: what it no longer names is named no more', async () => {
  await store.bring(own, [said(3, 1), said(3, 2, { pattern: `[domain-name:value = '${site(4)}']` })]);
  assert.deepEqual(await told(own, 3), []);
  assert.deepEqual(await told(own, 4), ['version 2']);
});

test('what is revoked, over, or not yet begun says nothing', async () => {
  await store.bring(own, [
    said(5, 1),
    said(5, 2, { revoked: true }),
    said(6, 1, { valid_until: '2026-05-31T23:59:59Z' }),
    said(7, 1, { valid_from: '2026-06-02T00:00:00Z' }),
  ]);
  for (const number of [5, 6, 7]) assert.deepEqual(await told(own, number), [], site(number));
});

test('TLP:RED is in no index, not even for the person who wrote it', async () => {
  await store.bring(own, [said(8, 1, marked('red'))]);
  assert.deepEqual(await told(own, 8), []);
  const { rows } = await store.database.owner.query('select 1 from detection_value where value = $1', [site(8)]);
  assert.equal(rows.length, 0);
});

test('of an observable each organisation speaks: nobody silences another’s claim', async () => {
  const observed = (labels: readonly string[]) => ({
    type: 'domain-name',
    spec_version: '2.1',
    id: 'domain-name--bd9aca18-7de1-5c79-81c6-7d04d0f5ba6c',
    value: site(9),
    ...(labels.length === 0 ? {} : { labels }),
    ...marked('green'),
  });
  await store.bring(own, [observed(['phishing'])]);
  await store.bring(other, [observed([])]);
  await follow();
  const found = await knownValues(store.reader(other), [{ type: 'domain-name', value: site(9) }], parts());
  assert.deepEqual(
    found.map(({ submitter, category }) => [submitter, category]),
    [[own.organisation, 'phishing']],
  );
});

test('the stream has exactly what the single questions tell, and its state changes when something does', async () => {
  await follow();
  const reader = store.reader(other);
  const streamed: string[] = [];
  for await (const page of everyValue(reader, parts()))
    streamed.push(...page.map(({ value, indicator: id }) => `${value} ${id}`));
  const asked = Array.from({ length: 12 }, (_, at) => ({ type: 'domain-name' as const, value: site(at) }));
  const told = (await knownValues(reader, asked, parts())).map(({ value, indicator: id }) => `${value} ${id}`);
  assert.deepEqual(streamed.toSorted(), told.toSorted());
  const state = await stateOfValues(reader, parts());
  assert.equal(await stateOfValues(reader, parts()), state);
  await store.writer.withdraw({ id: indicatorId(4), mayReturn: true });
  await store.bring(own, [said(11, 1)]);
  assert.notEqual(await stateOfValues(reader, parts()), state);
});
