import type { FlowPath } from '@haetae/landscape/flow';
import type { Reader } from '../../store/index.ts';
import type { TheftQuestion } from './thefts.ts';

/** Thefts of a period path by path: best attributed actor, way in, first kind of victim, region, what became of it. */
export async function readPaths(reader: Reader, { from, to, merged }: TheftQuestion): Promise<FlowPath[]> {
  return await reader.query<FlowPath>(
    `select coalesce(t.actors[1], '') as actor, t.way_in as "wayIn", coalesce(t.kinds[1], '') as kind, t.region,
            t.destination, coalesce(sum(t.usd), 0)::int8 as usd, count(*)::int8 as count
       from theft_now t
      where t.rank is not null and t.first between $1::date and $2::date and t.uuid <> all ($3::uuid[])
      group by 1, 2, 3, 4, 5`,
    [from, to, merged],
  );
}
