import type { Reader } from '../../store/index.ts';

/** One attribution that is no longer said. */
export interface WithdrawnRow {
  readonly uuid: string;
  readonly actor: string;
  readonly source: string;
  readonly level: string | null;
  /** Place of its level; of a relationship. */
  readonly rank: number | null;
  readonly withdrawn: string;
}

/**
 * Attributions that an older version of an incident said and its newest does not, and attributing relationships whose
 * newest version is revoked; latest first.
 */
export async function readWithdrawn(reader: Reader, limit: number): Promise<WithdrawnRow[]> {
  return await reader.query<WithdrawnRow>(
    `with past as materialized (select uuid, modified, told from theft join theft_told using (obj) where past),
     newest as materialized (
       select distinct on (uuid) uuid, modified, told from theft join theft_told using (obj)
        where uuid in (select uuid from past) and not past order by uuid, modified desc, version desc),
     dropped as (
       select n.uuid, said->>'actor' as actor, said->>'source' as source, said->>'level' as level, null::int2 as rank,
              n.modified as withdrawn
         from newest n join past o on o.uuid = n.uuid and o.modified < n.modified
         cross join lateral jsonb_array_elements(o.told->'attributions') as said
        where not exists (
          select from jsonb_array_elements(n.told->'attributions') as still
           where still->>'actor' = said->>'actor' and still->>'source' = said->>'source')),
     revoked as (
       select l.theft as uuid, a.body::jsonb->>'name' as actor, coalesce(l.source, 'identity--' || o.submitter) as source,
              null::text as level, l.rank, l.modified as withdrawn
         from theft_link l join object o on o.obj = l.obj
         cross join lateral (select body from object n where n.uuid = l.target
                              order by n.modified desc, n.version desc, n.rendition, n.obj limit 1) a
        where l.ended and l.says = 'attributed-to')
     select distinct on (withdrawn, uuid, actor, source) * from (select * from dropped union all select * from revoked) as ended
      order by withdrawn desc, uuid, actor, source limit $1`,
    [limit],
  );
}

/** Reports that refer to the incidents and were written before a time: what they say rests on what was withdrawn. */
export async function readReportsOn(
  reader: Reader,
  incidents: readonly { readonly uuid: string; readonly before: string }[],
): Promise<{ uuid: string; report: string }[]> {
  if (incidents.length === 0) return [];
  return await reader.query<{ uuid: string; report: string }>(
    `select asked.uuid, 'report--' || o.uuid as report
       from unnest($1::uuid[], $2::timestamptz[]) as asked (uuid, before)
       join reference r on r.uuid = asked.uuid
       join object o on o.obj = r.obj and o.modified < asked.before
       join kind k on k.id = o.kind and k.type = 'report'
      group by 1, 2 order by 1, 2`,
    [incidents.map(({ uuid }) => uuid), incidents.map(({ before }) => before)],
  );
}
