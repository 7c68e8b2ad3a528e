import type { StixObject } from '@haetae/stix/object';
import type { PoolClient } from 'pg';
import type { CommitContext } from './commit-batch.ts';
import { governed, governingRule, type Move, movesUnder } from './govern-versions.ts';
import { bodiesOf, rowsOf } from './queries/rows.ts';
import { relocateRows } from './relocate-rows.ts';
import type { StoredRow } from './stored-row.ts';
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
  const all = await rowsOf(client, context.interned, [decision.id]);
  const rows = all.filter(
    (row) => row.held !== null && row.submitter === decision.submitter && row.version === decision.version,
  );
  if (rows.length === 0) return false;
  if (!decision.admit) {
    const { id, submitter, version } = decision;
    return (await withdraw(client, context, { id, submitter, versions: [version], mayReturn: false })) > 0;
  }
  const moves = await planAdmission(client, rows, all);
  await context.interned.intern(
    context.pool,
    [],
    moves.map((move) => move.rule),
  );
  await client.query('update object set held = null where obj = any ($1::int8[])', [rows.map((row) => row.obj)]);
  await relocateRows(
    client,
    context.interned,
    moves.map(({ row, rule }) => ({ obj: row.obj, audience: context.interned.audienceOf(rule) })),
  );
  return true;
}

/** From now on the admitted version counts as if it came now: it is governed, and governs, like any other. */
async function planAdmission(
  client: PoolClient,
  rows: readonly StoredRow[],
  all: readonly StoredRow[],
): Promise<readonly Move[]> {
  const bodies = await bodiesOf(
    client,
    all.map((row) => row.obj),
  );
  const bodyOf = (row: StoredRow): StixObject => bodies.get(row.obj)!;
  const others = all.filter((row) => !rows.includes(row));
  const isVersioned = rows.every((row) => bodyOf(row).modified !== undefined);
  const admitted = rows.map((row) => {
    const newest = isVersioned ? governingRule(row, others) : undefined;
    const rule = { ...row.rule, held: false };
    return { row, rule: newest === undefined ? rule : governed(rule, newest, bodyOf(row)) };
  });
  const last = admitted.reduce((a, b) => (b.row.rendition > a.row.rendition ? b : a));
  return isVersioned ? [...admitted, ...movesUnder(last.row, last.rule, others, bodyOf)] : admitted;
}
