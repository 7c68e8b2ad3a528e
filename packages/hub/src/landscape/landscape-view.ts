import {
  AttributionLevel,
  type LandscapeShifts,
  type Shift,
  type Theft,
  type TheftAttribution,
  type TheftSum,
} from '@haetae/contract';
import { EVIDENCE, landscapeShifts } from '@haetae/landscape/shift';
import { actorsOf, EUROPE, resolveMerges, strongestLevel, uniteAttributions } from '@haetae/landscape/theft';
import { isDisputed, type Period } from '@haetae/landscape/total';
import type { Language } from '@haetae/landscape/word';
import type { Interned, Reader } from '../store/index.ts';
import { type AttributionRow, type MergeRow, readAttributions, readMerges } from './queries/links.ts';
import { readMonths, readSince, readYears } from './queries/months.ts';
import { readTechniqueMonths } from './queries/techniques.ts';
import { countByLevel, type LevelSum, readThefts, readTheftsOf, sumByLevel, type TheftRow } from './queries/thefts.ts';
import type { Remembered } from './remember.ts';

/** What a caller asks of the thefts. */
export interface Asked extends Period {
  readonly actor?: string;
}

/** What finding shifts needs. */
export interface ShiftParts {
  readonly interned: Interned;
  readonly remembered: Remembered<LandscapeShifts>;
}

/** The landscape as one reader sees it: what was merged is counted once, with the sources of all. */
export class LandscapeView {
  readonly reader: Reader;
  readonly merges: readonly MergeRow[];
  readonly #staysAs: ReadonlyMap<string, string>;

  private constructor(reader: Reader, merges: readonly MergeRow[], counts: (organisation: string) => boolean) {
    this.reader = reader;
    this.merges = merges;
    this.#staysAs = resolveMerges(merges.filter(({ by }) => counts(by)));
  }

  /** @param counts whose word that two incidents are one this hub follows; the others' are proposals */
  static async of(reader: Reader, counts: (organisation: string) => boolean): Promise<LandscapeView> {
    return new LandscapeView(reader, await readMerges(reader), counts);
  }

  /** UUIDs of incidents that are counted as another. */
  get merged(): readonly string[] {
    return [...this.#staysAs.keys()];
  }

  /** The thefts asked for, largest first. */
  async thefts(asked: Asked, limit: number): Promise<Theft[]> {
    return (await this.theftsWithAudiences(asked, limit)).thefts;
  }

  /** The same, with the audiences of all that went into them. */
  async theftsWithAudiences(asked: Asked, limit: number): Promise<{ thefts: Theft[]; audiences: Set<number> }> {
    const rows = await readThefts(this.reader, { ...asked, merged: this.merged }, limit);
    const same = await this.#sameAs(rows.map(({ uuid }) => uuid));
    const all = [...rows, ...[...same.values()].flat()];
    const said = await readAttributions(
      this.reader,
      all.map(({ uuid }) => uuid),
    );
    const byTheft = Map.groupBy(said, ({ theft }) => theft);
    const thefts = rows.map((row) => withAll(row, same.get(row.uuid) ?? [], byTheft));
    return { thefts, audiences: new Set([...all, ...said].map(({ audience }) => audience)) };
  }

  /** The thefts asked for as one figure. */
  async sum(asked: Asked): Promise<TheftSum> {
    const sum = asked.actor === undefined ? sumByLevel : countByLevel;
    return addLevels(await sum(this.reader, { ...asked, merged: this.merged }));
  }

  /** Where they are turning, with the incidents behind each shift. @param until the present month, `YYYY-MM` */
  shifts(until: string, language: Language, { interned, remembered }: ShiftParts): Promise<LandscapeShifts> {
    const key = JSON.stringify([until, language, this.reader.audiences]);
    return remembered.get(key, () => this.#findShifts(until, language, interned));
  }

  async #findShifts(until: string, language: Language, interned: Interned): Promise<LandscapeShifts> {
    const { reader, merged } = this;
    const [cells, techniques, years] = await Promise.all([
      readMonths(reader, merged),
      readTechniqueMonths(reader, interned),
      readYears(reader, merged),
    ]);
    const europe = cells
      .filter(({ dimension, value }) => dimension === 'region' && EUROPE.some((region) => region === value))
      .map((cell) => ({ ...cell, value: 'europe' }));
    const withoutMonth = years.reduce((all, year) => all + year.withoutMonth, 0);
    const found = landscapeShifts(
      { cells: [...cells, ...europe, ...techniques], years, withoutMonth, until },
      language,
    );
    const shifts = found.shifts.map(async (shift) => ({ ...shift, evidence: await this.#evidenceOf(shift) }));
    return { ...found, shifts: await Promise.all(shifts) };
  }

  async #evidenceOf({ dimension, value, since }: Shift): Promise<string[]> {
    if (since === null) return [];
    const values = value === 'europe' ? EUROPE : [value];
    return await readSince(this.reader, { dimension, values, since }, this.merged, EVIDENCE);
  }

  /** What was merged into each of the given incidents. */
  async #sameAs(uuids: readonly string[]): Promise<Map<string, TheftRow[]>> {
    const wanted = new Set(uuids);
    const into = [...this.#staysAs].filter(([, keep]) => wanted.has(keep));
    const rows = await readTheftsOf(
      this.reader,
      into.map(([same]) => same),
    );
    return Map.groupBy(rows, ({ uuid }) => this.#staysAs.get(uuid)!);
  }
}

function withAll(
  row: TheftRow,
  others: readonly TheftRow[],
  byTheft: ReadonlyMap<string, readonly AttributionRow[]>,
): Theft {
  const attributions = uniteAttributions([row, ...others].flatMap((one) => attributionsOf(one, byTheft)));
  return {
    ...row.told,
    attributions,
    attributed_to: actorsOf(attributions),
    level: strongestLevel(attributions),
    sources: [
      ...new Set([row, ...others].flatMap(({ told }) => [...told.sources, ...told.attributions.map(sourceOf)])),
    ],
    same: others.map(({ told: { id, date, amount_usd, sources } }) => ({ id, date, amount_usd, sources })),
  };
}

const sourceOf = ({ source }: TheftAttribution): string => source;

function attributionsOf(
  { uuid, told }: TheftRow,
  byTheft: ReadonlyMap<string, readonly AttributionRow[]>,
): TheftAttribution[] {
  const linked = (byTheft.get(uuid) ?? []).map(({ actor, source, rank, confidence }) => ({
    ...{ actor, source, confidence: confidence ?? 0 },
    level: AttributionLevel.enum[rank]!,
  }));
  return [...told.attributions, ...linked];
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
