/**
 * An amount of base units as a decimal: thousands parted, cut (never rounded up) to `places`, so that no figure shows
 * more than was there. A small amount keeps its first two digits that are not zero.
 *
 * @example formatAmount('10129935000000000000000', 18) // '10,129.93'
 */
export function formatAmount(units: string, decimals: number, places = 2): string {
  const digits = units.padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/^0+(?=\d)/, '');
  const fraction = decimals === 0 ? '' : digits.slice(-decimals);
  const shown = fraction.slice(0, whole === '0' ? Math.max(places, leadingZeros(fraction) + 2) : places);
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return /^0*$/.test(shown) ? parted : `${parted}.${shown}`;
}

/** As {@link formatAmount}, with exactly `places` digits after the point, so that a column aligns at it. */
export function formatAligned(units: string, decimals: number, places = 2): string {
  const [whole = '0', fraction = ''] = formatAmount(units, decimals, places).split('.');
  return `${whole}.${fraction.padEnd(places, '0')}`;
}

/** Base units of a decimal a person wrote; `null` when it is not a number or has more places than the asset. */
export function parseAmount(written: string, decimals: number): string | null {
  const match = /^(\d{1,78})(?:\.(\d+))?$/.exec(written.trim().replace(/[,\s]/g, ''));
  const fraction = match?.[2] ?? '';
  if (match === null || fraction.length > decimals) return null;
  return BigInt(`${match[1]}${fraction.padEnd(decimals, '0')}`).toString();
}

function leadingZeros(fraction: string): number {
  const zeros = /^0*/.exec(fraction)?.[0].length ?? 0;
  return zeros === fraction.length ? 0 : zeros;
}
