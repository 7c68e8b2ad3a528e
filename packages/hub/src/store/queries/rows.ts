import type { StixObject } from '@haetae/stix/object';
import { stixUuid } from '@haetae/stix/object';
import type { PoolClient } from 'pg';
import { readRule } from '../../release/index.ts';
import type { Interned } from '../intern.ts';
import type { StoredRow } from '../stored-row.ts';
import { byteas, uuids } from './binary-array.ts';

interface Row {
  obj: string;
  kind: number;
  uuid: string;
  modified: string;
  version: string;
  submitter: string;
  rendition: number;
  audience: number;
  rule: string;
  owns: boolean;
  origin: string | null;
  held: string | null;
  digest: Buffer;
}

/**
 * Every row of the given ids, whoever brought it. Id by id, so that the index is used from the first minute: before the
 * first statistics the planner reads the whole table for a hundred of them.
 */
export async function rowsOf(client: PoolClient, interned: Interned, ids: readonly string[]): Promise<StoredRow[]> {
  const wanted = new Set(ids);
  const { rows } = await client.query<Row>(
    `select o.obj::text, o.kind, o.uuid, (extract(epoch from o.modified) * 1000000)::int8::text as modified, o.version,
            'identity--' || o.submitter as submitter, o.rendition, o.audience, a.rule, o.owns, o.origin, o.held, o.digest
       from unnest($1::uuid[]) as wanted (uuid)
       cross join lateral (select * from object where uuid = wanted.uuid offset 0) o
       join audience a on a.id = o.audience`,
    [uuids(ids.map(stixUuid))],
  );
  return rows
    .map((row) => ({
      ...row,
      obj: Number(row.obj),
      type: interned.typeOf(row.kind),
      modified: BigInt(row.modified),
      rule: readRule(row.rule),
    }))
    .filter((row) => wanted.has(`${row.type}--${row.uuid}`));
}

/** The objects of the given rows. */
export async function bodiesOf(client: PoolClient, objs: readonly number[]): Promise<Map<number, StixObject>> {
  if (objs.length === 0) return new Map();
  const { rows } = await client.query<{ obj: string; body: string }>(
    'select obj::text, body from object where obj = any ($1::int8[])',
    [objs],
  );
  // What is stored was validated before it was stored.
  return new Map(rows.map((row) => [Number(row.obj), JSON.parse(row.body) as StixObject]));
}

/** Numbers for new rows, in order; whoever takes them holds the lock of the log, so they follow each other. */
export async function nextObjs(client: PoolClient, count: number): Promise<number[]> {
  const { rows } = await client.query<{ first: string }>(
    `select min(n)::text as first from (select nextval('object_obj_seq') from generate_series(1, $1)) as taken (n)`,
    [count],
  );
  const first = Number(rows[0]!.first);
  return Array.from({ length: count }, (_, at) => first + at);
}

/** Whether anything was ever ended for good. */
export async function hasTombstones(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>('select exists (select from tombstone) as found');
  return rows[0]!.found;
}

/** Which of the keys are tombstones, in hexadecimal. */
export async function tombstonesAmong(client: PoolClient, keys: readonly Buffer[]): Promise<Set<string>> {
  const { rows } = await client.query<{ key: string }>(
    `select encode(key, 'hex') as key from tombstone where key = any ($1::bytea[])`,
    [byteas(keys)],
  );
  return new Set(rows.map((row) => row.key));
}
