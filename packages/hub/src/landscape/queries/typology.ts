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
    `select said.threat, count(*)::int8 as count, coalesce(sum(t.usd), 0)::int8 as usd
       from theft_now t cross join unnest(t.threats) as said (threat)
      where t.rank is not null and t.uuid <> all ($1::uuid[]) group by said.threat`,
    [merged],
  );
}

/** Objects by threat, as places in the contract's list. */
export async function countMarks(reader: Reader): Promise<{ threat: number; count: number }[]> {
  return await reader.query<{ threat: number; count: number }>(
    'select threat, count(*)::int8 as count from threat_mark group by threat',
  );
}
