/** Times as people read them: the reader's zone, 24 hours, the age beside. Pure: zone, language and now come in. */

export type Reader = { language: string; zone: string };

const day = 86_400_000;

/** `02:16` within a day of now, `26 Feb 2025` before; `exact` adds the clock time to a date. */
export function formatTime(at: number, now: number, reader: Reader, exact = false): string {
  if (Math.abs(now - at) < day) return formatClock(at, reader);
  return exact ? `${formatDate(at, reader)} ${formatClock(at, reader)}` : formatDate(at, reader);
}

/** `26 Feb 2025`, `2025년 2월 26일`. */
export function formatDate(at: number, reader: Reader): string {
  return new Intl.DateTimeFormat(locale(reader), {
    timeZone: reader.zone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  }).format(at);
}

/** `5 May 07:37`, `5월 5일 07:37`: without the year, where that is said elsewhere. */
export function formatDay(at: number, reader: Reader): string {
  const day = new Intl.DateTimeFormat(locale(reader), { timeZone: reader.zone, month: 'short', day: 'numeric' });
  return `${day.format(at)} ${formatClock(at, reader)}`;
}

/** `02:16`, 24 hours. */
export function formatClock(at: number, reader: Reader, seconds = false): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: reader.zone,
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
  }).format(at);
}

/** UTC to the millisecond, for whoever must cite it: `2026-11-24 17:16:08.412 UTC`. */
export function formatExact(at: number): string {
  return new Date(at).toISOString().replace('T', ' ').replace('Z', ' UTC');
}

/** `KST`, `CET`; a zone without a common abbreviation answers its offset. */
export function zoneName(at: number, zone: string): string {
  if (zone === 'Asia/Seoul') return 'KST';
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

type AgeUnit = 'seconds' | 'minutes' | 'hours' | 'days' | 'months' | 'years';
type Age = { count: number; unit: AgeUnit };

/** How long ago in one unit: months from 60 days, years from 48 months. Never negative. */
export function ageOf(at: number, now: number): Age {
  const seconds = Math.max(0, Math.floor((now - at) / 1_000));
  const days = Math.floor(seconds / 86_400);
  if (seconds < 60) return { count: seconds, unit: 'seconds' };
  if (seconds < 3_600) return { count: Math.floor(seconds / 60), unit: 'minutes' };
  if (days < 2) return { count: Math.floor(seconds / 3_600), unit: 'hours' };
  if (days < 60) return { count: days, unit: 'days' };
  const months = Math.floor(days / 30.44);
  return months < 48 ? { count: months, unit: 'months' } : { count: Math.floor(months / 12), unit: 'years' };
}

/** A span as running digits: `1:46:48`, `06:42`; days before it when there are two or more. */
export function formatSpan(milliseconds: number): string {
  const all = Math.floor(Math.abs(milliseconds) / 1_000);
  const [hours, minutes, seconds] = [Math.floor(all / 3_600), Math.floor(all / 60) % 60, all % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;
}

// British English writes the day first, as every picture of the console does.
function locale(reader: Reader): string {
  return reader.language.startsWith('en') ? 'en-GB' : reader.language;
}
