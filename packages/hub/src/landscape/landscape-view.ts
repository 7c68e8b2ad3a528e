import { AttributionLevel, type Theft, type TheftAttribution, type TheftSum } from '@haetae/contract';
import { actorsOf, resolveMerges, strongestLevel, uniteAttributions } from '@haetae/landscape/theft';
import { isDisputed, type Period } from '@haetae/landscape/total';
import type { Reader } from '../store/index.ts';
import { readAttributions, readMerges } from './queries/links.ts';
import { type LevelSum, readThefts, readTheftsOf, sumByLevel, type TheftRow } from './queries/thefts.ts';

/** What a caller asks of the thefts. */
export interface Asked extends Period {
  readonly actor?: string;
}

/** The landscape as one reader sees it: what was merged is counted once, with the sources of all. */
export class LandscapeView {
  readonly #reader: Reader;
  readonly #staysAs: ReadonlyMap<string, string>;

  private constructor(reader: Reader, staysAs: ReadonlyMap<string, string>) {
    this.#reader = reader;
    this.#staysAs = staysAs;
  }

  static async of(reader: Reader): Promise<LandscapeView> {
    return new LandscapeView(reader, resolveMerges(await readMerges(reader)));
  }

  /** UUIDs of incidents that are counted as another. */
  get merged(): readonly string[] {
    return [...this.#staysAs.keys()];
  }

  /** The thefts asked for, largest first. */
  async thefts(asked: Asked, limit: number): Promise<Theft[]> {
    const rows = await readThefts(this.#reader, { ...asked, merged: this.merged }, limit);
    const same = await this.#sameAs(rows.map(({ uuid }) => uuid));
    const said = await readAttributions(this.#reader, [
      ...rows.map(({ uuid }) => uuid),
      ...[...same.values()].flat().map(({ uuid }) => uuid),
    ]);
    const byTheft = Map.groupBy(said, ({ theft }) => theft);
    const attributionsOf = ({ uuid, told }: TheftRow): TheftAttribution[] => [
      ...told.attributions,
      ...(byTheft.get(uuid) ?? []).map(({ actor, source, rank, confidence }) => {
        const level = AttributionLevel.enum[rank]!;
        return { actor, source, level, confidence: confidence ?? 0 };
      }),
    ];
    return rows.map((row) => {
      const others = same.get(row.uuid) ?? [];
      return withAll(row, others, uniteAttributions([row, ...others].flatMap(attributionsOf)));
    });
  }

  /** The thefts asked for as one figure. */
  async sum(asked: Asked): Promise<TheftSum> {
    return addLevels(await sumByLevel(this.#reader, { ...asked, merged: this.merged }));
  }

  /** What was merged into each of the given incidents. */
  async #sameAs(uuids: readonly string[]): Promise<Map<string, TheftRow[]>> {
    const wanted = new Set(uuids);
    const into = [...this.#staysAs].filter(([, keep]) => wanted.has(keep));
    const rows = await readTheftsOf(
      this.#reader,
      into.map(([same]) => same),
    );
    return Map.groupBy(rows, ({ uuid }) => this.#staysAs.get(uuid)!);
  }
}

function withAll({ told }: TheftRow, others: readonly TheftRow[], attributions: TheftAttribution[]): Theft {
  return {
    ...told,
    attributions,
    attributed_to: actorsOf(attributions),
    level: strongestLevel(attributions),
    sources: [...new Set([told, ...others.map((other) => other.told)].flatMap(({ sources }) => sources))],
    same: others.map(({ told: { id, date, amount_usd, sources } }) => ({ id, date, amount_usd, sources })),
  };
}

function addLevels(levels: readonly LevelSum[]): TheftSum {
  const figure = (some: readonly LevelSum[]) => ({
    usd: some.reduce((sum, { usd }) => sum + usd, 0),
    count: some.reduce((sum, { count }) => sum + count, 0),
  });
  return {
    ...figure(levels),
    without_amount: levels.reduce((sum, one) => sum + one.withoutAmount, 0),
    disputed: figure(levels.filter(({ rank }) => isDisputed(AttributionLevel.enum[rank] ?? null))),
    official: figure(levels.filter(({ rank }) => AttributionLevel.enum[rank] === 'official')),
  };
}
