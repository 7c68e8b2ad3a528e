/**
 * The model of a landscape report: every figure with the incidents behind it, before it is written in any form. Pure: the
 * same thefts, period, language and time give the same report.
 */
import {
  type LandscapeShifts,
  type LandscapeTotals,
  type PublishedTotal,
  Region,
  type Theft,
  type TheftSum,
  Threat,
  WayIn,
} from '@haetae/contract';
import { shiftsOfThefts } from '../shift/index.ts';
import { compareTotals, type Period, sumThefts, theftsWithin, yearPeriod } from '../total/index.ts';
import { type Language, labelOf, REGION_LABELS, THREAT_LABELS, WAY_LABELS } from '../word/index.ts';
import { compareFigures, type ReportChanges } from './compare-figures.ts';
import type { ReportFigures } from './report-figures.ts';

/** One line of a table of thefts by something: a count and a sum, and the incidents behind them. */
export interface ReportLine {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly usd: number;
  readonly incidents: readonly string[];
}

/** Thefts by way in and year. */
export interface WayTable {
  readonly years: readonly string[];
  readonly rows: readonly (ReportLine & { readonly cells: readonly (readonly string[])[] })[];
}

export interface LandscapeReport {
  readonly period: Period;
  readonly language: Language;
  /** RFC 3339. */
  readonly at: string;
  /** Highest marking that it draws on, as a label: `TLP:CLEAR`. */
  readonly marking: string;
  readonly sum: TheftSum;
  /** By date. */
  readonly thefts: readonly Theft[];
  /** Year by year, latest first. */
  readonly totals: readonly LandscapeTotals[];
  readonly ways: WayTable;
  readonly threats: readonly ReportLine[];
  readonly regions: readonly ReportLine[];
  readonly actors: readonly ReportLine[];
  readonly shifts: LandscapeShifts;
  readonly figures: ReportFigures;
  /** Against the last report; null where there is none. */
  readonly changes: ReportChanges | null;
}

/** What a report is made of. */
export interface ReportInput {
  readonly period: Period;
  readonly language: Language;
  readonly at: string;
  readonly marking: string;
  /** Every theft that the reader may see, also outside the period: shifts are found over all of them. */
  readonly thefts: readonly Theft[];
  readonly published: readonly PublishedTotal[];
  readonly last?: ReportFigures;
  /** Where more thefts are counted than listed: the sum of all, and the shifts in all. Default: of those listed. */
  readonly sum?: TheftSum;
  readonly shifts?: LandscapeShifts;
}

/** Builds the model. */
export function landscapeReport(input: ReportInput): LandscapeReport {
  const { language, at, marking, published } = input;
  const counted = input.thefts.filter(({ level }) => level !== null);
  const period = within(input.period, counted, at);
  const thefts = theftsWithin(counted, period.from, period.to).sort((a, b) => (a.date < b.date ? -1 : 1));
  const sum = input.sum ?? sumThefts(thefts);
  const figures = figuresOf(thefts, sum, period, at);
  const years = [...new Set(thefts.map(({ date }) => date.slice(0, 4)))].sort();
  const linesBy = (
    keys: readonly string[],
    keysOf: (theft: Theft) => readonly string[],
    label: (key: string) => string,
  ) =>
    keys.flatMap((key) =>
      line(
        key,
        label(key),
        thefts.filter((theft) => keysOf(theft).includes(key)),
      ),
    );
  return {
    ...{ period, language, at, marking, thefts, figures },
    sum,
    totals: years.toReversed().map((year) => totalsOf(year, counted, published, language)),
    ways: waysOf(thefts, years, language),
    threats: linesBy(
      Threat.enum,
      ({ threats }) => threats,
      (key) => labelOf(THREAT_LABELS, key, language),
    ),
    regions: bySum(
      linesBy(
        Region.enum,
        ({ region }) => [region],
        (key) => labelOf(REGION_LABELS, key, language),
      ),
    ),
    actors: bySum(
      linesBy(
        namesIn(thefts),
        ({ attributed_to }) => attributed_to,
        (key) => key,
      ),
    ),
    shifts:
      input.shifts ?? shiftsOfThefts(theftsWithin(counted, '0001-01-01', period.to), period.to.slice(0, 7), language),
    changes: input.last === undefined ? null : compareFigures(input.last, figures),
  };
}

/** The period asked for, no wider than from the first theft to the day of the report. */
function within({ from, to }: Period, thefts: readonly Theft[], at: string): Period {
  const first = [at, ...thefts.map(({ date }) => date)].sort()[0]!.slice(0, 4);
  const today = at.slice(0, 10);
  return { from: from < `${first}-01-01` ? `${first}-01-01` : from, to: to > today ? today : to };
}

const figuresOf = (thefts: readonly Theft[], { usd, count }: TheftSum, period: Period, at: string): ReportFigures => {
  const reported = thefts.map((theft) => ({
    ...{ id: theft.id, date: theft.date, victim: theft.victim, usd: theft.amount_usd },
    ...{ level: theft.level, actors: theft.attributed_to },
  }));
  return { ...period, at, usd, count, thefts: reported };
};

function totalsOf(
  year: string,
  thefts: readonly Theft[],
  published: readonly PublishedTotal[],
  language: Language,
): LandscapeTotals {
  const period = yearPeriod(year);
  const sumOf = ({ from, to }: Period): TheftSum => sumThefts(theftsWithin(thefts, from, to));
  return compareTotals(period, published, sumOf, theftsWithin(thefts, period.from, period.to), language);
}

function waysOf(thefts: readonly Theft[], years: readonly string[], language: Language): WayTable {
  const rows = WayIn.enum.flatMap((way) => {
    const here = thefts.filter(({ way_in }) => way_in === way);
    const cells = years.map((year) => here.filter(({ date }) => date.startsWith(year)).map(({ id }) => id));
    return line(way, labelOf(WAY_LABELS, way, language), here).map((one) => ({ ...one, cells }));
  });
  return { years, rows };
}

/** A line, where there is any theft to tell of. */
function line(key: string, label: string, thefts: readonly Theft[]): ReportLine[] {
  if (thefts.length === 0) return [];
  const { usd, count } = sumThefts(thefts);
  return [{ key, label, count, usd, incidents: thefts.map(({ id }) => id) }];
}

const bySum = (lines: readonly ReportLine[]): ReportLine[] =>
  lines.toSorted((a, b) => b.usd - a.usd || b.count - a.count);

const namesIn = (thefts: readonly Theft[]): string[] => [
  ...new Set(thefts.flatMap(({ attributed_to }) => attributed_to)),
];
