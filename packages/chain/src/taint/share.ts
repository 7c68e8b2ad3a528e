/**
 * A part of a whole as a decimal with six digits, rounded down: a share is never said to be larger than it is.
 *
 * @param part 0 to whole; @param whole above 0.
 * @example share(2n, 3n) // '0.666666'
 */
export function share(part: bigint, whole: bigint): string {
  const millionths = ((part * 1_000_000n) / whole).toString().padStart(7, '0');
  return `${millionths.slice(0, -6)}.${millionths.slice(-6)}`;
}
