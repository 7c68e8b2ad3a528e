import type { NamedValue } from '@haetae/stix/pattern';
import type { Pool } from '../../platform/database/index.ts';
import type { Reader } from '../../store/index.ts';

interface NamingRow {
  readonly obj: number;
  readonly audience: number;
  readonly held: string | null;
  readonly body: string;
}

/** The rows of the given numbers that are still there. */
export async function readNaming(pool: Pool, objs: readonly number[]): Promise<NamingRow[]> {
  const { rows } = await pool.query<Omit<NamingRow, 'obj'> & { obj: string }>(
    'select obj::text, audience, held, body from object where obj = any ($1::int8[])',
    [objs],
  );
  return rows.map((row) => ({ ...row, obj: Number(row.obj) }));
}

/** Writes what rows name in place of what they named; a row that went is passed over. */
export async function writeValues(
  pool: Pool,
  rows: readonly { readonly obj: number; readonly values: readonly NamedValue[] }[],
): Promise<void> {
  const values = rows.flatMap(({ obj, values }) => values.map((named) => ({ obj, ...named })));
  await pool.query(
    `with gone as (delete from detection_value where obj = any ($1::int8[]))
     insert into detection_value (obj, type, value)
     select new.obj, new.type, new.value
       from unnest($2::int8[], $3::text[], $4::text[]) as new (obj, type, value) join object o on o.obj = new.obj`,
    [
      rows.map(({ obj }) => obj),
      values.map(({ obj }) => obj),
      values.map(({ type }) => type),
      values.map(({ value }) => value),
    ],
  );
}

/** A value, and the row of the object that names it. */
export interface ValueRow {
  readonly type: NamedValue['type'];
  readonly value: string;
  readonly obj: string;
  readonly kind: number;
  readonly uuid: string;
  readonly submitter: string;
  readonly origin: string | null;
  readonly audience: number;
  readonly body: string;
  /** Microseconds since the epoch: when this hub stored it where it stands. */
  readonly added: string;
}

/**
 * SQL: the row speaks to the session, as screening's index has it: no held row does, one that came in a flood changes
 * nothing yet, and of the rest the newest version alone; of an observable each submitter's.
 *
 * `offset 0` here and below keeps each look-up on its index: before the first statistics the planner reads the whole
 * table for a thousand of them (22 s against 50 ms among 20,000 objects).
 */
export const SPEAKS = `o.held is null and not o.muted and not exists (
  select 1 from (select * from object where uuid = o.uuid and kind = o.kind offset 0) n
   where n.obj <> o.obj and n.held is null and not n.muted
     and (o.version not like 'sha256:%' or n.submitter = o.submitter)
     and ((n.modified, n.version) > (o.modified, o.version)
          or (n.modified, n.version) = (o.modified, o.version) and (n.rendition, n.obj) < (o.rendition, o.obj)))`;

const COLUMNS = `v.type, v.value, o.obj::text, o.kind, o.uuid, 'identity--' || o.submitter as submitter, o.origin,
  o.audience, o.body, (extract(epoch from l.added) * 1000000)::int8::text as added`;

/** SQL: the object of a row, and its present place in the log. */
const objectAt = (obj: string): string => `cross join lateral (select * from object where obj = ${obj} offset 0) o
      cross join lateral (select added from log where obj = ${obj} and audience is not null offset 0) l`;

/** Who says what of the given values, as far as the session may see. */
export async function readNamedValues(reader: Reader, asked: readonly NamedValue[]): Promise<ValueRow[]> {
  return await reader.query<ValueRow>(
    `select ${COLUMNS} from unnest($1::text[], $2::text[]) as asked (type, value)
      cross join lateral (select * from detection_value where value = asked.value and type = asked.type offset 0) v
      ${objectAt('v.obj')}
      where ${SPEAKS} order by o.obj`,
    [asked.map(({ type }) => type), asked.map(({ value }) => value)],
  );
}

/**
 * A page of every value that the session may see, in the order of rows, after a row; a row comes with all its values.
 * Rows that do not speak come, too, so that the caller knows where to go on; an empty page is the end.
 */
export async function readValuesAfter(
  reader: Reader,
  after: string,
  limit: number,
): Promise<(ValueRow & { readonly speaks: boolean })[]> {
  return await reader.query<ValueRow & { readonly speaks: boolean }>(
    `select ${COLUMNS}, ${SPEAKS} as speaks
       from (select obj from object where obj > $1 and exists (select from detection_value d where d.obj = object.obj)
              order by obj limit $2) page
      cross join lateral (select * from detection_value where obj = page.obj offset 0) v
      ${objectAt('page.obj')}
      order by o.obj`,
    [after, limit],
  );
}

/** What changes whenever an object of the kinds that the session may see is added, moved or withdrawn. */
export async function readState(reader: Reader, kinds: readonly number[]): Promise<string> {
  const rows = await reader.query<{ state: string }>(
    `select coalesce(string_agg(a.audience || ':' || l.count || ':' || l.last, ',' order by a.audience), '') as state
       from unnest($1::int4[]) a (audience) cross join lateral (
         select count(*) as count, max(place) as last from log where audience = a.audience and kind = any ($2::int2[])) l
      where l.count > 0`,
    [reader.audiences, kinds],
  );
  return rows[0]?.state ?? '';
}
