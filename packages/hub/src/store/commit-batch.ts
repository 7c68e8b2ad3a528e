/**
 * One transaction of the one committer: reads what the batch meets, decides, writes, takes places in the log.
 *
 * The lock of the log is taken first, so that what is read is still so when it is written, and is held until after the
 * commit, so that places become visible in order. Measured: one committer that merges waiting requests is seven times
 * faster than a transaction a request, because NOTIFY and the lock serialise commits anyway.
 */
import { randomBytes } from 'node:crypto';
import type { StixObject } from '@haetae/stix/object';
import { referencesOf, stixType, stixUuid } from '@haetae/stix/object';
import type { Pool, PoolClient } from 'pg';
import { type What, what } from '../log/index.ts';
import type { AudienceRule } from '../release/index.ts';
import { instantOf, microsecondsOf } from './instant.ts';
import type { Interned } from './intern.ts';
import { leafOf } from './leaf.ts';
import { objectOf, type PlanContext, planStorage } from './plan-storage.ts';
import { insertObjects, insertProvenance, insertReferences, moveRows, type NewRow } from './queries/insert.ts';
import { appendEntries, takePlaces } from './queries/log.ts';
import { bodiesOf, hasTombstones, nextObjs, rowsOf, tombstonesAmong } from './queries/rows.ts';
import type { StoredRow } from './stored-row.ts';
import type { Admitted, StoreOutcome } from './submission.ts';
import { tombstoneKey } from './tombstone.ts';

/** One writer's submission with what that writer may see, by audience id. */
export interface Waiting {
  readonly submission: Admitted;
  readonly maySee: (audience: number) => boolean;
}

export interface CommitContext {
  readonly pool: Pool;
  readonly interned: Interned;
  readonly secret: Uint8Array;
}

interface Batch {
  readonly rows: Map<string, StoredRow[]>;
  readonly bodies: Map<number, StixObject>;
  /** Submissions whose version was ended for good. */
  readonly buried: ReadonlySet<Admitted>;
  readonly fresh: Map<number, NewRow>;
  readonly moved: Map<number, AudienceRule>;
  readonly objs: Iterator<number>;
  readonly salts: Iterator<Uint8Array>;
  readonly now: bigint;
}

/** Stores the batch in `client`'s open transaction; the outcomes are in its order and hold once it commits. */
export async function commitBatch(
  client: PoolClient,
  context: CommitContext,
  waiting: readonly Waiting[],
): Promise<StoreOutcome[]> {
  await client.query('select pg_advisory_xact_lock(7411)');
  const batch = await openBatch(client, context, waiting);
  const outcomes = waiting.map((one) => decide(one, batch));
  const added = await write(client, context, batch);
  return outcomes.map((outcome) => outcome(added));
}

async function openBatch(client: PoolClient, context: CommitContext, waiting: readonly Waiting[]): Promise<Batch> {
  const ids = [...new Set(waiting.map((one) => one.submission.object.id))];
  const rows = Map.groupBy(await rowsOf(client, context.interned, ids), (row) => `${row.type}--${row.uuid}`);
  const forms = waiting.reduce((sum, one) => sum + one.submission.renditions.length, 0);
  const newest = [...rows.values()].flatMap((group) => group.map((row) => row.obj));
  return {
    rows,
    bodies: await bodiesOf(client, newest),
    buried: await buriedAmong(client, waiting, context.secret),
    fresh: new Map(),
    moved: new Map(),
    objs: (await nextObjs(client, forms)).values(),
    salts: saltsFor(forms),
    now: BigInt(Date.now()) * 1000n,
  };
}

function* saltsFor(count: number): Generator<Uint8Array> {
  const bytes = randomBytes(16 * count);
  for (let at = 0; at < bytes.length; at += 16) yield bytes.subarray(at, at + 16);
}

/** Keys are made only where there is a tombstone at all: two hashes an object are a tenth of what adding one costs. */
async function buriedAmong(
  client: PoolClient,
  waiting: readonly Waiting[],
  secret: Uint8Array,
): Promise<ReadonlySet<Admitted>> {
  if (!(await hasTombstones(client))) return new Set();
  const keys = waiting.flatMap(({ submission }) => {
    const { object, version, submitter } = submission;
    const forAll = tombstoneKey(secret, object.id, version);
    return [forAll, tombstoneKey(secret, object.id, version, submitter)].map((key) => ({ submission, key }));
  });
  const found = await tombstonesAmong(
    client,
    keys.map(({ key }) => key),
  );
  return new Set(keys.filter(({ key }) => found.has(key.toString('hex'))).map(({ submission }) => submission));
}

/** Plans one submission over the rows as the batch has left them so far; its place is known after the write. */
function decide(one: Waiting, batch: Batch): (added: bigint) => StoreOutcome {
  const { submission } = one;
  const rows = batch.rows.get(submission.object.id) ?? [];
  const modified = submission.modified === undefined ? batch.now : microsecondsOf(submission.modified);
  const plan = planStorage(submission, {
    rows,
    modified,
    // What others bring in the same moment is as hidden as if it came a moment later.
    maySee: (row) => !batch.fresh.has(row.obj) && one.maySee(row.audience),
    bodyOf: (row) => batch.bodies.get(row.obj)!,
    tombstoned: batch.buried.has(submission),
  } satisfies PlanContext);
  switch (plan.kind) {
    case 'refuse':
      return () => ({ kind: 'refused', code: plan.code, message: plan.message });
    case 'unchanged':
      return () => ({ kind: 'unchanged', added: '' });
    case 'widen':
      for (const move of plan.moves) relocate(batch, submission.object.id, move.row, move.rule);
      return (added) => ({ kind: 'widened', added: instantOf(added) });
    case 'insert':
      for (const move of plan.moves) relocate(batch, submission.object.id, move.row, move.rule);
      submission.renditions.forEach((form, at) => {
        addRow(batch, submission, at, form, plan.rules[at]!, modified);
      });
      return (added) => ({ kind: 'stored', added: instantOf(added) });
    default:
      return plan satisfies never;
  }
}

function relocate(batch: Batch, id: string, row: StoredRow, rule: AudienceRule): void {
  const rows = batch.rows.get(id)!;
  rows[rows.findIndex((other) => other.obj === row.obj)] = { ...row, rule };
  const fresh = batch.fresh.get(row.obj);
  if (fresh === undefined) batch.moved.set(row.obj, rule);
  else batch.fresh.set(row.obj, { ...fresh, rule });
}

function addRow(
  batch: Batch,
  submission: Admitted,
  at: number,
  form: Admitted['renditions'][number],
  rule: AudienceRule,
  modified: bigint,
): void {
  const { object } = submission;
  const row: NewRow = {
    obj: batch.objs.next().value!,
    type: stixType(object.id),
    uuid: stixUuid(object.id),
    modified,
    version: submission.version,
    submitter: submission.submitter,
    member: submission.member,
    rendition: form.rendition,
    audience: 0,
    rule,
    owns: submission.owns,
    origin: submission.origin,
    held: submission.held,
    muted: submission.muted,
    batch: submission.batch,
    digest: form.digest,
    salt: batch.salts.next().value!,
    body: form.body,
    references: referencesOf(object).map((reference) => reference.id),
    provenance: submission.provenance.find((one) => one.rendition === form.rendition),
  };
  batch.fresh.set(row.obj, row);
  batch.bodies.set(row.obj, objectOf(submission, at));
  const rows = batch.rows.get(object.id);
  if (rows === undefined) batch.rows.set(object.id, [row]);
  else rows.push(row);
}

async function write(client: PoolClient, context: CommitContext, batch: Batch): Promise<bigint> {
  const fresh = [...batch.fresh.values()];
  const { interned, pool } = context;
  const references = fresh.flatMap((row) => row.references);
  await interned.intern(
    pool,
    [...fresh.map((row) => row.type), ...references.map((id) => stixType(id))],
    [...fresh.map((row) => row.rule), ...batch.moved.values()],
  );
  if (fresh.length > 0) await insertObjects(client, interned, fresh);
  if (references.length > 0) await insertReferences(client, interned, fresh);
  await insertProvenance(client, interned, fresh);
  const movedRows = await moveRows(
    client,
    [...batch.moved].map(([obj, rule]) => ({ obj, audience: interned.audienceOf(rule) })),
  );
  const entries = [
    ...fresh.map((row) => ({ ...row, what: what.added as What, kind: interned.kindOf(row.type)! })),
    ...movedRows.map((row) => ({ ...row, what: what.moved as What, rule: batch.moved.get(row.obj)! })),
  ];
  if (entries.length === 0) return 0n;
  const start = await takePlaces(client, entries.length);
  await appendEntries(
    client,
    start,
    entries.map((entry, at) => ({
      what: entry.what,
      audience: interned.audienceOf(entry.rule),
      kind: entry.kind,
      obj: entry.obj,
      leaf: leafOf({
        place: start.place + at + 1,
        what: entry.what,
        id: `${interned.typeOf(entry.kind)}--${entry.uuid}`,
        version: entry.version,
        digest: entry.digest,
        salt: entry.salt,
      }),
    })),
  );
  return start.added + BigInt(entries.length);
}
