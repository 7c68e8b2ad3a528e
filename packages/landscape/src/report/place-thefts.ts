import type { Theft } from '@haetae/contract';
import type { Period } from '../total/index.ts';

/** Where one theft stands in a chart of dates and amounts. */
export interface PlacedTheft {
  readonly theft: Theft;
  /** 0 at the left edge, 1 at the right. */
  readonly x: number;
  /** 0 at the bottom, 1 at the top; by the logarithm of the amount. */
  readonly y: number;
}

/** A line of the scale of amounts. */
export interface AmountTick {
  readonly usd: number;
  readonly y: number;
}

export interface TheftChart {
  readonly placed: readonly PlacedTheft[];
  readonly ticks: readonly AmountTick[];
  readonly years: readonly { readonly year: string; readonly x: number }[];
  /** Thefts without a published amount have no place on a scale of amounts. */
  readonly unplaced: readonly Theft[];
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const firstDay = (date: string): string => [date, `${date}-01`, `${date}-01-01`].find((one) => one.length === 10)!;

/** Places thefts by date and amount in a period; amounts on a logarithmic scale of whole powers of ten. */
export function placeThefts(thefts: readonly Theft[], { from, to }: Period): TheftChart {
  const [start, end] = [dayNumber(from), Math.max(dayNumber(to), dayNumber(from) + 1)];
  const xOf = (day: string): number => (dayNumber(day) - start) / (end - start);
  const sized = thefts.filter(({ amount_usd }) => (amount_usd ?? 0) > 0);
  const amounts = sized.map(({ amount_usd }) => Math.log10(amount_usd!));
  const least = Math.floor(amounts.reduce((a, b) => Math.min(a, b), 6));
  const most = Math.ceil(amounts.reduce((a, b) => Math.max(a, b), least + 1));
  const yOf = (log: number): number => (log - least) / (most - least);
  return {
    placed: sized.map((theft, at) => ({ theft, x: xOf(firstDay(theft.date)), y: yOf(amounts[at]!) })),
    ticks: Array.from({ length: most - least + 1 }, (_, at) => ({ usd: 10 ** (least + at), y: at / (most - least) })),
    years: yearsFrom(from, to).map((year) => ({ year, x: Math.max(0, xOf(`${year}-01-01`)) })),
    unplaced: thefts.filter(({ amount_usd }) => (amount_usd ?? 0) <= 0),
  };
}

function yearsFrom(from: string, to: string): string[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => String(first + at));
}
