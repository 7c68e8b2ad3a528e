import { AttributionLevel, type WithdrawnAttribution } from '@haetae/contract';
import { EUROPE } from '@haetae/landscape/theft';
import type { Reader } from '../store/index.ts';
import { readTheftsOf } from './queries/thefts.ts';
import { readReportsOn, readWithdrawn } from './queries/withdrawn.ts';

/** Attributions told at once: the latest. */
const MOST = 200;

/** What was attributed and is no longer, with the sums, series and reports that counted it. */
export async function listWithdrawn(reader: Reader): Promise<WithdrawnAttribution[]> {
  const rows = await readWithdrawn(reader, MOST);
  const thefts = new Map(
    (await readTheftsOf(reader, [...new Set(rows.map(({ uuid }) => uuid))])).map((one) => [one.uuid, one]),
  );
  const reports = Map.groupBy(
    await readReportsOn(
      reader,
      rows.map(({ uuid, withdrawn }) => ({ uuid, before: withdrawn })),
    ),
    ({ uuid }) => uuid,
  );
  return rows.flatMap(({ uuid, actor, source, level, rank, withdrawn }) => {
    const row = thefts.get(uuid);
    if (row === undefined) return [];
    const { told } = row;
    const regions = EUROPE.includes(told.region) ? [told.region, 'europe'] : [told.region];
    return {
      ...{
        incident: told.id,
        victim: told.victim,
        date: told.date,
        amount_usd: told.amount_usd,
        actor,
        source,
        withdrawn,
      },
      level: AttributionLevel.enum.find((one) => one === (level ?? AttributionLevel.enum[rank ?? -1])) ?? null,
      touches: {
        still_attributed: row.rank >= 0,
        years: [told.date.slice(0, 4)],
        series: [
          'all:all',
          ...regions.map((region) => `region:${region}`),
          `way_in:${told.way_in}`,
          ...told.kinds.map((kind) => `sector:${kind}`),
        ],
        reports: [...new Set((reports.get(uuid) ?? []).map(({ report }) => report))],
      },
    };
  });
}
