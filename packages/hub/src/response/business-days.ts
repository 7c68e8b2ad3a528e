/** When a receiver's desk is at work: business days are counted where the duty is owed. */

export interface BusinessCalendar {
  /** IANA name, such as `Asia/Seoul`. */
  readonly timeZone: string;
  /** ISO days of the week at work, Monday 1 to Sunday 7. Default: Monday to Friday. */
  readonly workDays?: readonly number[];
  /** Dates off, `YYYY-MM-DD`. */
  readonly holidays?: readonly string[];
}

const MONDAY_TO_FRIDAY: readonly number[] = [1, 2, 3, 4, 5];

/** A year without a single business day is an error in the calendar, not a reason to search for ever. */
const LONGEST_BREAK_DAYS = 366;

/**
 * The same time of day so many business days later. What starts on a day off counts from the first moment of the next
 * business day: one business day from a Saturday ends at the beginning of Tuesday. Throws for a calendar without
 * business days.
 */
export function addBusinessDays(
  start: Temporal.ZonedDateTime,
  days: number,
  calendar: BusinessCalendar,
): Temporal.ZonedDateTime {
  const from = isBusinessDay(start, calendar) ? start : start.add({ days: daysToNext(start, calendar) }).startOfDay();
  let ahead = 0;
  for (let left = days; left > 0; left--) ahead += daysToNext(from.add({ days: ahead }), calendar);
  // Added in one go: a time of day that one day's clock change skips is not lost for the days after it.
  return from.add({ days: ahead });
}

function daysToNext(from: Temporal.ZonedDateTime, calendar: BusinessCalendar): number {
  for (let days = 1; days <= LONGEST_BREAK_DAYS; days++) {
    if (isBusinessDay(from.add({ days }), calendar)) return days;
  }
  throw new Error(`the calendar of ${calendar.timeZone} has no business day`);
}

function isBusinessDay(day: Temporal.ZonedDateTime, { workDays = MONDAY_TO_FRIDAY, holidays = [] }: BusinessCalendar) {
  return workDays.includes(day.dayOfWeek) && !holidays.includes(day.toPlainDate().toString());
}
