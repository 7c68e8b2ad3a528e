import type { PoolClient } from 'pg';
import type { CommitContext } from './commit-batch.ts';
import { microsecondsOf } from './instant.ts';
import { rowsOf } from './queries/rows.ts';
import { relocateRows } from './relocate-rows.ts';
import { tombstoneKey } from './tombstone.ts';
import { endRows } from './withdraw.ts';

/** A person's word on a flood. */
export interface FloodDecision {
  /** The member who brought it, or the hub that carried it. */
  readonly source: string;
  /** RFC 3339; what was added from then on is meant. */
  readonly since: string;
  /** Whether what came in the flood counts from now on; otherwise all that the source brought since then ends. */
  readonly admit: boolean;
}

/** Rows that are decided on in one transaction: as many as a commit takes. */
const TOGETHER = 1_000;

/** Decides on the next rows up to a place in the log, in `client`'s open transaction; 0 when none is left. */
export async function decideSomeOfFlood(
  client: PoolClient,
  context: CommitContext,
  decision: FloodDecision,
  upTo: number,
): Promise<number> {
  await client.query('select pg_advisory_xact_lock(7411)');
  const meant = await rowsMeant(client, decision, upTo);
  if (meant.length === 0) return 0;
  return decision.admit ? await admitRows(client, context, meant) : await endMeant(client, context, meant);
}

interface Meant {
  readonly obj: number;
  readonly audience: number;
  readonly id: { readonly kind: number; readonly uuid: string };
}

async function rowsMeant(client: PoolClient, { source, since, admit }: FloodDecision, upTo: number): Promise<Meant[]> {
  const { rows } = await client.query<{ obj: string; audience: number; kind: number; uuid: string }>(
    `select o.obj::text, o.audience, o.kind, o.uuid
       from object o join log l on l.obj = o.obj and l.audience is not null left join provenance p on p.obj = o.obj
      where coalesce(p.via, o.member) = $1 and l.added >= 'epoch'::timestamptz + $2::int8 * interval '1 microsecond' and l.place <= $3 and (o.muted or not $4)
      order by o.obj limit $5`,
    [source, microsecondsOf(since).toString(), upTo, admit, TOGETHER],
  );
  return rows.map(({ obj, audience, kind, uuid }) => ({ obj: Number(obj), audience, id: { kind, uuid } }));
}

/** The rows count from now on: each leaves its place in the log for a new one, before the same audience. */
async function admitRows(client: PoolClient, context: CommitContext, meant: readonly Meant[]): Promise<number> {
  await client.query('update object set muted = false where obj = any ($1::int8[])', [meant.map((row) => row.obj)]);
  return await relocateRows(client, context.interned, meant);
}

/** The rows end. Only who brought them may not bring them again: a flood of copies takes nobody's word away. */
async function endMeant(client: PoolClient, context: CommitContext, meant: readonly Meant[]): Promise<number> {
  const ids = [...new Set(meant.map(({ id }) => `${context.interned.typeOf(id.kind)}--${id.uuid}`))];
  const going = new Set(meant.map((row) => row.obj));
  const rows = (await rowsOf(client, context.interned, ids)).filter((row) => going.has(row.obj));
  const keys = rows.map((row) => tombstoneKey(context.secret, `${row.type}--${row.uuid}`, row.version, row.submitter));
  await client.query('insert into tombstone (key, at) select unnest($1::bytea[]), now() on conflict do nothing', [
    keys,
  ]);
  return await endRows(client, context, rows);
}
