import type { Reader } from '../reader.ts';

export interface PageQuestion {
  /** Place to start after. */
  readonly after: number;
  /** Audience ids of the collection that the session may see. */
  readonly audiences: readonly number[];
  readonly limit: number;
  /** Id of a kind, to have only objects of that type. */
  readonly kind?: number;
  /** Every version, or what a reader gets of each id: newest version, fullest rendition, first stored. */
  readonly versions: 'last' | 'all';
}

export interface PageRow {
  readonly place: number;
  /** Microseconds since the epoch. */
  readonly added: bigint;
  /** Null for a place whose object is superseded: it counts for the cursor only. */
  readonly body: string | null;
  readonly kind: number;
  readonly uuid: string;
  readonly version: string;
}

/**
 * The next places of a collection, in the order of the log.
 *
 * Two steps, because a plain query costs 1.5 s where a session sees little of much: first the first m places of every
 * audience by its own index, then more only of those audiences that had more, and only up to the page's end. With
 * row-level security on, 0.3 to 37 ms in the median for a page of 1,000 of 1.34 million rows at every depth.
 */
export async function readPage(reader: Reader, question: PageQuestion): Promise<PageRow[]> {
  const { after, audiences, limit, kind, versions } = question;
  if (audiences.length === 0) return [];
  const first = Math.min(limit, Math.ceil((8 * limit) / audiences.length) + 32);
  const rows = await reader.query<{
    place: string;
    added: string;
    body: string | null;
    kind: number;
    uuid: string;
    version: string;
  }>(pageText(kind !== undefined, versions), [after, audiences, first, limit, ...(kind === undefined ? [] : [kind])]);
  return rows.map((row) => ({ ...row, place: Number(row.place), added: BigInt(row.added) }));
}

function pageText(ofKind: boolean, versions: PageQuestion['versions']): string {
  const kind = ofKind ? 'and kind = $5' : '';
  return `
with r1 as materialized (
  select a.audience, l.* from unnest($2::int[]) a (audience) cross join lateral (
    select place, obj, added from log where audience = a.audience and place > $1 ${kind} order by place limit $3) l),
hot as materialized (select audience, max(place) as last from r1 group by audience having count(*) = $3),
u as materialized (select coalesce((select place from r1 order by place offset $4 - 1 limit 1), 9223372036854775807) as upto),
r2 as (
  select l.* from u join hot on hot.last < u.upto cross join lateral (
    select place, obj, added from log where audience = hot.audience ${kind}
      and place > hot.last and place <= u.upto order by place limit $4) l),
p as (select place, obj, added from r1 union all select place, obj, added from r2 order by place limit $4)
select p.place::text, (extract(epoch from p.added) * 1000000)::int8::text as added, o.body, o.kind, o.uuid, o.version
  from p left join object o on o.obj = p.obj ${versions === 'last' ? `and ${isNewest('o')}` : `and ${isFullest('o')}`}
 order by p.place`;
}

/** SQL: no row the session sees precedes `o` for its id (stored-row.ts, precedes). */
export const isNewest = (o: string): string => `not exists (
    select 1 from object n where n.uuid = ${o}.uuid and n.kind = ${o}.kind and n.obj <> ${o}.obj and (
      (n.modified, n.version) > (${o}.modified, ${o}.version)
      or (n.modified, n.version) = (${o}.modified, ${o}.version)
         and (n.rendition, n.obj) < (${o}.rendition, ${o}.obj)))`;

/** SQL: of one version the fullest rendition, first stored, that the session sees. */
const isFullest = (o: string): string => `not exists (
    select 1 from object n where n.uuid = ${o}.uuid and n.kind = ${o}.kind and n.version = ${o}.version
       and n.obj <> ${o}.obj and (n.rendition, n.obj) < (${o}.rendition, ${o}.obj))`;
