import type { StixObject } from '@haetae/stix/object';
import type { Pool } from '../platform/database/index.ts';
import type { Reader } from '../store/index.ts';

/** A row whose words are to be indexed. */
export interface Wordy {
  readonly obj: number;
  readonly audience: number;
  readonly object: StixObject;
}

/** The rows of the given numbers that are still there. */
export async function readWordy(pool: Pool, objs: readonly number[]): Promise<Wordy[]> {
  const { rows } = await pool.query<{ obj: string; audience: number; body: string }>(
    'select obj::text, audience, body from object where obj = any ($1::int8[])',
    [objs],
  );
  // What is stored was validated before it was stored.
  return rows.map((row) => ({ ...row, obj: Number(row.obj), object: JSON.parse(row.body) as StixObject }));
}

/** Writes the words of rows, under the audience that each has at that moment; a row that went is passed over. */
export async function writeWords(
  pool: Pool,
  rows: readonly { readonly obj: number; readonly words: readonly string[] }[],
): Promise<void> {
  await pool.query(
    `insert into word (obj, audience, words)
     select o.obj, o.audience, array_to_tsvector(string_to_array(new.words, ' '))
       from unnest($1::int8[], $2::text[]) as new (obj, words) join object o on o.obj = new.obj
     on conflict (obj) do update set audience = excluded.audience, words = excluded.words`,
    [rows.map((row) => row.obj), rows.map((row) => row.words.join(' '))],
  );
}

/** Numbers of the newest objects with the words, before a number, latest first; superseded versions among them. */
export async function findByWords(reader: Reader, query: string, before: number, limit: number): Promise<number[]> {
  const rows = await reader.query<{ obj: string }>(
    'select obj::text from search_words($1::tsquery, $2, $3) as found (obj)',
    [query, before, limit],
  );
  return rows.map((row) => Number(row.obj));
}

/** A place that the session sees, and the object that stands there. */
export interface Placed {
  readonly place: number;
  readonly obj: number;
}

/**
 * The latest places before one, latest first, of the audiences given and, where it is given, of one kind.
 *
 * Each audience by its own index, then merged: a session that sees one object in ten thousand reads no more than its
 * own. The cost is `limit` index entries an audience.
 */
export async function readLatest(
  reader: Reader,
  question: { readonly before: number; readonly limit: number; readonly kind?: number },
): Promise<Placed[]> {
  const { before, limit, kind } = question;
  const rows = await reader.query<{ place: string; obj: string }>(
    `select l.place::text, l.obj::text from unnest($1::int4[]) a (audience) cross join lateral (
       select place, obj from log where audience = a.audience and place < $2 ${kind === undefined ? '' : 'and kind = $4'}
        order by place desc limit $3) l
      order by l.place desc limit $3`,
    [reader.audiences, before, limit, ...(kind === undefined ? [] : [kind])],
  );
  return rows.map((row) => ({ place: Number(row.place), obj: Number(row.obj) }));
}
