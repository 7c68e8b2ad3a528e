/**
 * The index in memory answers every caller as SQL under row-level security does. Its twin here is slow and obvious: all
 * that the session may see is read through the reader, grouped by id, and of each id the newest is asked what it claims.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Tlp, tlpLevels, tlpMarkingId } from '@haetae/stix/marking';
import type { StixObject } from '@haetae/stix/object';
import { versionOf } from '@haetae/stix/object';
import fc from 'fast-check';
import { Follower } from '../log/index.ts';
import {
  type Caller,
  callerOf,
  GROUPS,
  indicator,
  indicatorId,
  type OpenStore,
  openStore,
  organisationId,
  sharedWith,
} from '../store/testing/open-store.ts';
import type { Claim } from './claim.ts';
import { ClaimIndex } from './claim-index.ts';
import { addressOfWallet, type ClaimContext, claimOfRelationship, claimsOf } from './claims-of.ts';
import { followIntoIndex } from './follow.ts';

let store: OpenStore;
let follower: Follower;
const index = new ClaimIndex();
before(async () => {
  store = await openStore();
  const { interned, book, database } = store;
  follower = new Follower({
    pool: database.intake,
    typeOf: (kind) => interned.typeOf(kind),
    handle: followIntoIndex({ pool: database.intake, interned, book, index }),
    onError: (error) => assert.fail(String(error)),
    wait: sleep,
  });
});
after(async () => {
  await follower.stop();
  await store.close();
});

interface Row {
  readonly obj: string;
  readonly submitter: string;
  readonly modified: string;
  readonly version: string;
  readonly rendition: number;
  readonly audience: number;
  readonly origin: string | null;
  readonly body: string;
  readonly added: string;
}

interface Seen {
  readonly row: Row;
  readonly object: StixObject;
  readonly context: ClaimContext;
}

/** Everything the caller may see that can weigh in a verdict: nothing held, nothing RED. */
async function everythingSeen(caller: Caller): Promise<Seen[]> {
  const rows = await store.reader(caller).query<Row>(
    `select o.obj::text, 'identity--' || o.submitter as submitter, (extract(epoch from o.modified) * 1000000)::int8::text as modified,
            o.version, o.rendition, o.audience, o.origin, o.body,
            (extract(epoch from l.added) * 1000000)::int8::text as added
       from object o join log l using (obj, audience) where o.held is null`,
  );
  return rows
    .filter((row) => store.book.rule(row.audience).tlp !== 'red')
    .map((row) => {
      const { submitter, origin } = row;
      const context = {
        submitter,
        origin,
        rule: store.book.rule(row.audience),
        stored: BigInt(row.added),
        muted: false,
      };
      return { row, object: JSON.parse(row.body) as StixObject, context };
    });
}

function isBefore(a: Row, b: Row): boolean {
  if (a.modified !== b.modified) return BigInt(a.modified) > BigInt(b.modified);
  if (a.version !== b.version) return a.version > b.version;
  return a.rendition !== b.rendition ? a.rendition < b.rendition : Number(a.obj) < Number(b.obj);
}

function newestOfEach(seen: readonly Seen[]): Seen[] {
  const voice = ({ object, row }: Seen): string =>
    object.type === 'cryptocurrency-wallet' ? `${object.id} ${row.submitter}` : object.id;
  return [...Map.groupBy(seen, voice).values()].map((group) =>
    group.reduce((best, one) => (isBefore(one.row, best.row) ? one : best)),
  );
}

function claimsByTwin(newest: readonly Seen[], address: string): Claim[] {
  const said = newest.flatMap(({ object, context }) =>
    claimsOf(object, context)
      .filter((one) => one.address === address)
      .map((one) => one.claim),
  );
  const wallets = newest.filter(
    ({ object }) => object.type === 'cryptocurrency-wallet' && addressOfWallet(object) === address,
  );
  const ids = new Set(wallets.map(({ object }) => object.id as string));
  const related = newest.filter(
    ({ object }) => object.type === 'relationship' && object.revoked !== true && ids.has(String(object.source_ref)),
  );
  return [
    ...said,
    ...related.map(({ object, context }) => {
      const actor = newest.find((other) => other.object.id === object.target_ref)?.object.name;
      return { ...claimOfRelationship(object, context), actor: actor as string | undefined };
    }),
  ];
}

const ADDRESSES = [
  '0x47666fab8bd0ac7003bce3f5c3585383f09486e2',
  '0xa4b2fd68593b6f34e51cb9edb66e71c1b4ab449e',
  'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
] as const;
const OWNERS = [1, 2, 3];

/** Callers of every standing: of each organisation, with and without groups, cleared for little and for much. */
const CALLERS: readonly Caller[] = [
  ...OWNERS.map((number) => callerOf({ number })),
  callerOf({ number: 4, groups: new Set([GROUPS[0]]) }),
  callerOf({ number: 5, groups: new Set(GROUPS), clearance: 'amber' }),
  callerOf({ number: 6, clearance: 'green' }),
  callerOf({ number: 7, clearance: 'clear' }),
];

const anyAddress = fc.constantFrom(...ADDRESSES);
const anyTlp = fc.constantFrom<Tlp>(...tlpLevels);
const anySaid = fc.record({
  by: fc.constantFrom(...OWNERS),
  which: fc.nat({ max: 2 }),
  version: fc.integer({ min: 1, max: 4 }),
  tlp: fc.array(anyTlp, { minLength: 1, maxLength: 1 }),
  twice: fc.option(anyTlp, { freq: 9, nil: undefined }),
  part: fc.option(anyTlp, { freq: 3, nil: undefined }),
  groups: fc.subarray([...GROUPS]),
  named: fc.option(fc.constantFrom(4, 5, 6), { freq: 4, nil: undefined }),
  revoked: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  kind: fc.constantFrom('indicator', 'wallet', 'relationship', 'actor'),
  addresses: fc.uniqueArray(anyAddress, { minLength: 1, maxLength: 2 }),
  label: fc.constantFrom('theft', 'mixer', 'exchange', undefined),
});
type Said = ReturnType<typeof anySaid.generate>['value'];

const anyAct = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant('bring' as const),
      said: fc.array(anySaid, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('withdraw' as const), said: anySaid }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('admit' as const), said: anySaid }) },
);

const uuidOf = (run: number, which: number): string =>
  `00000000-0000-4000-8000-${(run * 8 + which).toString(16).padStart(12, '0')}`;

function objectOf(said: Said, run: number): Record<string, unknown> & { readonly id: string } {
  const { kind, which, version, addresses, label, tlp, twice, part, named, revoked } = said;
  const marking = {
    object_marking_refs: [...new Set([...tlp, ...(twice === undefined ? [] : [twice])])].map((level) =>
      tlpMarkingId(level),
    ),
    ...(named === undefined ? {} : sharedWith({ organisations: [organisationId(named)] })),
    ...(part === undefined || kind !== 'indicator'
      ? {}
      : {
          confidence: 90,
          granular_markings: [{ selectors: ['confidence'], marking_ref: tlpMarkingId(part) }],
        }),
  };
  const base = indicator(0, version, { ...marking, ...(revoked ? { revoked: true } : {}) });
  const labels = label === undefined ? {} : { labels: [label] };
  const uuid = uuidOf(run, which);
  switch (kind) {
    case 'indicator': {
      const pattern = addresses.map((address) => `cryptocurrency-wallet:value = '${address}'`).join(' OR ');
      return { ...base, ...labels, id: `indicator--${uuid}`, pattern: `[${pattern}]` };
    }
    case 'wallet':
      return {
        type: 'cryptocurrency-wallet',
        id: `cryptocurrency-wallet--${uuid}`,
        value: addresses[0]!,
        ...labels,
        ...marking,
      };
    case 'relationship': {
      const { pattern, pattern_type, valid_from, name, ...common } = base;
      return {
        ...common,
        type: 'relationship',
        id: `relationship--${uuid}`,
        relationship_type: 'attributed-to',
        source_ref: `cryptocurrency-wallet--${uuid}`,
        target_ref: `intrusion-set--${uuid}`,
      };
    }
    default: {
      const { pattern, pattern_type, valid_from, ...common } = base;
      return { ...common, type: 'intrusion-set', id: `intrusion-set--${uuid}`, name: `actor in version ${version}` };
    }
  }
}

async function play(act: ReturnType<typeof anyAct.generate>['value'], run: number): Promise<void> {
  if (act.act === 'bring') {
    for (const one of act.said) {
      const caller = CALLERS[one.by - 1]!;
      await store.bring(caller, [objectOf(one, run)], { local: one.groups.length === 0, groups: one.groups });
    }
    return;
  }
  const object = objectOf(act.said, run);
  const submitter = organisationId(act.said.by);
  if (act.act === 'withdraw') await store.writer.withdraw({ id: object.id, submitter, mayReturn: false });
  // Only its version is read.
  else
    await store.writer.decideHeld({
      id: object.id,
      version: versionOf(object as never).version,
      submitter,
      admit: true,
    });
}

const inOrder = (claims: readonly Claim[]): string[] =>
  claims
    .map((claim) => JSON.stringify(claim, (_key, value) => (typeof value === 'bigint' ? String(value) : value)))
    .sort();

let run = 0;
let compared = 0;

test('for every caller and address the index and SQL under row-level security give the same claims', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 5, maxLength: 25 }), async (acts) => {
      run += 1;
      for (const act of acts) await play(act, run);
      const { rows } = await store.database.intake.query('select place from log_head');
      await follower.reached(Number(rows[0].place));
      for (const caller of CALLERS) {
        const newest = newestOfEach(await everythingSeen(caller));
        for (const address of ADDRESSES) {
          const expected = inOrder(claimsByTwin(newest, address));
          assert.deepEqual(inOrder(index.claimsAbout(address, store.book.visibleSet(caller))), expected);
          compared += expected.length;
        }
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
  assert.ok(compared > 1_000, `enough was compared (${compared} claims)`);
});

test('an index that is rebuilt from the log is the one that followed it', async () => {
  const again = new ClaimIndex();
  const { interned, book, database } = store;
  const rebuilding = new Follower({
    pool: database.intake,
    typeOf: (kind) => interned.typeOf(kind),
    handle: followIntoIndex({ pool: database.intake, interned, book, index: again }),
    onError: (error) => assert.fail(String(error)),
    wait: sleep,
  });
  await rebuilding.reached(follower.place);
  await rebuilding.stop();
  assert.equal(again.size, index.size);
  for (const caller of CALLERS) {
    const visible = book.visibleSet(caller);
    for (const address of ADDRESSES) {
      assert.deepEqual(inOrder(again.claimsAbout(address, visible)), inOrder(index.claimsAbout(address, visible)));
    }
  }
});

test('what is RED is in no index, even for the person that it names', async () => {
  const [author] = CALLERS;
  const red = indicator(900_000, 1, {
    object_marking_refs: [tlpMarkingId('red')],
    labels: ['theft'],
    pattern: `[cryptocurrency-wallet:value = '0x1db92e2eebc8e0c075a02bea49a2935bcd2dfcf4']`,
  });
  await store.bring(author!, [red]);
  const { rows } = await store.database.intake.query('select place from log_head');
  await follower.reached(Number(rows[0].place));
  assert.equal(
    (await store.reader(author!).query('select 1 from object where uuid = $1', [indicatorId(900_000).split('--')[1]]))
      .length,
    1,
  );
  assert.deepEqual(index.claimsAbout('0x1db92e2eebc8e0c075a02bea49a2935bcd2dfcf4', store.book.visibleSet(author!)), []);
});
