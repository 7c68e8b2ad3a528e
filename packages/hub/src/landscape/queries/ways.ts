import type { WayIn } from '@haetae/contract';
import type { Reader } from '../../store/index.ts';

/** Thefts that came in one way. */
export interface WaySum {
  readonly way: WayIn;
  readonly thefts: number;
  /** At the time of each theft, whole dollars. */
  readonly usd: number;
}

/** Thefts by the way in, as far as the session sees them; `merged` are counted as another. */
export async function sumByWay(reader: Reader, merged: readonly string[]): Promise<WaySum[]> {
  return await reader.query<WaySum>(
    `select value as way, sum(count)::int8 as thefts, sum(usd)::int8 as usd from theft_figure
      where dimension = 'way_in' and (uuid is null or uuid <> all ($1::uuid[])) group by value having sum(count) > 0`,
    [merged],
  );
}
