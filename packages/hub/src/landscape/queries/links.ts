import type { Reader } from '../../store/index.ts';

/** One relationship's word on whose a theft is. */
export interface AttributionRow {
  readonly theft: string;
  readonly actor: string;
  readonly rank: number;
  readonly confidence: number | null;
  readonly source: string;
  readonly audience: number;
}

/** What relationships attribute of the given incidents, with the actor's name as far as the reader may see the actor. */
export async function readAttributions(reader: Reader, uuids: readonly string[]): Promise<AttributionRow[]> {
  if (uuids.length === 0) return [];
  return await reader.query<AttributionRow>(
    `select l.theft, a.body::jsonb->>'name' as actor, l.rank, l.confidence, l.audience,
            coalesce(l.source, 'identity--' || o.submitter) as source
       from theft_link_now l
       join object o on o.obj = l.obj
       cross join lateral (
         select n.body from object n join kind k on k.id = n.kind
          where n.uuid = l.target and k.type = l.target_type
          order by n.modified desc, n.version desc, n.rendition, n.obj limit 1) a
      where l.says = 'attributed-to' and l.theft = any ($1::uuid[])
      order by l.rank, l.obj`,
    [uuids],
  );
}

/** One person's word that two incidents tell of one theft. */
export interface MergeRow {
  /** Of the relationship that says so. */
  readonly id: string;
  /** UUIDs of incidents: the first is counted as the second. */
  readonly same: string;
  readonly keep: string;
  /** The organisation that brought it. */
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

/** Every merge that the reader sees, of incidents that it sees; the latest word on an incident last. */
export async function readMerges(reader: Reader): Promise<MergeRow[]> {
  return await reader.query<MergeRow>(
    `select 'relationship--' || l.uuid as id, l.theft as same, l.target as keep, l.modified as at,
            'identity--' || o.submitter as by,
            o.body::jsonb->>'description' as reason
       from theft_link_now l join object o on o.obj = l.obj
      where l.says = 'duplicate-of' and exists (select from theft t where t.uuid = l.target)
      order by l.modified, l.obj`,
  );
}
