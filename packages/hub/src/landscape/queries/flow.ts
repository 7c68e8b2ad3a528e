import type { FlowPath } from '@haetae/landscape/flow';
import type { Reader } from '../../store/index.ts';
import type { TheftQuestion } from './thefts.ts';

/**
 * Thefts path by path: best attributed actor, way in, first kind of victim, region, what became of the money. By whole
 * years: a flow over days would have to read every theft.
 */
export async function readPaths(reader: Reader, { from, to, merged }: TheftQuestion): Promise<FlowPath[]> {
  return await reader.query<FlowPath>(
    `select split_part(value, E'\\x1f', 1) as actor, split_part(value, E'\\x1f', 2) as "wayIn",
            split_part(value, E'\\x1f', 3) as kind, split_part(value, E'\\x1f', 4) as region,
            split_part(value, E'\\x1f', 5) as destination, sum(usd)::int8 as usd, sum(count)::int8 as count
       from theft_figure
      where dimension = 'path' and month between date_trunc('year', $1::date) and $2::date
        and (uuid is null or uuid <> all ($3::uuid[]))
      group by value having sum(count) > 0`,
    [from, to, merged],
  );
}
