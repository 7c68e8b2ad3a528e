import type { MonthCell, YearOfThefts } from '@haetae/landscape/shift';
import type { Reader } from '../../store/index.ts';

/** Thefts a month: all, by region, by way in, by kind of victim. */
export async function readMonths(reader: Reader, merged: readonly string[]): Promise<MonthCell[]> {
  return await reader.query<MonthCell>(
    `select case dimension when 'level' then 'all' else dimension end as dimension,
            case dimension when 'level' then 'all' else value end as value, to_char(month, 'YYYY-MM') as month,
            sum(count)::int8 as count, sum(usd)::int8 as usd
       from theft_figure
      where dimension in ('level', 'region', 'way_in', 'sector') and dated and (uuid is null or uuid <> all ($1::uuid[]))
      group by 1, 2, month having sum(count) > 0`,
    [merged],
  );
}

/** A year of thefts, and how many of it have no month. */
export type CountedYear = YearOfThefts & { readonly withoutMonth: number };

/** Thefts a year with the three largest, latest year first. */
export async function readYears(reader: Reader, merged: readonly string[]): Promise<CountedYear[]> {
  return await reader.query<CountedYear>(
    `with yearly as (
       select extract(year from month) as year, sum(usd)::int8 as usd, sum(count)::int8 as count,
              coalesce(sum(count) filter (where not dated), 0)::int8 as "withoutMonth"
         from theft_figure where dimension = 'year' and (uuid is null or uuid <> all ($1::uuid[]))
        group by 1 having sum(count) > 0)
     select y.year::int::text as year, y.usd, y.count, y."withoutMonth", l.largest
       from yearly y cross join lateral (
         select json_agg(json_build_object('id', 'incident--' || t.uuid, 'victim', t.victim, 'amount_usd', t.usd)) as largest
           from (select * from theft_now t
                  where extract(year from t.first) = y.year and t.rank is not null and t.uuid <> all ($1::uuid[])
                  order by t.usd desc nulls last, t.uuid limit 3) t) l
      order by y.year desc`,
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
