/** Hours of a day in which two places can reach each other. Pure. */

export interface Reachable {
  /** IANA time zone. */
  readonly zone: string;
  /** Local clock, HH:MM; over midnight where `to` is the earlier. */
  readonly hours: { readonly from: string; readonly to: string };
}

const DAY = 24 * 60;

/**
 * Whole hours in which both can be reached on a day, 0 to 24. Offsets are those of the day itself, so that summer time
 * counts where it holds.
 *
 * @param day ISO 8601 date
 */
export function hoursInCommon(one: Reachable, other: Reachable, day: string): number {
  const ours = new Set(minutesOf(one, day));
  return Math.floor(minutesOf(other, day).filter((minute) => ours.has(minute)).length / 60);
}

/** Minutes of the UTC day in which somebody can be reached; their own day wraps around it. */
function minutesOf({ zone, hours }: Reachable, day: string): number[] {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' });
  const offset = Math.round(noon.offsetNanoseconds / 60e9);
  const from = minuteOf(hours.from);
  const to = minuteOf(hours.to);
  const length = to > from ? to - from : to - from + DAY;
  return Array.from({ length }, (_, at) => (((from + at - offset) % DAY) + DAY) % DAY);
}

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
