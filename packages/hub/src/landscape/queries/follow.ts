import type { Theft } from '@haetae/contract';
import { parseTheftDate, victimKey } from '@haetae/landscape/theft';
import type { StixObject } from '@haetae/stix/object';
import type { PoolClient } from '../../platform/database/index.ts';
import type { TheftLink } from '../read-link.ts';

/** A stored row that may tell of a theft. */
export interface LandscapeRow {
  readonly obj: number;
  readonly audience: number;
  readonly held: boolean;
  readonly muted: boolean;
  readonly object: StixObject;
}

/** The rows of the given numbers that are still there. */
export async function readRows(client: PoolClient, objs: readonly number[]): Promise<LandscapeRow[]> {
  const { rows } = await client.query<{ obj: number; audience: number; held: boolean; muted: boolean; body: string }>(
    'select obj, audience, held is not null as held, muted, body from object where obj = any ($1::int8[])',
    [objs],
  );
  // What is stored was validated before it was stored.
  return rows.map(({ body, ...row }) => ({ ...row, object: JSON.parse(body) as StixObject }));
}

/** Forgets rows that tell of nothing, or not any more. */
export async function dropRows(client: PoolClient, objs: readonly number[]): Promise<void> {
  if (objs.length === 0) return;
  await client.query('delete from theft where obj = any ($1::int8[])', [objs]);
  await client.query('delete from theft_link where obj = any ($1::int8[])', [objs]);
  await client.query('delete from threat_mark where obj = any ($1::int8[])', [objs]);
  await client.query('delete from technique_use where obj = any ($1::int8[])', [objs]);
}

/**
 * Locks the objects of the given rows, of all rows of their ids and of the given incidents against a move or an end
 * until the transaction is over: what is written then has the audience that its object has.
 *
 * It does not wait. Who moves an object holds it and then comes for the rows here; to wait for that with other objects in
 * hand could stop both. The follower of the log tries again a moment later.
 */
export async function lockObjects(
  client: PoolClient,
  objs: readonly number[],
  incidents: readonly string[],
): Promise<void> {
  await client.query(
    `with wanted as (select distinct uuid from object where obj = any ($1::int8[]) union select unnest($2::uuid[]))
     select o.obj from wanted cross join lateral (select obj from object where uuid = wanted.uuid for share nowait) o`,
    [objs, incidents],
  );
}

/** Adds what came and went to the sums. */
export async function foldCells(client: PoolClient): Promise<void> {
  await client.query('select fold_cells()');
}

const STORED = `select o.obj, o.kind, o.uuid, o.modified, o.version, o.rendition, o.audience
  from object o where o.obj = any ($1::int8[])`;

interface TheftRow {
  readonly obj: number;
  readonly theft: Theft;
  readonly rank: number | null;
}

/** Writes thefts under the audience that each object has at that moment; one that went is passed over. */
export async function writeThefts(client: PoolClient, rows: readonly TheftRow[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `with stored as materialized (${STORED}), new as (
       select * from unnest($1::int8[], $2::jsonb[]) as n (obj, said)),
     counted as (insert into theft (obj, kind, uuid, modified, version, rendition, audience, first, last, victim, victim_key, region,
                        kinds, way_in, destination, threats, actors, rank, usd)
     select s.obj, s.kind, s.uuid, s.modified, s.version, s.rendition, s.audience, (said->>'first')::date,
            (said->>'last')::date, said->'told'->>'victim', said->>'key', said->'told'->>'region',
            array(select jsonb_array_elements_text(said->'told'->'kinds')), said->'told'->>'way_in',
            said->'told'->>'destination', array(select jsonb_array_elements_text(said->'told'->'threats')),
            array(select jsonb_array_elements_text(said->'told'->'attributed_to')), (said->>'rank')::int2,
            (said->'told'->>'amount_usd')::int8
       from stored s join new using (obj)
     on conflict (obj) do update set audience = excluded.audience)
     insert into theft_told (obj, audience, told) select s.obj, s.audience, said->'told' from stored s join new using (obj)
     on conflict (obj) do update set audience = excluded.audience`,
    [rows.map(({ obj }) => obj), rows.map(textOf)],
  );
}

function textOf({ theft, rank }: TheftRow): string {
  const { first, last } = parseTheftDate(theft.date) ?? { first: theft.date, last: theft.date };
  return JSON.stringify({ first, last, key: victimKey(theft.victim), rank, told: theft });
}

/** Writes what relationships say, under the audience that each has at that moment. */
export async function writeLinks(
  client: PoolClient,
  rows: readonly { readonly obj: number; readonly link: TheftLink }[],
): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `with stored as materialized (${STORED}), new as (
       select * from unnest($1::int8[], $2::jsonb[]) as n (obj, said))
     insert into theft_link (obj, kind, uuid, modified, version, rendition, audience, says, theft, target_type, target,
                             rank, confidence, source, ended)
     select s.obj, s.kind, s.uuid, s.modified, s.version, s.rendition, s.audience, said->>'says', (said->>'theft')::uuid,
            said->>'targetType', (said->>'target')::uuid, (said->>'rank')::int2, (said->>'confidence')::int2,
            said->>'source', (said->>'ended')::bool
       from stored s join new using (obj)
     on conflict (obj) do update set audience = excluded.audience`,
    [rows.map(({ obj }) => obj), rows.map(({ link }) => JSON.stringify(link))],
  );
}

/**
 * Compares the touched rows with all rows of their ids, those that tell of nothing included: a newer one of the same
 * audience makes a row past for everybody, one of another audience makes it a question of who reads.
 */
async function markVersions(client: PoolClient, table: 'theft' | 'theft_link', objs: readonly number[]): Promise<void> {
  await client.query(
    `with touched as (select distinct uuid, kind from object where obj = any ($1::int8[])),
     judged as (
       select t.obj,
              exists (select from object n where n.uuid = t.uuid and n.kind = t.kind and n.obj <> t.obj and n.held is null
                         and n.audience = t.audience and ((n.modified, n.version) > (t.modified, t.version)
                           or (n.modified, n.version) = (t.modified, t.version) and (n.rendition, n.obj) < (t.rendition, t.obj))) as past,
              not exists (select from object n where n.uuid = t.uuid and n.kind = t.kind and n.audience <> t.audience) as sole
         from ${table} t join touched using (uuid, kind))
     update ${table} t set past = judged.past, sole = judged.sole from judged
      where judged.obj = t.obj and (t.past, t.sole) is distinct from (judged.past, judged.sole)`,
    [objs],
  );
}

/**
 * Says which of the touched rows are past, and of which thefts the count depends on the reader: versions of another
 * audience are stored, a link attributes it more strongly than it does itself, or somebody calls it another's
 * duplicate. All others are counted in cells.
 */
export async function markRows(client: PoolClient, objs: readonly number[]): Promise<void> {
  await markVersions(client, 'theft', objs);
  await markVersions(client, 'theft_link', objs);
  await client.query(
    `with touched as (select uuid from theft where obj = any ($1::int8[])
                      union select theft from theft_link where obj = any ($1::int8[])),
     judged as (
       select t.obj, not t.sole or exists (
                select from theft_link l where l.theft = t.uuid
                   and (l.says = 'duplicate-of' or t.rank is null or l.rank < t.rank)) as loose
         from theft t where t.uuid in (select uuid from touched))
     update theft t set loose = judged.loose from judged where judged.obj = t.obj and t.loose <> judged.loose`,
    [objs],
  );
}

/** Places objects in the typology; the newest version of an id takes the place of the older ones for the same readers. */
export async function writeMarks(
  client: PoolClient,
  rows: readonly { readonly obj: number; readonly threat: number }[],
): Promise<void> {
  if (rows.length === 0) return;
  const objs = rows.map(({ obj }) => obj);
  await client.query(
    `with stored as materialized (${STORED}), new as (
       select * from unnest($1::int8[], $2::int2[]) as n (obj, threat))
     insert into threat_mark (obj, audience, threat) select s.obj, s.audience, new.threat from stored s join new using (obj)
     on conflict (obj) do update set audience = excluded.audience, threat = excluded.threat`,
    [objs, rows.map(({ threat }) => threat)],
  );
  await dropOlder(client, 'threat_mark', objs);
}

/** Writes which techniques objects name; the newest version of an id takes the place of the older ones. */
export async function writeTechniques(
  client: PoolClient,
  rows: readonly { readonly obj: number; readonly pattern: string; readonly month: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  const objs = rows.map(({ obj }) => obj);
  await client.query(
    `with stored as materialized (${STORED}), new as (
       select * from unnest($1::int8[], $2::uuid[], $3::date[]) as n (obj, pattern, month))
     insert into technique_use (obj, pattern, audience, month)
     select s.obj, new.pattern, s.audience, new.month from stored s join new using (obj)
     on conflict (obj, pattern) do update set audience = excluded.audience`,
    [objs, rows.map(({ pattern }) => pattern), rows.map(({ month }) => month)],
  );
  await dropOlder(client, 'technique_use', objs);
}

async function dropOlder(
  client: PoolClient,
  table: 'threat_mark' | 'technique_use',
  objs: readonly number[],
): Promise<void> {
  await client.query(
    `delete from ${table} m using object n, object o
      where n.obj = any ($1::int8[]) and o.uuid = n.uuid and o.kind = n.kind and o.audience = n.audience
        and (o.modified, o.version) < (n.modified, n.version) and m.obj = o.obj`,
    [objs],
  );
}
