/** The newest version's audience governs every version of its id: markings raised, lowered, late, held, in parts. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tlpMarkingId } from '@haetae/stix/marking';
import { everyVersion, readObject, readPage, readVersions } from './index.ts';
import {
  type Caller,
  callerOf,
  GROUPS,
  indicator,
  indicatorId,
  marked,
  type OpenStore,
  openStore,
  organisationId,
  peerDoor,
  sharedWith,
} from './testing/open-store.ts';

let store: OpenStore;
before(async () => {
  store = await openStore();
});
after(() => store.close());

const [NORTH, SOUTH] = GROUPS;
const own = callerOf();
const colleague = callerOf({ member: 'member--1b' });
const stranger = callerOf({ number: 2 });
const partner = callerOf({ number: 3, groups: new Set([NORTH]) });
let number = 100;

const nameOf = (body: string): string => JSON.parse(body).name;

async function versions(caller: Caller, id: string): Promise<string[]> {
  return (await readVersions(store.reader(caller), store.interned, id)).map((one) => nameOf(one.body));
}

async function newest(caller: Caller, id: string): Promise<string | undefined> {
  const found = await readObject(store.reader(caller), store.interned, id);
  return found === undefined ? undefined : nameOf(found.body);
}

async function head(): Promise<number> {
  return (await store.database.intake.query('select place from log_head')).rows[0].place;
}

/** Names of the objects on the caller's page after a place, every version. */
async function page(caller: Caller, from: number): Promise<string[]> {
  const reader = store.reader(caller);
  const rows = await readPage(reader, {
    after: from,
    audiences: reader.audiences,
    limit: 1_000,
    versions: everyVersion,
    bytes: 1_000_000,
  });
  return rows.filter((row) => row.matched).map((row) => nameOf(row.body!));
}

async function logOf(id: string): Promise<{ what: number; audience: number | null; place: number }[]> {
  const { rows } = await store.database.owner.query(
    `select l.what, l.audience, l.place from log l join object o on o.obj = l.obj
      where o.uuid = $1 order by l.place`,
    [id.split('--')[1]],
  );
  return rows;
}

test('a raised marking takes the older versions with it, in the same transaction', async () => {
  const at = ++number;
  const id = indicatorId(at);
  const start = await head();
  await store.bring(own, [indicator(at, 1, marked('green'))]);
  assert.deepEqual(await versions(stranger, id), ['version 1']);
  await store.bring(own, [indicator(at, 2, marked('amber+strict'))]);
  assert.deepEqual(await versions(stranger, id), [], 'nothing of it is left to a stranger');
  assert.deepEqual(await page(stranger, start), []);
  assert.deepEqual(await versions(own, id), ['version 1', 'version 2']);
  const { rows } = await store.database.owner.query(
    'select count(distinct xmin::text)::int as transactions from object where uuid = $1',
    [id.split('--')[1]],
  );
  assert.equal(rows[0].transactions, 1);
});

test('what moves leaves a place that is given to nobody and gets a new one, behind every place before', async () => {
  const at = ++number;
  await store.bring(own, [indicator(at, 1, marked('green'))]);
  const before = await head();
  await store.bring(own, [indicator(at, 2, marked('amber'))]);
  const log = await logOf(indicatorId(at));
  assert.deepEqual(
    log.map((entry) => [entry.what, entry.audience === null]),
    [
      [1, true],
      [1, false],
      [3, false],
    ],
  );
  assert.ok(log.slice(1).every((entry) => entry.place > before));
  assert.deepEqual(await page(own, before), ['version 2', 'version 1'], 'a reader of pages learns of the move');
});

test('a lowered marking opens the older versions, at a place that readers have not passed', async () => {
  const at = ++number;
  const id = indicatorId(at);
  await store.bring(own, [indicator(at, 1, marked('amber+strict'))]);
  const passed = await head();
  await store.bring(own, [indicator(at, 2, marked('green'))]);
  assert.deepEqual(await versions(stranger, id), ['version 1', 'version 2']);
  assert.deepEqual((await page(stranger, passed)).toSorted(), ['version 1', 'version 2']);
});

test('an older version that comes late takes the newest’s audience', async () => {
  const at = ++number;
  const id = indicatorId(at);
  await store.bring(own, [indicator(at, 3, marked('amber+strict'))]);
  const [late] = await store.bring(own, [indicator(at, 1, marked('clear'))]);
  assert.equal(late?.outcome, 'taken');
  assert.deepEqual(await versions(stranger, id), []);
  assert.deepEqual(await versions(own, id), ['version 1', 'version 3']);
  await store.bring(own, [indicator(at, 2, marked('clear'))]);
  assert.deepEqual(await versions(stranger, id), [], 'the one between neither opens itself nor the older one');
});

test('an old version that a feed sends again widens nothing that a newer version has narrowed', async () => {
  const at = ++number;
  const id = indicatorId(at);
  const first = indicator(at, 1, marked('amber'));
  await store.bring(own, [first], { groups: [NORTH] });
  await store.bring(own, [indicator(at, 2, marked('amber'))]);
  assert.deepEqual(await versions(partner, id), [], 'the newest is offered to no group');
  const [again] = await store.bring(own, [first], { groups: [NORTH, SOUTH] });
  assert.equal(again?.outcome, 'unchanged');
  assert.deepEqual(await versions(partner, id), []);
});

test('the parts that an older version marked more strictly stay so under a newer, laxer version', async () => {
  const at = ++number;
  const id = indicatorId(at);
  const secret = {
    description: 'an informant said so',
    granular_markings: [{ selectors: ['description'], marking_ref: tlpMarkingId('red') }],
  };
  await store.bring(own, [indicator(at, 1, { ...secret, ...marked('green') })]);
  await store.bring(own, [indicator(at, 2, marked('clear'))]);
  const seen = await readVersions(store.reader(stranger), store.interned, id);
  assert.deepEqual(
    seen.map((one) => nameOf(one.body)),
    ['version 1', 'version 2'],
  );
  assert.ok(!seen.some((one) => one.body.includes('informant')));
  const whole = await readVersions(store.reader(own), store.interned, id);
  assert.ok(whole[0]!.body.includes('informant'), 'its author keeps the whole');
});

test('a newer version with a secret part does not hide the older ones from those who get its redacted form', async () => {
  const at = ++number;
  const id = indicatorId(at);
  await store.bring(own, [indicator(at, 1, marked('green'))]);
  const secret = { selectors: ['description'], marking_ref: tlpMarkingId('red') };
  await store.bring(own, [
    indicator(at, 2, { description: 'from a source', granular_markings: [secret], ...marked('green') }),
  ]);
  assert.deepEqual(await versions(stranger, id), ['version 1', 'version 2']);
});

test('the creator’s newest version governs copies that others brought before it was known whose it is', async () => {
  const at = ++number;
  const id = indicatorId(at);
  const creator = 'identity--99999999-0000-4000-8000-000000000000';
  const said = { created_by_ref: creator };
  await store.bring(stranger, [indicator(at, 1, { ...said, ...marked('green') })]);
  store.enter(creator, 'hub--peer');
  await store.bringBy(peerDoor('hub--peer', creator), [indicator(at, 2, { ...said, ...marked('amber+strict') })]);
  assert.deepEqual(await versions(partner, id), []);
  assert.deepEqual(await versions(stranger, id), ['version 1'], 'who brought a copy keeps it');
});

test('whoever is not the creator speaks for its own copies only', async () => {
  const at = ++number;
  const said = { created_by_ref: 'identity--88888888-0000-4000-8000-000000000000' };
  await store.bring(stranger, [indicator(at, 1, { ...said, ...marked('green') })]);
  await store.bringBy({ kind: 'reference', organisation: organisationId(9) }, [
    indicator(at, 2, { ...said, ...marked('amber+strict') }),
  ]);
  assert.deepEqual(await versions(partner, indicatorId(at)), ['version 1']);
});

test('a held version governs nothing; admitted it does', async () => {
  const at = ++number;
  const id = indicatorId(at);
  await store.bring(own, [indicator(at, 1, marked('green'))]);
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  const raised = { ...indicator(at, 2, marked('amber+strict')), modified: soon };
  const [held] = await store.bring(own, [raised]);
  assert.deepEqual([held?.outcome, held?.code], ['held', 'future_dated']);
  assert.deepEqual(await versions(stranger, id), ['version 1']);
  assert.deepEqual(await versions(colleague, id), ['version 1', 'version 2'], 'its submitter sees that it is held');
  const version = soon.replace(/0*Z$/, '').replace(/\.$/, '');
  assert.equal(
    await store.writer.decideHeld({ id, version, submitter: own.organisation, admit: true }),
    true,
    'it was held under this version',
  );
  assert.deepEqual(await versions(stranger, id), []);
  assert.equal(await newest(own, id), 'version 2');
});

test('a version admitted late takes the newest’s audience', async () => {
  const at = ++number;
  const id = indicatorId(at);
  const both = { object_marking_refs: [tlpMarkingId('green'), tlpMarkingId('amber')] };
  await store.bring(own, [indicator(at, 1, { ...both, ...sharedWith({ organisations: [stranger.organisation] }) })]);
  await store.bring(own, [indicator(at, 2, marked('amber+strict'))]);
  const version = '2026-01-01T00:01:00';
  assert.equal(await store.writer.decideHeld({ id, version, submitter: own.organisation, admit: true }), true);
  assert.deepEqual(await versions(stranger, id), []);
  assert.deepEqual(await versions(own, id), ['version 1', 'version 2']);
});

test('a held version that a person refuses is gone and does not come back', async () => {
  const at = ++number;
  const id = indicatorId(at);
  const unknown = { object_marking_refs: ['marking-definition--99999999-0000-4000-8000-000000000000'] };
  const [held] = await store.bring(own, [indicator(at, 1, unknown)]);
  assert.equal(held?.outcome, 'held');
  const decision = { id, version: '2026-01-01T00:01:00', submitter: own.organisation, admit: false };
  assert.equal(await store.writer.decideHeld(decision), true);
  assert.equal(await store.writer.decideHeld(decision), false);
  assert.deepEqual(await versions(own, id), []);
  const [again] = await store.bring(own, [indicator(at, 1, unknown)]);
  assert.equal(again?.code, 'withdrawn');
});

test('of an observable each content stands for itself: one said in confidence hides none that was public', async () => {
  const wallet = (label: string, tlp: 'green' | 'amber+strict') => ({
    type: 'cryptocurrency-wallet',
    id: 'cryptocurrency-wallet--00000000-0000-4000-8000-00000000c0de',
    value: '0x47666fab8bd0ac7003bce3f5c3585383f09486e2',
    labels: [label],
    name: label,
    ...marked(tlp),
  });
  const start = await head();
  await store.bring(own, [wallet('theft', 'green'), wallet('laundering', 'amber+strict')]);
  assert.equal((await page(stranger, start)).length, 1);
  assert.equal((await page(own, start)).length, 2);
});
