import type { ShiftDimension, Theft } from '@haetae/contract';
import { EUROPE } from '../theft/index.ts';
import { monthIndex, monthOf } from './month.ts';

/** How many thefts of one kind a month, and their sum. */
export interface MonthlySeries {
  readonly dimension: ShiftDimension;
  readonly value: string;
  /** The first month, `YYYY-MM`; the rest follow without a gap. */
  readonly first: string;
  readonly counts: readonly number[];
  /** US dollars a month. */
  readonly usd: readonly number[];
}

/** Thefts of one kind in one month. */
export interface MonthCell {
  readonly dimension: ShiftDimension;
  readonly value: string;
  readonly month: string;
  readonly count: number;
  readonly usd: number;
}

/** Series of equal length from the cells that hold something, from `first` to `last`; cells outside are left out. */
export function seriesOf(cells: readonly MonthCell[], first: string, last: string): MonthlySeries[] {
  const start = monthIndex(first);
  const length = monthIndex(last) - start + 1;
  const found = new Map<string, MonthlySeries & { counts: number[]; usd: number[] }>();
  for (const { dimension, value, month, count, usd } of cells) {
    const at = monthIndex(month) - start;
    if (at < 0 || at >= length) continue;
    const key = JSON.stringify([dimension, value]);
    const series = found.get(key) ?? {
      ...{ dimension, value, first },
      counts: new Array<number>(length).fill(0),
      usd: new Array<number>(length).fill(0),
    };
    series.counts[at]! += count;
    series.usd[at]! += usd;
    found.set(key, series);
  }
  return [...found.values()];
}

/** The cells of thefts whose month is known: one a dimension that a theft stands in, Europe beside its three regions. */
export function cellsOf(thefts: readonly Theft[]): MonthCell[] {
  return thefts
    .filter(({ precision }) => precision !== 'year')
    .flatMap((theft) => {
      const cell = (dimension: ShiftDimension, value: string): MonthCell => ({
        ...{ dimension, value, month: theft.date.slice(0, 7), count: 1, usd: theft.amount_usd ?? 0 },
      });
      return [
        cell('all', 'all'),
        cell('region', theft.region),
        ...(EUROPE.includes(theft.region) ? [cell('region', 'europe')] : []),
        cell('way_in', theft.way_in),
        ...theft.kinds.map((kind) => cell('sector', kind)),
      ];
    });
}

/** First month of the cells and the month `until`, whichever is later than the other; undefined without cells. */
export function spanOf(cells: readonly MonthCell[], until: string): { first: string; last: string } | undefined {
  const months = cells.map(({ month }) => monthIndex(month));
  if (months.length === 0) return undefined;
  const first = months.reduce((least, month) => Math.min(least, month));
  return { first: monthOf(first), last: monthOf(Math.max(first, monthIndex(until))) };
}
