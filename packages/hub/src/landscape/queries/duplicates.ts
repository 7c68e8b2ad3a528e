import type { Reader } from '../../store/index.ts';

/** Two incidents that may tell of one theft. */
export interface PossibleDuplicate {
  readonly a: string;
  readonly b: string;
  readonly victim: string;
}

/** Incidents that are looked at for one that came before: whoever has not decided in so many will not. */
const LATEST = 2_000;

/** Pairs of incidents with the same victim, as far as names tell, and dates that can be within a week, among the latest incidents. */
export async function readPossibleDuplicates(
  reader: Reader,
  merged: readonly string[],
  limit: number,
): Promise<PossibleDuplicate[]> {
  return await reader.query<PossibleDuplicate>(
    `with late as materialized (select * from theft where not past order by obj desc limit ${LATEST}),
     pair as (
       select a.obj as a, b.obj as b, a.victim
         from late b join theft a on a.victim_key = b.victim_key and b.obj > a.obj and b.uuid <> a.uuid and not a.past
          and b.first <= a.last + 7 and b.last >= a.first - 7
        where a.uuid <> all ($1::uuid[]) and b.uuid <> all ($1::uuid[]) order by b.obj desc limit 4 * $2)
     select 'incident--' || a.uuid as a, 'incident--' || b.uuid as b, pair.victim
       from pair join theft_now a on a.obj = pair.a join theft_now b on b.obj = pair.b order by pair.b desc limit $2`,
    [merged, limit],
  );
}
