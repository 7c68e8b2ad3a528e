/**
 * One change of the rate in a series of counts: the generalised likelihood ratio over every place at which it can have
 * changed, with its exact p-value.
 *
 * Under no change the counts of n months, given their sum N, are N events thrown into n months at random, whatever the
 * rate was: the p-value needs no estimate of the rate. It is the chance that the path of partial sums leaves, anywhere,
 * the corridor in which the ratio stays below the one observed, so that looking at every place is paid for. (Conditional
 * scan after Naus 1965; the recursion over the corridor after Noé 1972.)
 *
 * Weakness: events that come in clusters look like changes. A p-value that is small is therefore taken again over the
 * same months in random order, which holds for clusters, too, and the larger of both is given. Months that depend on
 * each other (a wave that lasts a quarter) are not covered by either.
 */
import { permutedTail } from './permuted-tail.ts';
import { tailOfBridge } from './tail-of-bridge.ts';

/** The best place for one change in a series. */
export interface RateChange {
  /** Index of the first month of the new rate. */
  readonly at: number;
  /** Events a month. */
  readonly before: number;
  readonly after: number;
  /** Chance of a ratio as large, anywhere in the series, without any change. */
  readonly p: number;
}

/** Above this many events the p-value is that of the limit of many events; both agree there to a tenth of themselves. */
const EXACT_UP_TO = 1_500;

/** A p-value above it decides nothing, so it is not taken twice. */
const SMALL = 0.02;

/** The likeliest change in the counts of at least two months; undefined where there is no event at all. */
export function scanRate(counts: readonly number[]): RateChange | undefined {
  const months = counts.length;
  const events = counts.reduce((sum, count) => sum + count, 0);
  if (months < 2 || events === 0) return undefined;
  const ratioAt = ratios(months, events);
  const { at, ratio, early } = bestSplit(counts, ratioAt);
  const p = tailOfScan(months, events, ratio);
  const confirmed =
    p > SMALL
      ? p
      : Math.max(
          p,
          permutedTail(counts, (other) => bestSplit(other, ratioAt).ratio),
        );
  return { at, before: early / at, after: (events - early) / (months - at), p: confirmed };
}

/** Log likelihood ratio of `early` events in the first `at` months, against the rate being the same throughout. */
type RatioAt = (early: number, at: number) => number;

/** The ratio for one number of months and events, from tables: a test asks for it half a million times. */
function ratios(months: number, events: number): RatioAt {
  const weighted = Float64Array.from({ length: events + 1 }, (_, seen) => (seen === 0 ? 0 : seen * Math.log(seen)));
  const expected = Float64Array.from({ length: months }, (_, at) => Math.log((events * at) / months));
  return (early, at) =>
    weighted[early]! -
    (early === 0 ? 0 : early * expected[at]!) +
    weighted[events - early]! -
    (early === events ? 0 : (events - early) * expected[months - at]!);
}

function bestSplit(counts: ArrayLike<number>, ratioAt: RatioAt): { at: number; ratio: number; early: number } {
  let [at, ratio, early, seen] = [1, -1, 0, 0];
  for (let month = 1; month < counts.length; month += 1) {
    seen += counts[month - 1]!;
    const here = ratioAt(seen, month);
    if (here > ratio) [at, ratio, early] = [month, here, seen];
  }
  return { at, ratio, early };
}

/** Chance that `events` thrown into `months` reach the ratio somewhere. */
export function tailOfScan(months: number, events: number, ratio: number): number {
  if (ratio <= 0) return 1;
  if (events > EXACT_UP_TO) return tailOfBridge(months, ratio);
  return 1 - chanceInside(months, events, corridor(months, events, ratio));
}

interface Corridor {
  /** Least and most events of the first k months, k from 0 to all. */
  readonly least: Int32Array;
  readonly most: Int32Array;
}

function corridor(months: number, events: number, ratio: number): Corridor {
  const least = new Int32Array(months + 1);
  const most = new Int32Array(months + 1);
  const ratioAt = ratios(months, events);
  for (let k = 1; k < months; k += 1) {
    const middle = Math.round((events * k) / months);
    const inside = (early: number): boolean => ratioAt(early, k) < ratio - 1e-9;
    // The ratio grows to both sides of the middle, so each bound is found by halving.
    least[k] = firstWhere(0, middle, inside);
    most[k] = firstWhere(middle, events + 1, (early) => early > events || !inside(early)) - 1;
  }
  least[months] = events;
  most[months] = events;
  return { least, most };
}

/** The first number from `low` on, at most `high`, at which a condition that stays true once it is true holds. */
function firstWhere(low: number, high: number, holds: (value: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * Chance that the partial sums stay inside: a walk with Poisson steps of mean events ÷ months, kept inside the corridor,
 * that ends at `events`, over the chance that it ends there at all.
 */
function chanceInside(months: number, events: number, { least, most }: Corridor): number {
  const steps = poissonWeights(events / months, events);
  let now = new Float64Array(events + 1);
  now[0] = 1;
  for (let k = 1; k <= months; k += 1) {
    const next = new Float64Array(events + 1);
    for (let sum = least[k]!; sum <= most[k]!; sum += 1) {
      let chance = 0;
      const furthest = Math.min(sum - least[k - 1]!, steps.length - 1);
      for (let step = Math.max(0, sum - most[k - 1]!); step <= furthest; step += 1) {
        chance += now[sum - step]! * steps[step]!;
      }
      next[sum] = chance;
    }
    now = next;
  }
  return Math.min(1, now[events]! / poissonAt(events, events));
}

/** Weights of Poisson from 0 on, until they are too small to matter. */
function poissonWeights(mean: number, most: number): Float64Array {
  const length = Math.min(most, Math.ceil(mean + 14 * Math.sqrt(mean) + 30)) + 1;
  const weights = new Float64Array(length);
  for (let step = 0; step < length; step += 1) {
    weights[step] = step === 0 ? Math.exp(-mean) : (weights[step - 1]! * mean) / step;
  }
  return weights;
}

function poissonAt(value: number, mean: number): number {
  let log = -mean;
  for (let factor = 1; factor <= value; factor += 1) log += Math.log(mean / factor);
  return Math.exp(log);
}
