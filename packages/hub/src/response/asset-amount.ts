/** Amounts in base units with their asset, as they stand in a request and its steps: decimal digits, never a float. */

export interface AssetAmount {
  /** CAIP-19. */
  readonly asset: string;
  /** Base units, decimal digits, 1 to 2^256 - 1. */
  readonly amount: string;
}

const LARGEST = 2n ** 256n - 1n;

/** Reads base units: 1 to 2^256 - 1 in decimal digits without sign, point or leading zero; else undefined. */
export function readUnits(text: string): bigint | undefined {
  if (!/^[1-9][0-9]{0,77}$/.test(text)) return undefined;
  const units = BigInt(text);
  return units <= LARGEST ? units : undefined;
}

/** The sum by asset, in the order in which assets first appear. Amounts must be readable. */
export function sumByAsset(amounts: Iterable<AssetAmount>): readonly AssetAmount[] {
  const sums = new Map<string, bigint>();
  for (const { asset, amount } of amounts) sums.set(asset, (sums.get(asset) ?? 0n) + BigInt(amount));
  return [...sums].map(([asset, sum]) => ({ asset, amount: sum.toString() }));
}

/** Whether every entry is a readable amount of a distinct asset and none exceeds that asset's limit. */
export function withinLimits(amounts: readonly AssetAmount[], limits: readonly AssetAmount[]): boolean {
  const limit = new Map(limits.map((entry) => [entry.asset, BigInt(entry.amount)]));
  const distinct = new Set(amounts.map((entry) => entry.asset)).size === amounts.length;
  return distinct && amounts.every(({ asset, amount }) => fits(readUnits(amount), limit.get(asset)));
}

function fits(units: bigint | undefined, limit: bigint | undefined): boolean {
  return units !== undefined && limit !== undefined && units <= limit;
}
