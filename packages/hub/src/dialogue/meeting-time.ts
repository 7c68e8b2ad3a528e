/** Times of a meeting: as people write them, in the zone of its place, and the instants that they mean. */

/** Whether a name is a time zone of the IANA database. */
export function isTimeZone(zone: string): boolean {
  try {
    return /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(zone) && new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

/**
 * The instant, RFC 3339 in UTC, of a time that is either local to `zone` or carries an offset; undefined for a time that
 * no clock shows. Of an hour that the clock shows twice the first is meant, in an hour that it skips the time after.
 */
export function instantOf(written: string, zone: string): string | undefined {
  try {
    const hasOffset = /(?:Z|[+-]\d\d:\d\d)$/.test(written);
    const instant = hasOffset
      ? Temporal.Instant.from(written)
      : Temporal.PlainDateTime.from(written).toZonedDateTime(zone).toInstant();
    return instant.toString({ fractionalSecondDigits: 3 });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * The instant at which something falls due: of a date its end in UTC, of a time with an offset that time; undefined for
 * what is neither.
 */
export function dueInstant(written: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return instantOf(`${written}T23:59:59`, 'UTC');
  return /(?:Z|[+-]\d\d:\d\d)$/.test(written) ? instantOf(written, 'UTC') : undefined;
}
