/**
 * Chance that the standardised partial sums of n months without a change exceed a bound anywhere, for many events:
 * James, James and Siegmund 1987, "Tests for a change-point", Biometrika 74, equation 3 (two-sided, every place looked
 * at). The sum over places carries Siegmund's correction for discrete months.
 *
 * @param ratio the largest log likelihood ratio; the standardised sum is √(2 · ratio)
 */
export function tailOfBridge(months: number, ratio: number): number {
  const bound = Math.sqrt(2 * ratio);
  let places = 0;
  for (let k = 1; k < months; k += 1) {
    const spread = (k / months) * (1 - k / months);
    places += correction(bound / Math.sqrt(months * spread)) / (spread * months);
  }
  return Math.min(1, bound * density(bound) * places);
}

const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Siegmund's ν in its usual approximation (Siegmund and Yakir 2007, equation 3.36). */
function correction(x: number): number {
  const half = x / 2;
  return ((2 / x) * (standardNormal(half) - 0.5)) / (half * standardNormal(half) + density(half));
}

/** Distribution function of the standard normal, to 10^-7 (Abramowitz and Stegun 26.2.17). */
function standardNormal(x: number): number {
  if (x < 0) return 1 - standardNormal(-x);
  const t = 1 / (1 + 0.2316419 * x);
  const sum = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - density(x) * sum;
}
