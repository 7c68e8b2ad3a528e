import type { Reader } from '../../store/index.ts';

/** Thefts of one kind of threat. */
export interface ThreatSum {
  readonly threat: string;
  readonly count: number;
  readonly usd: number;
}

/** Thefts by threat; one theft can stand under several. */
export async function sumByThreat(reader: Reader, merged: readonly string[]): Promise<ThreatSum[]> {
  return await reader.query<ThreatSum>(
    `select value as threat, sum(count)::int8 as count, sum(usd)::int8 as usd from theft_figure
      where dimension = 'threat' and (uuid is null or uuid <> all ($1::uuid[])) group by value`,
    [merged],
  );
}

/** Other objects by threat, as places in the contract's list. */
export async function countMarks(reader: Reader): Promise<{ threat: number; count: number }[]> {
  return await reader.query<{ threat: number; count: number }>(
    'select threat, sum(count)::int8 as count from threat_cell group by threat',
  );
}
