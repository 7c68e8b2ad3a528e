/**
 * The day or time in a cell as RFC 3339 in UTC, to the millisecond; undefined when it holds none that exists.
 *
 * @example dated('listed 2024-09-27') // '2024-09-27T00:00:00.000Z'
 */
export function dated(cell: string | undefined): string | undefined {
  const [found, day, time] =
    /(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2})(?:\.\d+)?(?:Z|\+00:?00)?)?(?!\d)/.exec(cell ?? '') ?? [];
  if (found === undefined) return undefined;
  const at = new Date(`${day}T${time ?? '00:00:00'}.000Z`);
  // Date moves 30 February into March; a day that does not exist says nothing.
  return Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day!) ? undefined : at.toISOString();
}
