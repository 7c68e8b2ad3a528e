import { stixUuid } from '@haetae/stix/object';
import type { PoolClient } from 'pg';
import { type What, what } from '../log/index.ts';
import type { CommitContext } from './commit-batch.ts';
import { leafOf } from './leaf.ts';
import { appendEntries, takePlaces } from './queries/log.ts';
import { rowsOf } from './queries/rows.ts';
import type { StoredRow } from './stored-row.ts';
import { tombstoneKey } from './tombstone.ts';

/** Which submissions end. */
export interface Withdrawal {
  readonly id: string;
  /** Whose; undefined for everybody's. */
  readonly submitter?: string;
  /** Which of its versions; undefined for all. */
  readonly versions?: readonly string[];
  /** Only what came from this hub; undefined whatever the origin. */
  readonly origin?: string;
  /** Only this rendition, as when a peer may no longer see the whole but may see a part. */
  readonly rendition?: number;
  /** Whether the same version may be brought again, as when a marking was only raised. */
  readonly mayReturn: boolean;
}

/** Ends submissions in `client`'s open transaction; returns how many rows went. */
export async function withdraw(client: PoolClient, context: CommitContext, withdrawal: Withdrawal): Promise<number> {
  await client.query('select pg_advisory_xact_lock(7411)');
  const rows = await rowsOf(client, context.interned, [withdrawal.id]);
  const going = rows.filter((row) => isMeant(row, withdrawal));
  if (!withdrawal.mayReturn) await buryVersions(client, context, going, rows);
  return await endRows(client, context, going);
}

/** What one organisation brought by one import. */
export interface BatchWithdrawal {
  readonly batch: string;
  readonly submitter: string;
}

/** Rows that end in one transaction: as many as a commit takes. */
const TOGETHER = 1_000;

/** Ends the next rows of an import in `client`'s open transaction; 0 when none is left. None of them may return. */
export async function withdrawSomeOf(
  client: PoolClient,
  context: CommitContext,
  { batch, submitter }: BatchWithdrawal,
): Promise<number> {
  await client.query('select pg_advisory_xact_lock(7411)');
  const { rows: some } = await client.query<{ obj: string; kind: number; uuid: string }>(
    'select obj::text, kind, uuid from object where batch = $1 and submitter = $2 order by object.obj limit $3',
    [batch, stixUuid(submitter), TOGETHER],
  );
  const meant = new Set(some.map((row) => Number(row.obj)));
  const ids = [...new Set(some.map((row) => `${context.interned.typeOf(row.kind)}--${row.uuid}`))];
  const rows = await rowsOf(client, context.interned, ids);
  const going = rows.filter((row) => meant.has(row.obj));
  await buryVersions(client, context, going, rows);
  return await endRows(client, context, going);
}

const idOf = (row: StoredRow): string => `${row.type}--${row.uuid}`;

/** Takes rows out in `client`'s open transaction and says so in the log; returns how many. */
export async function endRows(
  client: PoolClient,
  context: CommitContext,
  going: readonly StoredRow[],
): Promise<number> {
  if (going.length === 0) return 0;
  const salts = await saltsOf(client, going);
  await client.query('delete from object where obj = any ($1::int8[])', [going.map((row) => row.obj)]);
  await client.query('update log set audience = null where obj = any ($1::int8[]) and audience is not null', [
    going.map((row) => row.obj),
  ]);
  const start = await takePlaces(client, going.length);
  await appendEntries(
    client,
    start,
    going.map((row, at) => ({
      what: what.withdrawn as What,
      audience: null,
      kind: context.interned.kindOf(row.type)!,
      obj: row.obj,
      leaf: leafOf({
        place: start.place + at + 1,
        what: what.withdrawn,
        id: idOf(row),
        version: row.version,
        digest: row.digest,
        salt: salts.get(row.obj)!,
      }),
    })),
  );
  return going.length;
}

function isMeant(row: StoredRow, withdrawal: Withdrawal): boolean {
  return (
    (withdrawal.submitter === undefined || row.submitter === withdrawal.submitter) &&
    (withdrawal.versions === undefined || withdrawal.versions.includes(row.version)) &&
    (withdrawal.origin === undefined || row.origin === withdrawal.origin) &&
    (withdrawal.rendition === undefined || row.rendition === withdrawal.rendition)
  );
}

/** The last submission of a version takes the version with it: then nobody may bring it again. */
async function buryVersions(
  client: PoolClient,
  context: CommitContext,
  going: readonly StoredRow[],
  all: readonly StoredRow[],
): Promise<void> {
  const leaving = new Set(going);
  const staying = new Set(all.filter((row) => !leaving.has(row)).map(versionKey));
  const keys = going.map((row) =>
    tombstoneKey(context.secret, idOf(row), row.version, staying.has(versionKey(row)) ? row.submitter : undefined),
  );
  await client.query('insert into tombstone (key, at) select unnest($1::bytea[]), now() on conflict do nothing', [
    keys,
  ]);
}

const versionKey = (row: StoredRow): string => `${idOf(row)} ${row.version}`;

async function saltsOf(client: PoolClient, rows: readonly StoredRow[]): Promise<Map<number, Uint8Array>> {
  const found = await client.query<{ obj: string; salt: Buffer }>(
    'select obj::text, salt from object where obj = any ($1::int8[])',
    [rows.map((row) => row.obj)],
  );
  return new Map(found.rows.map((row) => [Number(row.obj), row.salt]));
}
