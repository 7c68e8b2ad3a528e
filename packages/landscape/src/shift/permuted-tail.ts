import { seededRandom, shuffle } from './random.ts';

/** Shuffles of one test at the most. */
const SHUFFLES = 4_999;
/** Where none of so many exceeds the observed, the p-value is small enough for every use: a thousandth. */
const FIRST = 999;
/** Enough that exceed the observed to know that the p-value is not small. */
const ENOUGH = 20;

/**
 * Chance that a statistic of the months in some other order is as large as the one observed: exact for any distribution
 * of a month, as long as all months are alike and independent. The same numbers give the same answer. It stops early
 * where the chance is not small (Besag and Clifford 1991), and is then rough.
 */
export function permutedTail(months: readonly number[], statistic: (months: Float64Array) => number): number {
  const values = Float64Array.from(months);
  const observed = statistic(values) - 1e-9;
  const random = seededRandom(values.length);
  let exceeding = 0;
  for (let done = 1; done <= SHUFFLES; done += 1) {
    shuffle(values, random);
    if (statistic(values) >= observed) exceeding += 1;
    if (exceeding === ENOUGH) return exceeding / done;
    if (done === FIRST && exceeding === 0) return 1 / (FIRST + 1);
  }
  return (exceeding + 1) / (SHUFFLES + 1);
}
