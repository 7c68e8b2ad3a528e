import { parseTheftDate } from '@haetae/landscape/theft';
import { type Period, yearPeriod } from '@haetae/landscape/total';
import type { Language } from '@haetae/landscape/word';
import { type ProblemAnswer, problem } from '../platform/http/index.ts';

/** What stands after the question mark. */
export type Query = Readonly<Record<string, string | undefined>>;

const FIRST = '0001-01-01';
const LAST = '9999-12-31';

/** The period asked for; without bounds all time. */
export function readPeriod({ from, to }: Query): Period | ProblemAnswer {
  const first = from === undefined ? FIRST : parseTheftDate(String(from))?.first;
  const last = to === undefined ? LAST : parseTheftDate(String(to))?.last;
  if (first === undefined) return badDate('/from');
  if (last === undefined || last < first) return badDate('/to');
  return { from: first, to: last };
}

/** The days of a year. */
export const readYear = (year: string): Period | ProblemAnswer =>
  /^[12]\d{3}$/.test(year) ? yearPeriod(year) : badDate('/year');

/** The language asked for; English unless said otherwise. */
export const readLanguage = (lang = 'en'): Language | ProblemAnswer =>
  lang === 'en' || lang === 'ko' ? lang : problem('invalid_request', { detail: 'A language is en or ko.' });

const badDate = (pointer: string): ProblemAnswer =>
  problem('invalid_request', {
    errors: [
      { pointer, code: 'invalid_date', message: 'Say a year, a month or a day, as 2025, 2025-02 or 2025-02-21.' },
    ],
  });
