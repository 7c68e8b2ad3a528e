import type { StixObject } from '@haetae/stix/object';
import { stixType, stixUuid } from '@haetae/stix/object';
import type { Pool } from '../platform/database/index.ts';
import type { Interned, Reader } from '../store/index.ts';

/** The newest stored version of each id that one submitter brought, as far as the session sees it. */
export async function newestOf(
  reader: Reader,
  interned: Interned,
  ids: readonly string[],
  submitter: string,
): Promise<Map<string, StixObject>> {
  const rows = await reader.query<{ body: string }>(
    `select distinct on (uuid, kind) body from object
      where uuid = any ($1::uuid[]) and kind = any ($2::int2[]) and submitter = $3
      order by uuid, kind, modified desc, version desc, rendition`,
    [
      ids.map(stixUuid),
      [...new Set(ids.map(stixType))].flatMap((type) => interned.kindOf(type) ?? []),
      stixUuid(submitter),
    ],
  );
  return byId(rows);
}

/** Marking definitions that one submitter brought and that are not held, read for judging what it brings now. */
export async function definitionsBy(
  pool: Pool,
  ids: readonly string[],
  submitter: string,
): Promise<Map<string, StixObject>> {
  const { rows } = await pool.query<{ body: string }>(
    `select o.body from object o join kind k on k.id = o.kind
      where k.type = 'marking-definition' and o.uuid = any ($1::uuid[]) and o.submitter = $2
        and o.held is null and o.rendition = 0`,
    [ids.map(stixUuid), stixUuid(submitter)],
  );
  return byId(rows);
}

/** The newest version of every object of a type in the given audiences: the entries of a list. */
export async function newestIn(
  reader: Reader,
  interned: Interned,
  audiences: readonly number[],
  type: string,
): Promise<Map<string, StixObject>> {
  const rows = await reader.query<{ body: string }>(
    `select distinct on (o.uuid) o.body from log l join object o on o.obj = l.obj
      where l.audience = any ($1::int4[]) and l.kind = $2
      order by o.uuid, o.modified desc, o.version desc, o.rendition`,
    [audiences, interned.kindOf(type) ?? -1],
  );
  return byId(rows);
}

function byId(rows: readonly { readonly body: string }[]): Map<string, StixObject> {
  // What is stored was validated before it was stored.
  return new Map(rows.map((row) => JSON.parse(row.body) as StixObject).map((object) => [object.id, object]));
}

/** Something that waits for a person. */
export interface HeldRow {
  readonly id: string;
  readonly version: string;
  readonly submitter: string;
  /** Who of the submitter brought it; null when a hub did. */
  readonly member: string | null;
  readonly held: string;
  readonly body: string;
  /** Microseconds since the epoch. */
  readonly added: bigint;
}

/** What the session sees of what is held, oldest first; of one id only, where it is given. */
export async function readHeld(reader: Reader, interned: Interned, id?: string): Promise<HeldRow[]> {
  const rows = await reader.query<Omit<HeldRow, 'id' | 'added'> & { kind: number; uuid: string; added: string }>(
    `select o.kind, o.uuid, o.version, 'identity--' || o.submitter as submitter, o.member, o.held, o.body,
            (extract(epoch from l.added) * 1000000)::int8::text as added
       from object o join log l on l.obj = o.obj and l.audience is not null
      where o.held is not null and o.rendition = 0 and ($1::uuid is null or o.uuid = $1 and o.kind = $2)
      order by l.place limit 1000`,
    [id === undefined ? null : stixUuid(id), id === undefined ? null : (interned.kindOf(stixType(id)) ?? -1)],
  );
  return rows.map(({ kind, uuid, added, ...row }) => ({
    ...row,
    id: `${interned.typeOf(kind)}--${uuid}`,
    added: BigInt(added),
  }));
}

/** What a source brought over its usual rate and nobody has looked at. */
export interface FloodRow {
  /** The member who brought it, or the hub that carried it. */
  readonly source: string;
  /** Microseconds since the epoch: the first and the last of it. */
  readonly since: bigint;
  readonly until: bigint;
  readonly objects: number;
}

/** Every flood that waits for a person, the latest first. */
export async function readFloods(pool: Pool): Promise<FloodRow[]> {
  const { rows } = await pool.query<{ source: string; since: string; until: string; objects: number }>(
    `select coalesce(p.via, o.member) as source, count(distinct (o.kind, o.uuid, o.version, o.submitter))::int as objects,
            (extract(epoch from min(l.added)) * 1000000)::int8::text as since,
            (extract(epoch from max(l.added)) * 1000000)::int8::text as until
       from object o join log l on l.obj = o.obj and l.audience is not null left join provenance p on p.obj = o.obj
      where o.muted group by 1 order by max(l.added) desc`,
  );
  return rows.map((row) => ({ ...row, since: BigInt(row.since), until: BigInt(row.until) }));
}
