/** Times of a meeting: as people write them, in the zone of its place, and the instants that they mean. */

import type { Fault } from '@haetae/contract';
import { isTimeZone } from '../platform/time-zone.ts';

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

/** When a round begins and ends, or what is wrong with what was written. */
export function timesOf(written: { readonly starts: string; readonly ends: string; readonly zone: string }) {
  const { starts, ends, zone } = written;
  if (!isTimeZone(zone))
    return fault('/zone', 'unknown_zone', 'No time zone has this name; write it as Europe/Brussels.');
  const [starts_at, ends_at] = [instantOf(starts, zone), endOf(ends, zone)];
  if (starts_at === undefined) return fault('/starts', 'no_such_time', 'No clock shows this time.');
  if (ends_at === undefined) return fault('/ends', 'no_such_time', 'No clock shows this time.');
  if (ends_at <= starts_at) return fault('/ends', 'ends_before', 'A round ends after it begins.');
  return { starts_at, ends_at };
}

/** The instant at which a meeting ends; of a day its end. */
function endOf(written: string, zone: string): string | undefined {
  const at = instantOf(written, zone);
  if (at === undefined || written.includes('T')) return at;
  return instantOf(Temporal.PlainDate.from(written).add({ days: 1 }).toString(), zone);
}

const fault = (pointer: string, code: string, message: string): { readonly errors: readonly Fault[] } => ({
  errors: [{ pointer, code, message }],
});
