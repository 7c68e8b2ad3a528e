/** A held-out name: what the model says of it, and what it is. */
export type Outcome = { readonly sum: number; readonly scam: boolean };

/** From the model's sum to a share of scams: 1 / (1 + exp(−(slope × sum + intercept))). */
export type Calibration = { readonly slope: number; readonly intercept: number };

const ROUNDS = 2_000;
const STEP = 0.5;

/** How common honest names are beside scams where somebody asks: a doubtful name is asked about more than a known one. */
export const HONEST_PER_SCAM = 6;

/**
 * Fits the calibration (Platt, 1999) on names that the model was not trained on, weighed so that of seven names one is a
 * scam: a score of 0.5 is a name that is then as often the one as the other.
 */
export function calibrate(outcomes: readonly Outcome[]): Calibration {
  const scams = outcomes.filter(({ scam }) => scam).length;
  const weightOf = (scam: boolean): number =>
    (scam ? 1 / Math.max(1, scams) : HONEST_PER_SCAM / Math.max(1, outcomes.length - scams)) / (1 + HONEST_PER_SCAM);
  let slope = 1;
  let intercept = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let bySlope = 0;
    let byIntercept = 0;
    for (const { sum, scam } of outcomes) {
      const error = (1 / (1 + Math.exp(-(slope * sum + intercept))) - (scam ? 1 : 0)) * weightOf(scam);
      bySlope += error * sum;
      byIntercept += error;
    }
    slope -= STEP * bySlope;
    intercept -= STEP * byIntercept;
  }
  return { slope, intercept };
}

/** The smallest sum that no more than `share` of the honest names reach. */
export function thresholdFor(honest: readonly number[], share: number): number {
  const sorted = honest.toSorted((a, b) => b - a);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
