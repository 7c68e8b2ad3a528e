export type Sum = { asset: string; units: string | null };

/** Adds amounts asset by asset, largest first; an asset with a part that was not divided stays undivided (`null`). */
export function sumAmounts(amounts: { asset: string; units: bigint | string | null }[]): Sum[] {
  const sums = new Map<string, bigint | null>();
  for (const { asset, units } of amounts) {
    const had = sums.get(asset);
    sums.set(asset, units === null || had === null ? null : (had ?? 0n) + BigInt(units));
  }
  return [...sums]
    .sort(([, a], [, b]) => ((a ?? 0n) < (b ?? 0n) ? 1 : -1))
    .map(([asset, units]) => ({ asset, units: units === null ? null : units.toString() }));
}
