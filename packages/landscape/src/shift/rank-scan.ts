/**
 * One change in the size of what a month brings, for amounts of which one can be larger than all others together:
 * Pettitt 1979, "A non-parametric approach to the change-point problem" (Applied Statistics 28), on the ranks of the
 * months. Months without a theft share the lowest rank. The p-value is that of the same months in random order, so that
 * ties and any distribution are covered.
 */
import { permutedTail } from './permuted-tail.ts';

/** The best place for one change in the ranks of the months, and its p-value. */
export interface RankChange {
  /** Index of the first month after the change. */
  readonly at: number;
  readonly p: number;
}

/** The likeliest change of at least two months; undefined where all months are alike. */
export function scanRanks(amounts: readonly number[]): RankChange | undefined {
  if (amounts.length < 2 || amounts.every((amount) => amount === amounts[0])) return undefined;
  const ranks = midRanks(amounts);
  const { at } = furthest(ranks);
  return { at, p: permutedTail(ranks, (other) => furthest(other).distance) };
}

/** Ranks from 1 on; equal amounts share the middle of their ranks. */
function midRanks(amounts: readonly number[]): number[] {
  const order = amounts.map((_, month) => month).sort((a, b) => amounts[a]! - amounts[b]!);
  const ranks = new Array<number>(amounts.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && amounts[order[to]!] === amounts[order[from]!]) to += 1;
    for (let place = from; place < to; place += 1) ranks[order[place]!] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

/** Where the partial sum of ranks is furthest from what it would be without a change. */
function furthest(ranks: ArrayLike<number>): { at: number; distance: number } {
  const middle = (ranks.length + 1) / 2;
  let [at, distance, sum] = [1, -1, 0];
  for (let month = 1; month < ranks.length; month += 1) {
    sum += ranks[month - 1]! - middle;
    if (Math.abs(sum) > distance) [at, distance] = [month, Math.abs(sum)];
  }
  return { at, distance };
}
