/**
 * Times of STIX 2.1 (section 2.16): RFC 3339 in UTC, written `2026-11-24T05:06:07.123Z` with any number of fraction
 * digits, of which none may be lost. They are therefore compared as text, never as milliseconds.
 */
const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?Z$/;

/**
 * True for a time that exists: a real date of the years 0001 to 9999, and second 60 only where leap seconds stand, at
 * 23:59:60 of the last day of June or December.
 */
export function isTimestamp(text: string): boolean {
  const parts = form.exec(text);
  if (parts === null) return false;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return false;
  if (hour > 23 || minute > 59) return false;
  return second < 60 || (second === 60 && isLeapSecondPlace(month, day, hour, minute));
}

/**
 * A key whose order as text is the order in time at any precision, equal for equal times: without the `Z` and without
 * trailing zeros of the fraction. `timeKey('2026-11-24T05:06:07.120Z')` is `2026-11-24T05:06:07.12`.
 */
export function timeKey(timestamp: string): string {
  const point = timestamp.indexOf('.');
  let end = timestamp.length - 1;
  if (point < 0) return timestamp.slice(0, end);
  while (timestamp[end - 1] === '0') end--;
  return timestamp.slice(0, end === point + 1 ? point : end);
}

/** Digits after the point, 0 without one. */
export function fractionDigits(timestamp: string): number {
  const point = timestamp.indexOf('.');
  return point < 0 ? 0 : timestamp.length - 2 - point;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapSecondPlace(month: number, day: number, hour: number, minute: number): boolean {
  const lastDay = (month === 6 && day === 30) || (month === 12 && day === 31);
  return lastDay && hour === 23 && minute === 59;
}
