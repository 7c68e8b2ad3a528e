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
  let at = isBusinessDay(start, calendar) ? start : nextBusinessDay(start, calendar).startOfDay();
  for (let left = days; left > 0; left--) at = nextBusinessDay(at, calendar);
  return at;
}

function nextBusinessDay(from: Temporal.ZonedDateTime, calendar: BusinessCalendar): Temporal.ZonedDateTime {
  for (let days = 1; days <= LONGEST_BREAK_DAYS; days++) {
    const day = from.add({ days });
    if (isBusinessDay(day, calendar)) return day;
  }
  throw new Error(`the calendar of ${calendar.timeZone} has no business day`);
}

function isBusinessDay(day: Temporal.ZonedDateTime, { workDays = MONDAY_TO_FRIDAY, holidays = [] }: BusinessCalendar) {
  return workDays.includes(day.dayOfWeek) && !holidays.includes(day.toPlainDate().toString());
}
