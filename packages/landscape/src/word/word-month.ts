import type { Language } from './language.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A month as a sentence says it. @example wordMonth('2024-07', 'en') // 'July 2024' */
export function wordMonth(month: string, language: Language): string {
  const [year, number] = month.split('-');
  return language === 'ko' ? `${year}년 ${Number(number)}월` : `${MONTHS[Number(number) - 1]} ${year}`;
}
