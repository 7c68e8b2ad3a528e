/**
 * VTIMEZONE of RFC 5545 section 3.6.5, https://www.rfc-editor.org/rfc/rfc5545#section-3.6.5: the rules of a zone around a
 * time, so that a calendar that does not know the zone's name shows the right hour.
 *
 * Each change of the offset is written as it falls, from a year before to two years after; recurrence rules are not
 * guessed, because governments change them.
 */

/** @param around RFC 3339: the time that the component must be right for */
export function timeZoneComponent(zone: string, around: string): string {
  const middle = Temporal.Instant.from(around).toZonedDateTimeISO(zone);
  const end = middle.add({ years: 2 });
  const observances: string[] = [];
  let from = middle.subtract({ years: 1 });
  let offset = from.offset;
  observances.push(observance(from, offset, offset));
  for (;;) {
    const next = from.getTimeZoneTransition('next');
    if (next === null || Temporal.ZonedDateTime.compare(next, end) > 0) break;
    observances.push(observance(next, offset, next.offset));
    [from, offset] = [next, next.offset];
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances, 'END:VTIMEZONE'].join('\r\n');
}

/** From when which offset holds; the time is told by the clock as it was before. */
function observance(at: Temporal.ZonedDateTime, before: string, after: string): string {
  const summer = after > before || (after === before && isSummer(at));
  const kind = summer ? 'DAYLIGHT' : 'STANDARD';
  const start = at.toInstant().toZonedDateTimeISO(before).toPlainDateTime();
  const written = start.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${written}`,
    `TZOFFSETFROM:${before.replace(':', '')}`,
    `TZOFFSETTO:${after.replace(':', '')}`,
    `END:${kind}`,
  ].join('\r\n');
}

/** Whether the clock stands ahead of where it stands half a year away. */
function isSummer(at: Temporal.ZonedDateTime): boolean {
  return at.offsetNanoseconds > at.add({ months: 6 }).offsetNanoseconds;
}
