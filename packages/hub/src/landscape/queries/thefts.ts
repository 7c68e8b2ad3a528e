import type { Theft } from '@haetae/contract';
import type { Reader } from '../../store/index.ts';
import { NAME_OF_TARGET } from './actors.ts';

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
       or t.uuid in (select l.theft from theft_link_now l join named using (target) where l.says = 'attributed-to'))`;

/** SQL: actors of links whose name is the one asked for. */
const NAMED = `with named as materialized (
  select t.target from (select distinct target, target_type from theft_link where $4::text is not null) t
   cross join lateral (${NAME_OF_TARGET}) a where lower(a.name) = $4)`;

const parametersOf = ({ from, to, merged, actor }: TheftQuestion): unknown[] => [
  from,
  to,
  merged,
  actor?.toLowerCase() ?? null,
];

/** The thefts asked for, largest first, those without an amount last. */
export async function readThefts(reader: Reader, question: TheftQuestion, limit: number): Promise<TheftRow[]> {
  return await reader.query<TheftRow>(
    `${NAMED}, listed as materialized (
       select t.obj, t.uuid, t.rank, t.audience, t.usd, t.first from theft_now t where ${ASKED}
        order by t.usd desc nulls last, t.first, t.uuid limit $5)
     select l.uuid, s.told, l.rank, l.audience from listed l join theft_told s using (obj)
      order by l.usd desc nulls last, l.first, l.uuid`,
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

/** The thefts of an actor as figures, level by level, counted one by one. */
export async function countByLevel(reader: Reader, question: TheftQuestion): Promise<LevelSum[]> {
  return await reader.query<LevelSum>(
    `${NAMED} select t.rank, count(*)::int8 as count, coalesce(sum(t.usd), 0)::int8 as usd,
            (count(*) filter (where t.usd is null))::int8 as "withoutAmount"
       from theft_now t where ${ASKED} group by t.rank`,
    parametersOf(question),
  );
}

/** SQL: the first month that lies in the period as a whole, and the one after the last; the days outside are its edges. */
const FIRST_MONTH = `(date_trunc('month', $1::date - 1) + interval '1 month')::date`;
const MONTH_AFTER = `date_trunc('month', $2::date + 1)::date`;

/** Whole years have cells of their own, a twelfth in number. */
const isWholeYears = ({ from, to }: TheftQuestion): boolean => from.endsWith('-01-01') && to.endsWith('-12-31');

/**
 * The thefts of a period as figures, level by level: whole years or months from the cells, the days at its edges and
 * what is in no cell one by one.
 */
export async function sumByLevel(reader: Reader, question: TheftQuestion): Promise<LevelSum[]> {
  const { from, to, merged } = question;
  return await reader.query<LevelSum>(
    `with parts as (
       select f.value::int as rank, f.count, f.usd, f.without_amount from theft_figure f
        where f.dimension = $4 and f.uuid is null and f.month >= ${FIRST_MONTH} and f.month < ${MONTH_AFTER}
       union all
       select t.rank, 1, coalesce(t.usd, 0), (t.usd is null)::int from theft_now t
        where not t.loose and t.rank is not null and t.first >= $1::date and t.first < least(${FIRST_MONTH}, $2::date + 1)
       union all
       select t.rank, 1, coalesce(t.usd, 0), (t.usd is null)::int from theft_now t
        where not t.loose and t.rank is not null and t.first >= greatest(${MONTH_AFTER}, ${FIRST_MONTH}) and t.first <= $2::date
       union all
       select t.rank, 1, coalesce(t.usd, 0), (t.usd is null)::int from theft_now t
        where t.loose and t.rank is not null and t.first between $1::date and $2::date and t.uuid <> all ($3::uuid[]))
     select rank, sum(count)::int8 as count, sum(usd)::int8 as usd, sum(without_amount)::int8 as "withoutAmount"
       from parts group by rank having sum(count) > 0`,
    [from, to, merged, isWholeYears(question) ? 'year' : 'level'],
  );
}

/** The thefts of the given incidents, also those that are counted as another. */
export async function readTheftsOf(reader: Reader, uuids: readonly string[]): Promise<TheftRow[]> {
  if (uuids.length === 0) return [];
  return await reader.query<TheftRow>(
    `select t.uuid, s.told, coalesce(t.rank, -1) as rank, t.audience from theft_now t join theft_told s using (obj)
      where t.uuid = any ($1::uuid[])`,
    [uuids],
  );
}
