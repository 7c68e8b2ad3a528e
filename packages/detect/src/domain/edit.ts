/** How one spelling came out of another by one slip: what a reason says, and how likely it is meant to deceive. */
export type Edit = 'swapped' | 'doubled' | 'dropped' | 'added' | 'neighbour' | 'bit-flip' | 'replaced';

const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Where a key lies, in key widths; each row is shifted to the right by a half of the one above. */
const PLACE: ReadonlyMap<string, readonly [number, number]> = new Map(
  ROWS.flatMap((row, y) => [...row].map((key, x) => [key, [x + y / 2, y]] as const)),
);

/**
 * The one edit that makes `seen` of `real`: a letter added, dropped or replaced, or two neighbours swapped (optimal
 * string alignment distance 1).
 *
 * @returns undefined when they are equal or further apart.
 */
export function editBetween(real: string, seen: string): Edit | undefined {
  const shift = seen.length - real.length;
  if (Math.abs(shift) > 1) return undefined;
  let start = 0;
  while (start < real.length && real[start] === seen[start]) start++;
  let end = 0;
  const room = Math.min(real.length, seen.length) - start;
  while (end < room && real[real.length - 1 - end] === seen[seen.length - 1 - end]) end++;
  const was = real.slice(start, real.length - end);
  const is = seen.slice(start, seen.length - end);
  if (shift === 1) return was !== '' ? undefined : isDoubled(seen, start) ? 'doubled' : 'added';
  if (shift === -1) return is === '' ? 'dropped' : undefined;
  if (was.length === 1) return replaced(was, is);
  return was.length === 2 && was[0] === is[1] && was[1] === is[0] ? 'swapped' : undefined;
}

function isDoubled(seen: string, at: number): boolean {
  return seen[at] === seen[at - 1] || seen[at] === seen[at + 1];
}

function replaced(was: string, is: string): Edit {
  const a = PLACE.get(was);
  const b = PLACE.get(is);
  if (a && b && Math.abs(a[0] - b[0]) <= 1 && Math.abs(a[1] - b[1]) <= 1) return 'neighbour';
  const bits = was.charCodeAt(0) ^ is.charCodeAt(0);
  return (bits & (bits - 1)) === 0 ? 'bit-flip' : 'replaced';
}
