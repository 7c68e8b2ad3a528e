import type { PoolClient } from 'pg';
import { type What, what } from '../log/index.ts';
import type { CommitContext } from './commit-batch.ts';
import { leafOf } from './leaf.ts';
import { moveRows } from './queries/insert.ts';
import { appendEntries, takePlaces } from './queries/log.ts';
import { rowsOf } from './queries/rows.ts';
import { withdraw } from './withdraw.ts';

/** A person's word on a held submission. */
export interface HeldDecision {
  readonly id: string;
  readonly version: string;
  readonly submitter: string;
  readonly admit: boolean;
}

/** Carries out the decision in `client`'s open transaction; false when nothing of the kind is held. */
export async function decideHeld(client: PoolClient, context: CommitContext, decision: HeldDecision): Promise<boolean> {
  await client.query('select pg_advisory_xact_lock(7411)');
  const rows = (await rowsOf(client, context.interned, [decision.id])).filter(
    (row) => row.held !== null && row.submitter === decision.submitter && row.version === decision.version,
  );
  if (rows.length === 0) return false;
  if (!decision.admit) {
    const { id, submitter, version } = decision;
    return (await withdraw(client, context, { id, submitter, versions: [version], mayReturn: false })) > 0;
  }
  const rules = rows.map((row) => ({ ...row.rule, held: false }));
  await context.interned.intern(context.pool, [], rules);
  await client.query('update object set held = null where obj = any ($1::int8[])', [rows.map((row) => row.obj)]);
  const moved = await moveRows(
    client,
    rows.map((row, at) => ({ obj: row.obj, audience: context.interned.audienceOf(rules[at]!) })),
  );
  const start = await takePlaces(client, moved.length);
  const audienceOf = new Map(rows.map((row, at) => [row.obj, context.interned.audienceOf(rules[at]!)]));
  await appendEntries(
    client,
    start,
    moved.map((row, at) => ({
      what: what.moved as What,
      audience: audienceOf.get(row.obj)!,
      kind: row.kind,
      obj: row.obj,
      leaf: leafOf({ ...row, place: start.place + at + 1, what: what.moved, id: decision.id }),
    })),
  );
  return true;
}
