import { stixType, stixUuid } from '@haetae/stix/object';
import type { Pool, QueryResultRow } from 'pg';
import type { Interned } from '../intern.ts';

/** Runs a query: as a session, held to what it may see, or as the hub itself. */
export type Ask = <Row extends QueryResultRow>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/** Asks as the hub itself, which acts by machine on what it received. */
export const askAsHub =
  (pool: Pool): Ask =>
  async (text, values) =>
    (await pool.query<never>(text, [...values])).rows;

/** A stored row as rooms read what they keep as objects: text and origin. */
export interface KeptRow {
  readonly id: string;
  /** The received text. */
  readonly source: string;
  /** Hub that it came from; null is this one. */
  readonly origin: string | null;
  readonly submitter: string;
  readonly audience: number;
}

/** The same with the object by whose reference it was found. */
export interface NamingRow extends KeptRow {
  readonly named: string;
}

const COLUMNS = `o.uuid, o.body as source, o.origin, 'identity--' || o.submitter as submitter, o.audience`;

type Raw = Omit<KeptRow, 'id'> & { readonly uuid: string };

/** Every row of the given ids of one type: all versions, whoever brought them, but for what waits for a person. */
export async function rowsOfIds(
  ask: Ask,
  interned: Interned,
  type: string,
  ids: readonly string[],
): Promise<KeptRow[]> {
  const rows = await ask<Raw>(
    `select ${COLUMNS} from object o where o.uuid = any ($1::uuid[]) and o.kind = $2 and o.held is null order by o.obj`,
    [ids.map(stixUuid), interned.kindOf(type) ?? -1],
  );
  return rows.map(({ uuid, ...row }) => ({ ...row, id: `${type}--${uuid}` }));
}

/** Every row of a type that names one of the given objects, which are all of one type. */
export async function rowsNaming(
  ask: Ask,
  interned: Interned,
  type: string,
  ids: readonly string[],
): Promise<NamingRow[]> {
  const [first] = ids;
  if (first === undefined) return [];
  const namedType = stixType(first);
  const rows = await ask<Raw & { readonly named: string }>(
    `select ${COLUMNS}, r.uuid as named from object o join reference r on r.obj = o.obj
      where r.uuid = any ($1::uuid[]) and r.kind = $2 and o.kind = $3 and o.held is null order by o.obj`,
    [ids.map(stixUuid), interned.kindOf(namedType) ?? -1, interned.kindOf(type) ?? -1],
  );
  return rows.map(({ uuid, named, ...row }) => ({ ...row, id: `${type}--${uuid}`, named: `${namedType}--${named}` }));
}

/** Ids of the newest objects of a type, latest first; by the log, whose index knows audience and type. */
export async function newestIds(ask: Ask, interned: Interned, type: string, limit: number): Promise<string[]> {
  const rows = await ask<{ uuid: string }>(
    `select o.uuid from log l join object o on o.obj = l.obj and o.audience = l.audience
      where l.kind = $1 and o.held is null group by o.uuid order by max(o.obj) desc limit $2`,
    [interned.kindOf(type) ?? -1, limit],
  );
  return rows.map(({ uuid }) => `${type}--${uuid}`);
}

/** Ids of the objects of a type that the given rows are, or are about. */
export async function touchedOfType(
  ask: Ask,
  interned: Interned,
  type: string,
  objs: readonly number[],
): Promise<string[]> {
  const rows = await ask<{ uuid: string }>(
    `select uuid from object where obj = any ($1::int8[]) and kind = $2
     union select uuid from reference where obj = any ($1::int8[]) and kind = $2`,
    [objs, interned.kindOf(type) ?? -1],
  );
  return rows.map(({ uuid }) => `${type}--${uuid}`);
}
