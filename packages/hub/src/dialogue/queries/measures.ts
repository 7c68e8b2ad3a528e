/**
 * The questions behind the measures, each asked as somebody: row-level security holds it to what they may see, because a
 * count tells of what it counts.
 */
import { customType, extension } from '@haetae/contract';
import type { Ask, Interned } from '../../store/index.ts';
import type { MeasureId } from '../measure.ts';

/** A value and the cases it rests on; null where there are none. */
export interface Measurement {
  readonly value: number | null;
  readonly count: number;
  readonly amounts?: readonly { readonly asset: string; readonly amount: string }[];
}

export interface Measuring {
  readonly ask: Ask;
  readonly interned: Interned;
  /** RFC 3339: only what happened from here on counts. */
  readonly since: string;
  /** RFC 3339: only what happened before counts. */
  readonly until: string;
  /** Ids of the rules that offer something to a sharing group. */
  readonly shared: readonly number[];
}

/** Measures from what the asker may see. */
export async function measure(id: MeasureId, measuring: Measuring): Promise<Measurement> {
  switch (id) {
    case 'indicator-exchange-median':
      return await exchangeMedian(measuring, null);
    case 'theft-report-to-screening-median':
      return await exchangeMedian(measuring, 'theft');
    case 'freeze-acknowledged-15-min':
      return await acknowledgedInTime(measuring);
    case 'freeze-answered-held':
      return await answeredHeld(measuring);
    case 'funds-held':
      return await fundsHeld(measuring);
    case 'sightings-per-indicator':
      return await sightingsPerIndicator(measuring);
    default:
      return id satisfies never;
  }
}

const kindOf = ({ interned }: Measuring, type: string): number => interned.kindOf(type) ?? -1;
const numberOr = (value: string | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

async function exchangeMedian(measuring: Measuring, category: string | null): Promise<Measurement> {
  const rows = await measuring.ask<{ median: string | null; count: string }>(
    `select percentile_cont(0.5) within group (order by greatest(extract(epoch from l.added - o.modified), 0)) as median,
            count(*) as count
       from log l join object o on o.obj = l.obj and o.audience = l.audience
      where l.kind = $1 and o.origin is not null and o.held is null and o.rendition = 0
        and o.modified >= $2 and l.added < $3
        and ($4::text is null or coalesce(
              o.body::jsonb #>> array['extensions', $5, 'category'],
              case when o.body::jsonb -> 'labels' ? $4 then $4 end) = $4)`,
    [kindOf(measuring, 'indicator'), measuring.since, measuring.until, category, extension.claim],
  );
  return { value: numberOr(rows[0]?.median), count: Number(rows[0]?.count ?? 0) };
}

/** Steps of freeze requests that happened in the time asked, a row a request and state that it came to first. */
const STEPS = `with step as (
  select r.uuid as request, f.facts ->> 'to' as state, min((f.facts ->> 'at')::timestamptz) as at,
         (array_agg(f.facts -> 'amounts' order by f.facts ->> 'at' desc))[1] as amounts
    from log l join object o on o.obj = l.obj and o.audience = l.audience
    join reference r on r.obj = o.obj and r.kind = $2
    cross join lateral (select (o.body::jsonb ->> 'facts')::jsonb as facts) f
   where l.kind = $1 and o.held is null and f.facts ->> 'act' = 'transition'
     and (f.facts ->> 'at')::timestamptz >= $3 and (f.facts ->> 'at')::timestamptz < $4
   group by r.uuid, f.facts ->> 'to')`;

const stepValues = (measuring: Measuring): unknown[] => [
  kindOf(measuring, customType.freezeStep),
  kindOf(measuring, customType.freezeRequest),
  measuring.since,
  measuring.until,
];

async function acknowledgedInTime(measuring: Measuring): Promise<Measurement> {
  const rows = await measuring.ask<{ good: string; count: string }>(
    `${STEPS}
     select count(*) filter (where a.at <= s.at + interval '15 minutes') as good, count(*) as count
       from step s left join step a on a.request = s.request and a.state = 'acknowledged'
      where s.state = 'sent' and (a.at is not null or s.at + interval '15 minutes' < $4)`,
    stepValues(measuring),
  );
  return percent(rows[0]);
}

async function answeredHeld(measuring: Measuring): Promise<Measurement> {
  const rows = await measuring.ask<{ good: string; count: string }>(
    `${STEPS}
     select count(distinct request) filter (where state = 'held') as good, count(distinct request) as count
       from step where state in ('held', 'refused')`,
    stepValues(measuring),
  );
  return percent(rows[0]);
}

function percent(row: { readonly good: string; readonly count: string } | undefined): Measurement {
  const count = Number(row?.count ?? 0);
  return { value: count === 0 ? null : (100 * Number(row!.good)) / count, count };
}

async function fundsHeld(measuring: Measuring): Promise<Measurement> {
  const rows = await measuring.ask<{ asset: string | null; amount: string | null; request: string }>(
    `${STEPS}
     select h.request, a ->> 'asset' as asset, (a ->> 'amount') as amount
       from step h left join lateral jsonb_array_elements(nullif(h.amounts, 'null')) a on true
      where h.state = 'held'
        and not exists (select from step e where e.request = h.request and e.state in ('released', 'withdrawn'))`,
    stepValues(measuring),
  );
  const sums = new Map<string, bigint>();
  for (const { asset, amount } of rows) {
    if (asset !== null && amount !== null) sums.set(asset, (sums.get(asset) ?? 0n) + BigInt(amount));
  }
  const count = new Set(rows.map(({ request }) => request)).size;
  const amounts = [...sums].map(([asset, amount]) => ({ asset, amount: amount.toString() }));
  return { value: count, count, ...(amounts.length > 0 && { amounts }) };
}

async function sightingsPerIndicator(measuring: Measuring): Promise<Measurement> {
  const rows = await measuring.ask<{ indicators: string; sightings: string }>(
    `with indicator as (
       select distinct o.uuid from log l join object o on o.obj = l.obj and o.audience = l.audience
        where l.kind = $1 and o.origin is null and o.held is null and o.audience = any ($5::int[])
          and o.modified >= $3 and l.added < $4)
     select (select count(*) from indicator) as indicators,
            (select count(distinct s.uuid) from indicator i
               join reference r on r.uuid = i.uuid and r.kind = $1
               join object s on s.obj = r.obj and s.kind = $2 and s.origin is not null and s.held is null) as sightings`,
    [
      kindOf(measuring, 'indicator'),
      kindOf(measuring, 'sighting'),
      measuring.since,
      measuring.until,
      [...measuring.shared],
    ],
  );
  const count = Number(rows[0]?.indicators ?? 0);
  return { value: count === 0 ? null : Number(rows[0]!.sightings) / count, count };
}
