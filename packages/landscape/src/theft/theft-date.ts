import type { DatePrecision } from '@haetae/contract';

/** A date as exact as it is known, and the days that it can mean. */
export interface TheftDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly text: string;
  readonly precision: DatePrecision;
  /** First and last day that it can mean, `YYYY-MM-DD`, both inclusive. */
  readonly first: string;
  readonly last: string;
}

const FORM = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/**
 * Reads a date of a theft. Of a time with a zone the day in UTC is taken; a time without a zone says no more than its
 * day, because nobody knows whose clock it was. Undefined for what is no date, or a day that does not exist.
 *
 * @example parseTheftDate('2017-02') // { text: '2017-02', precision: 'month', first: '2017-02-01', last: '2017-02-28' }
 */
export function parseTheftDate(text: string): TheftDate | undefined {
  const [found, year, month, day, zone] = FORM.exec(text.trim()) ?? [];
  if (found === undefined || year === undefined) return undefined;
  if (month === undefined) return { text: year, precision: 'year', first: `${year}-01-01`, last: `${year}-12-31` };
  if (day === undefined) return monthOf(year, month);
  const written = `${year}-${month}-${day}`;
  const inUtc = zone === undefined ? written : utcDay(found);
  if (!exists(written) || inUtc === undefined) return undefined;
  return { text: inUtc, precision: 'day', first: inUtc, last: inUtc };
}

function monthOf(year: string, month: string): TheftDate | undefined {
  if (!exists(`${year}-${month}-01`)) return undefined;
  // Day 0 of the next month is the last of this one.
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const text = `${year}-${month}`;
  return { text, precision: 'month', first: `${text}-01`, last: `${text}-${days}` };
}

/** `Date` moves 30 February into March; a day that does not exist comes back as another. */
function exists(day: string): boolean {
  return isoDay(Date.parse(`${day}T00:00:00Z`)) === day;
}

const utcDay = (instant: string): string | undefined => isoDay(Date.parse(instant.replace(' ', 'T')));

const isoDay = (milliseconds: number): string | undefined =>
  Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString().slice(0, 10);
