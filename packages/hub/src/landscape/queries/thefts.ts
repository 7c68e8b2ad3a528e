import type { Theft } from '@haetae/contract';
import type { Reader } from '../../store/index.ts';

/** Which thefts are asked for. */
export interface TheftQuestion {
  /** Days, `YYYY-MM-DD`, both included; a theft counts by the first day that its date can mean. */
  readonly from: string;
  readonly to: string;
  /** Name of an actor, as attributions say it; other names of the same actor are not meant. */
  readonly actor?: string;
  /** UUIDs of incidents that are counted as another. */
  readonly merged: readonly string[];
}

/** A theft as its own incident tells it, and how strongly it is attributed by all that the reader sees. */
export interface TheftRow {
  readonly uuid: string;
  readonly told: Theft;
  readonly rank: number;
  readonly audience: number;
}

/** SQL: of `theft_now t` those that are asked for. Parameters 1 to 4: from, to, merged, actor in lower case or null. */
const ASKED = `t.rank is not null and t.first between $1::date and $2::date and t.uuid <> all ($3::uuid[])
  and ($4::text is null
       or exists (select from unnest(t.actors) as said (actor) where lower(said.actor) = $4)
       or exists (select from theft_link_now l join object a on a.uuid = l.target
                   where l.theft = t.uuid and l.says = 'attributed-to' and lower(a.body::jsonb->>'name') = $4))`;

const parametersOf = ({ from, to, merged, actor }: TheftQuestion): unknown[] => [
  from,
  to,
  merged,
  actor?.toLowerCase() ?? null,
];

/** The thefts asked for, largest first, those without an amount last. */
export async function readThefts(reader: Reader, question: TheftQuestion, limit: number): Promise<TheftRow[]> {
  return await reader.query<TheftRow>(
    `select t.uuid, t.told, t.rank, t.audience from theft_now t where ${ASKED}
      order by t.usd desc nulls last, t.first, t.uuid limit $5`,
    [...parametersOf(question), limit],
  );
}

/** Number and sum of thefts whose strongest attribution is of one level. */
export interface LevelSum {
  readonly rank: number;
  readonly count: number;
  readonly usd: number;
  readonly withoutAmount: number;
}

/** The thefts asked for as figures, level by level. */
export async function sumByLevel(reader: Reader, question: TheftQuestion): Promise<LevelSum[]> {
  return await reader.query<LevelSum>(
    `select t.rank, count(*)::int8 as count, coalesce(sum(t.usd), 0)::int8 as usd,
            (count(*) filter (where t.usd is null))::int8 as "withoutAmount"
       from theft_now t where ${ASKED} group by t.rank`,
    parametersOf(question),
  );
}

/** The thefts of the given incidents, also those that are counted as another. */
export async function readTheftsOf(reader: Reader, uuids: readonly string[]): Promise<TheftRow[]> {
  if (uuids.length === 0) return [];
  return await reader.query<TheftRow>(
    'select t.uuid, t.told, coalesce(t.rank, -1) as rank, t.audience from theft_now t where t.uuid = any ($1::uuid[])',
    [uuids],
  );
}
