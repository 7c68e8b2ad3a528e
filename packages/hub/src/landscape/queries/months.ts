import type { MonthCell, YearOfThefts } from '@haetae/landscape/shift';
import type { Reader } from '../../store/index.ts';

/** SQL: thefts that are counted, and whether their month is known. Parameter 1: merged. */
const COUNTED = `counted as materialized (
  select t.uuid, t.first, t.region, t.way_in, t.kinds, t.usd, t.last - t.first < 32 as dated, t.victim
    from theft_now t where t.rank is not null and t.uuid <> all ($1::uuid[]))`;

/** Thefts a month: all, by region, by way in, by kind of victim. */
export async function readMonths(reader: Reader, merged: readonly string[]): Promise<MonthCell[]> {
  return await reader.query<MonthCell>(
    `with ${COUNTED},
     monthly as (select *, date_trunc('month', first) as month from counted where dated),
     cells as (
       select case when grouping(region) = 0 then 'region' when grouping(way_in) = 0 then 'way_in' else 'all' end as dimension,
              coalesce(region, way_in, 'all') as value, month, count(*) as count, sum(usd) as usd
         from monthly group by grouping sets ((month), (month, region), (month, way_in))
       union all
       select 'sector', kind, month, count(*), sum(usd) from monthly cross join unnest(kinds) as kind group by kind, month)
     select dimension, value, to_char(month, 'YYYY-MM') as month, count::int8, coalesce(usd, 0)::int8 as usd from cells`,
    [merged],
  );
}

/** Thefts a year with the three largest, latest year first; and how many have no month. */
export async function readYears(
  reader: Reader,
  merged: readonly string[],
): Promise<(YearOfThefts & { withoutMonth: number })[]> {
  return await reader.query<YearOfThefts & { withoutMonth: number }>(
    `with ${COUNTED},
     ranked as (select *, extract(year from first)::int as year,
                       row_number() over (partition by extract(year from first) order by usd desc nulls last, uuid) as place
                  from counted)
     select year::text as year, coalesce(sum(usd), 0)::int8 as usd, count(*)::int8 as count,
            (count(*) filter (where not dated))::int8 as "withoutMonth",
            json_agg(json_build_object('id', 'incident--' || uuid, 'victim', victim, 'amount_usd', usd) order by place)
              filter (where place <= 3) as largest
       from ranked group by year order by year desc`,
    [merged],
  );
}

/** What a shift is of, and since when. */
export interface ShiftPlace {
  readonly dimension: string;
  readonly values: readonly string[];
  /** `YYYY-MM`. */
  readonly since: string;
}

/** The incidents since a change, largest first. */
export async function readSince(
  reader: Reader,
  { dimension, values, since }: ShiftPlace,
  merged: readonly string[],
  limit: number,
): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `select 'incident--' || t.uuid as id from theft_now t
      where t.rank is not null and t.uuid <> all ($1::uuid[]) and t.first >= ($2 || '-01')::date and t.last - t.first < 32
        and case $3 when 'all' then true when 'region' then t.region = any ($4) when 'way_in' then t.way_in = any ($4)
                    when 'sector' then t.kinds && $4::text[] else false end
      order by t.usd desc nulls last, t.uuid limit $5`,
    [merged, since, dimension, values, limit],
  );
  return rows.map(({ id }) => id);
}
