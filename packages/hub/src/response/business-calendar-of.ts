import type { BusinessCalendar } from './business-days.ts';

/** Where the desks of a jurisdiction (ISO 3166-1, or EU) keep their hours. Public holidays differ by desk: none here. */
const TIME_ZONES: Readonly<Record<string, string>> = { KR: 'Asia/Seoul', EU: 'Europe/Brussels' };

/** The calendar of a receiver's country, Monday to Friday; UTC where it is not known. The same on every hub. */
export function businessCalendarOf(country: string | undefined): BusinessCalendar {
  return { timeZone: TIME_ZONES[country ?? ''] ?? 'UTC' };
}
