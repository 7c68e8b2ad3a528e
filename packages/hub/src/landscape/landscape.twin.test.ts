/**
 * The sums of the landscape against a slow twin: whatever is stored, changed, marked otherwise, revoked or withdrawn, by
 * whomever, each reader's sums are those of the newest versions that this reader sees, read one by one.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AttributionLevel, extension } from '@haetae/contract';
import { readTheft } from '@haetae/landscape/theft';
import { type Tlp, tlpLevels } from '@haetae/stix/marking';
import fc from 'fast-check';
import { Follower } from '../log/index.ts';
import { type Reader, readObject, readReferring } from '../store/index.ts';
import { type Caller, callerOf, GROUPS, marked, type OpenStore, openStore } from '../store/testing/open-store.ts';
import { followIntoLandscape } from './follow.ts';
import { LandscapeView } from './landscape-view.ts';
import { readMonths } from './queries/months.ts';
import { readLink } from './read-link.ts';

const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };
const THEFTS = 6;

let store: OpenStore;
let follower: Follower;
before(async () => {
  store = await openStore();
  follower = new Follower({
    pool: store.database.intake,
    typeOf: (kind) => store.interned.typeOf(kind),
    handle: followIntoLandscape({ pool: store.database.intake, book: store.book, changed: () => {} }),
    onError: (error) => {
      throw error;
    },
    wait: async () => {},
  });
});
after(() => store?.close());

/** Those who bring and read: two organisations of the hub, one of them in a group, and one that only reads. */
const callers: readonly Caller[] = [
  callerOf({ number: 1 }),
  callerOf({ number: 2, groups: new Set([GROUPS[0]]) }),
  callerOf({ number: 3, clearance: 'green' }),
];

type Step =
  | {
      kind: 'theft';
      theft: number;
      usd: number | null;
      month: number;
      level: number | null;
      tlp: Tlp;
      group: boolean;
    }
  | { kind: 'link'; theft: number; by: number; level: number; tlp: Tlp; revoked: boolean }
  | { kind: 'withdraw'; theft: number };

const which = { theft: fc.nat({ max: THEFTS - 1 }), tlp: fc.constantFrom(...tlpLevels) };
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('theft' as const),
      ...which,
      usd: fc.option(fc.integer({ min: 0, max: 1_000 })),
      month: fc.integer({ min: 1, max: 3 }),
      level: fc.option(fc.nat({ max: AttributionLevel.enum.length - 1 })),
      group: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('link' as const),
      ...which,
      by: fc.nat({ max: 1 }),
      level: fc.nat({ max: AttributionLevel.enum.length - 1 }),
      revoked: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), theft: which.theft }) },
);

let second = 0;
let round = 0;
const uuid = (number: number): string =>
  `00000000-0000-4000-8000-${(round * 1_000 + number).toString(16).padStart(12, '0')}`;
const incidentId = (theft: number): string => `incident--${uuid(theft)}`;
const ACTOR = 'intrusion-set--00000000-0000-4000-8000-ffffffffffff';
const ownerOf = (theft: number): Caller => callers[theft % 2]!;
const frame = (type: string, id: string, caller: Caller, tlp: Tlp) => {
  second += 1;
  const modified = new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
  const created = '2026-01-01T00:00:00.000Z';
  return { type, spec_version: '2.1', id, created, modified, created_by_ref: caller.organisation, ...marked(tlp) };
};

async function take(step: Step): Promise<void> {
  const caller = step.kind === 'link' ? callers[step.by]! : ownerOf(step.theft);
  if (step.kind === 'withdraw') {
    await store.writer.withdraw({ id: incidentId(step.theft), submitter: caller.organisation, mayReturn: true });
    return;
  }
  if (step.kind === 'link') {
    const id = `relationship--${uuid(100 + 10 * step.theft + step.by)}`;
    const link = { relationship_type: 'attributed-to', source_ref: incidentId(step.theft), target_ref: ACTOR };
    const said = { labels: [AttributionLevel.enum[step.level]], ...(step.revoked ? { revoked: true } : {}) };
    await store.bring(caller, [{ ...frame('relationship', id, caller, step.tlp), ...link, ...said }]);
    return;
  }
  const theft = {
    ...{ extension_type: 'property-extension', date: `2026-0${step.month}`, victim: `Victim ${step.theft}` },
    ...(step.usd === null ? {} : { amount_usd: step.usd }),
    ...(step.level === null
      ? {}
      : { attributions: [{ actor: 'A', source: 'S', level: AttributionLevel.enum[step.level] }] }),
  };
  const incident = {
    ...frame('incident', incidentId(step.theft), caller, step.tlp),
    name: 'x',
    extensions: { [extension.theft]: theft },
  };
  await store.bring(caller, [incident], { local: true, groups: step.group ? [GROUPS[0]] : [] });
}

/** What a reader gets of each id, read one by one; TLP:RED counts nowhere. */
async function byHand(caller: Caller): Promise<Map<number, { count: number; usd: number; without: number }>> {
  const reader = store.reader(caller);
  const counted = store.book.visibleTo(caller).filter((audience) => store.book.rule(audience).tlp !== 'red');
  const sums = new Map<number, { count: number; usd: number; without: number }>();
  for (let theft = 0; theft < THEFTS; theft += 1) {
    const newest = await readObject(reader, store.interned, incidentId(theft));
    const told = newest && counted.includes(newest.audience) ? readTheft(JSON.parse(newest.body)) : undefined;
    if (told === undefined) continue;
    const links = await readReferring(reader, store.interned, incidentId(theft), 'relationship');
    const ranks = links
      .filter(({ audience }) => counted.includes(audience))
      .flatMap(({ body }) => readLink(JSON.parse(body)) ?? [])
      .flatMap(({ ended, rank }) => (ended || rank === null ? [] : [rank]));
    const own = told.level === null ? [] : [AttributionLevel.enum.indexOf(told.level)];
    const rank = Math.min(...own, ...ranks);
    if (rank === Number.POSITIVE_INFINITY) continue;
    const sum = sums.get(rank) ?? { count: 0, usd: 0, without: 0 };
    const usd = told.amount_usd;
    sums.set(rank, { count: sum.count + 1, usd: sum.usd + (usd ?? 0), without: sum.without + (usd === null ? 1 : 0) });
  }
  return sums;
}

async function agrees(caller: Caller): Promise<void> {
  const reader: Reader = store.reader(caller);
  const view = await LandscapeView.of(reader, () => true);
  const expected = await byHand(caller);
  const all = [...expected.values()];
  const [count, usd] = [all.reduce((sum, one) => sum + one.count, 0), all.reduce((sum, one) => sum + one.usd, 0)];
  const here = (await view.thefts(ALWAYS, 1_000)).filter(({ id }) =>
    id.startsWith(`incident--${uuid(0).slice(0, 20)}`),
  );
  const sum = await view.sum(ALWAYS);
  // The same days by months and edges instead of by years.
  assert.deepEqual(await view.sum({ from: '2026-01-01', to: '2026-03-31' }), sum);
  assert.deepEqual(await view.sum({ from: '2025-12-15', to: '2026-03-01' }), sum);
  const months = (await readMonths(reader, view.merged)).filter(({ dimension }) => dimension === 'all');
  assert.deepEqual(
    {
      listed: here.length,
      sum: [sum.count, sum.usd, sum.official.count],
      months: [months.reduce((n, one) => n + one.count, 0), months.reduce((n, one) => n + one.usd, 0)],
    },
    { listed: count, sum: [count, usd, expected.get(0)?.count ?? 0], months: [count, usd] },
  );
}

test('each reader’s sums are those of what the reader sees, one by one, whatever happened in whichever order', async () => {
  await store.bring(callers[0]!, [{ ...frame('intrusion-set', ACTOR, callers[0]!, 'clear'), name: 'A' }]);
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 14 }), async (steps) => {
      round += 1;
      for (const step of steps) await take(step);
      const { rows } = await store.database.intake.query<{ place: number }>('select place from log_head');
      await follower.reached(rows[0]!.place);
      for (const caller of callers) await agrees(caller);
      // What the next round finds is empty again.
      for (let theft = 0; theft < THEFTS; theft += 1) await take({ kind: 'withdraw', theft });
    }),
    { numRuns: 25 },
  );
});

test('a follower that hears everything a second time changes nothing', async () => {
  round += 1;
  await take({ kind: 'theft', theft: 0, usd: 7, month: 1, level: 0, tlp: 'green', group: false });
  const { rows } = await store.database.intake.query<{ place: number }>('select place from log_head');
  await follower.reached(rows[0]!.place);
  const again = new Follower({
    pool: store.database.intake,
    typeOf: (kind) => store.interned.typeOf(kind),
    handle: followIntoLandscape({ pool: store.database.intake, book: store.book, changed: () => {} }),
    onError: (error) => {
      throw error;
    },
    wait: async () => {},
  });
  await again.reached(rows[0]!.place);
  for (const caller of callers) await agrees(caller);
});
