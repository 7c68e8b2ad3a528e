/**
 * How well a change of rate is found, and how often one is seen where none is: the scan of the landscape beside a CUSUM
 * and a z-score, on the same generated series, at the same false-alarm rate.
 *
 * `node bin/pinned-node.js bench/shifts.bench.ts [SERIES]` prints a line of JSON a measurement. Every series is looked at
 * anew each month from its 25th on, as a hub does. Quiet series: 144 months of one rate, Poisson or in clusters (negative
 * binomial, variance twice the mean). Changed series: the rate changes at month 61 of 120. A false alarm is a month in
 * which an alarm begins in a quiet series. The thresholds of CUSUM and z-score are set on quiet series of their own, of the
 * same noise, so that they raise one in a thousand series-months: they are told what no hub knows. The scan has the one
 * limit that the product uses. Found: an alarm begins
 * within 24 months of the change; delay: months from the change to it, median of those found.
 */
import { LIMIT } from '../packages/landscape/src/shift/find-shifts.ts';
import { scanRate } from '../packages/landscape/src/shift/poisson-scan.ts';
import { seededRandom } from '../packages/landscape/src/shift/random.ts';

const SERIES = Number(process.argv[2] ?? 150);
const QUIET_MONTHS = 144;
const CHANGED_MONTHS = 120;
const CHANGE_AT = 60;
const WARM_UP = 24;
const HORIZON = 24;
const ALLOWED = 1 / 1_000;
const WINDOW = 120;

type Random = () => number;
/** One month's count at a rate. */
type Draw = (rate: number, random: Random) => number;
/** For each month whether the detector is in alarm, looking only at what came before it and itself. */
type Detector = (counts: readonly number[], threshold: number) => boolean[];

const poisson: Draw = (rate, random) => {
  let [count, chance] = [0, Math.exp(-rate)];
  let left = random() - chance;
  while (left > 0 && count < 10_000) {
    count += 1;
    chance *= rate / count;
    left -= chance;
  }
  return count;
};

/** Clusters: as many as a Poisson number, each of a geometric size of mean 1.5, which doubles the variance. */
const clustered: Draw = (rate, random) => {
  const clusters = poisson((rate * 2) / 3, random);
  let all = 0;
  for (let one = 0; one < clusters; one += 1) all += 1 + Math.floor(Math.log(random()) / Math.log(1 / 3));
  return all;
};

const scan: Detector = (counts, limit) =>
  counts.map((_, month) => {
    if (month < WARM_UP) return false;
    const found = scanRate(counts.slice(Math.max(0, month + 1 - WINDOW), month + 1));
    return found !== undefined && found.p <= limit;
  });

/** Page's CUSUM for a rate that doubles or halves against that of the first two years; begins anew after an alarm. */
const cusum: Detector = (counts, threshold) => {
  const base = Math.max(0.05, mean(counts.slice(0, WARM_UP)));
  let [up, down] = [0, 0];
  return counts.map((count, month) => {
    if (month < WARM_UP) return false;
    up = Math.max(0, up + count * Math.log(2) - base);
    down = Math.max(0, down - count * Math.log(2) + base / 2);
    const alarm = up > threshold || down > threshold;
    if (alarm) [up, down] = [0, 0];
    return alarm;
  });
};

/** The month against mean and deviation of the two years before it. */
const zScore: Detector = (counts, threshold) =>
  counts.map((count, month) => {
    if (month < WARM_UP) return false;
    const before = counts.slice(month - WARM_UP, month);
    const deviation = Math.sqrt(mean(before.map((one) => (one - mean(before)) ** 2)));
    return Math.abs(count - mean(before)) / Math.max(deviation, 0.2) > threshold;
  });

const mean = (values: readonly number[]): number =>
  values.reduce((all, one) => all + one, 0) / Math.max(1, values.length);

/** Months in which an alarm begins. */
const beginnings = (alarms: readonly boolean[]): number[] =>
  alarms.flatMap((alarm, month) => (alarm && !alarms[month - 1] ? [month] : []));

function quiet(draw: Draw, rate: number, seed: number): number[][] {
  const random = seededRandom(seed);
  return Array.from({ length: SERIES }, () => Array.from({ length: QUIET_MONTHS }, () => draw(rate, random)));
}

function changed(draw: Draw, before: number, after: number, seed: number): number[][] {
  const random = seededRandom(seed);
  return Array.from({ length: SERIES }, () =>
    Array.from({ length: CHANGED_MONTHS }, (_, month) => draw(month < CHANGE_AT ? before : after, random)),
  );
}

const RATES = [0.2, 0.5, 1, 3];

/** False alarms a series-month. */
function falseAlarms(detector: Detector, threshold: number, series: readonly (readonly number[])[]): number {
  const begun = series.reduce((all, counts) => all + beginnings(detector(counts, threshold)).length, 0);
  return begun / series.reduce((all, counts) => all + counts.length - WARM_UP, 0);
}

/** The smallest threshold at which quiet series raise no more than one alarm in a thousand months. */
function calibrate(detector: Detector, series: readonly (readonly number[])[]): number {
  let [low, high] = [0, 60];
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    if (falseAlarms(detector, middle, series) <= ALLOWED) high = middle;
    else low = middle;
  }
  return high;
}

const NOISES: readonly (readonly [name: string, draw: Draw])[] = [
  ['poisson', poisson],
  ['clusters', clustered],
];

/** The detectors with their thresholds for a noise: one for all rates, for a hub does not know the rate of a series. */
const detectorsFor = (draw: Draw): readonly (readonly [name: string, detector: Detector, threshold: number])[] => {
  const training = RATES.flatMap((rate, at) => quiet(draw, rate, 101 + at));
  return [
    ['scan', scan, LIMIT],
    ['cusum', cusum, calibrate(cusum, training)],
    ['z-score', zScore, calibrate(zScore, training)],
  ];
};

const print = (measurement: object): void => console.log(JSON.stringify(measurement));
const round = (value: number): number => Number(value.toPrecision(3));

const detectors = new Map(NOISES.map(([noise, draw]) => [noise, detectorsFor(draw)]));

for (const [noise, draw] of NOISES) {
  for (const [name, detector, threshold] of detectors.get(noise)!) {
    const rates = RATES.map((rate, at) => falseAlarms(detector, threshold, quiet(draw, rate, 201 + at)));
    const each = Object.fromEntries(RATES.map((rate, at) => [`${rate} a month`, round(1_000 * rates[at]!)]));
    const all = round(1_000 * mean(rates));
    print({
      bench: 'false alarms',
      noise,
      detector: name,
      threshold: round(threshold),
      per_thousand_months: all,
      ...each,
    });
  }
}

const CHANGES: readonly (readonly [before: number, after: number])[] = [
  [0, 0.5],
  [0.2, 1],
  [0.5, 1.5],
  [1, 3],
  [1, 4.67],
  [3, 6],
  [3, 1],
];
for (const [before, after] of CHANGES) {
  for (const [noise, draw] of NOISES) {
    const series = changed(draw, before, after, 301 + 10 * before + after);
    for (const [name, detector, threshold] of detectors.get(noise)!) {
      const begun = performance.now();
      const delays = series.flatMap((counts) => {
        const first = beginnings(detector(counts, threshold)).find((month) => month >= CHANGE_AT);
        return first !== undefined && first < CHANGE_AT + HORIZON ? [first - CHANGE_AT + 1] : [];
      });
      const looks = series.length * (CHANGED_MONTHS - WARM_UP);
      print({
        ...{ bench: 'change', a_month: `${before} → ${after}`, noise, detector: name },
        ...{
          recall: round(delays.length / series.length),
          delay_months: delays.toSorted((a, b) => a - b)[delays.length >> 1] ?? null,
        },
        microseconds_a_look: Math.round((1_000 * (performance.now() - begun)) / looks),
      });
    }
  }
}
