const RFC3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?(?: ?UTC|[Zz]|([+-])(\d{2}):(\d{2}))?$/;

/**
 * Reads a point in time: RFC 3339, with a space for the `T` as databases print it; without an offset it is UTC.
 *
 * @returns the time in UTC, `2022-03-23T13:29:09Z`, or undefined when the text is none (30 February is none).
 */
export function parseTime(text: string): string | undefined {
  const match = RFC3339.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [, , , , , , , fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] = match;
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const real =
    local.getUTCMonth() === month - 1 && local.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!real || Number(offsetHours) > 23 || Number(offsetMinutes) > 59) return undefined;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1);
  const utc = new Date(local.getTime() - offset * 60_000).toISOString();
  return /^\d{4}-/.test(utc) ? utc.replace('.000Z', `${fraction}Z`) : undefined;
}
