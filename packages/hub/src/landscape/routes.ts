import { LandscapeThefts, LandscapeTotals } from '@haetae/contract';
import { publishedTotals } from '@haetae/landscape/reference';
import { parseTheftDate } from '@haetae/landscape/theft';
import { compareTotals, type Period, publishedWithin, yearPeriod } from '@haetae/landscape/total';
import type { Language } from '@haetae/landscape/word';
import type { Session } from '../people/index.ts';
import { type AddRoute, type ProblemAnswer, problem } from '../platform/http/index.ts';
import type { Reader } from '../store/index.ts';
import { LandscapeView } from './landscape-view.ts';

export interface LandscapeParts {
  readonly readerFor: (session: Session) => Reader;
}

/** Thefts of one answer. Beyond it the largest are listed and the rest told as a number and a sum. */
const MOST = 5_000;
/** Incidents listed below a sum. */
const MOST_BEHIND_SUM = 1_000;

/** The landscape as the caller may see it. */
export function landscapeRoutes(route: AddRoute<Session>, parts: LandscapeParts): void {
  route(
    {
      method: 'GET',
      url: '/api/v1/landscape/thefts',
      summary: 'Thefts, largest first: ?from=, ?to= (year, month or day), ?actor=',
      answer: LandscapeThefts,
    },
    async ({ caller, query }) => {
      const period = readPeriod(query);
      if (!('from' in period)) return period;
      const view = await LandscapeView.of(parts.readerFor(caller));
      const asked = { ...period, ...(query.actor === undefined ? {} : { actor: query.actor }) };
      const thefts = await view.thefts(asked, MOST);
      const left_out = thefts.length < MOST ? { count: 0, usd: 0 } : leftOut(await view.sum(asked), thefts);
      return { thefts, left_out };
    },
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/landscape/totals',
      summary: 'The sum of a year (?year=) or period (?from=, ?to=) beside those published (?lang=en|ko)',
      answer: LandscapeTotals,
    },
    async ({ caller, query }) => {
      const period = query.year === undefined ? readPeriod(query) : readYear(query.year);
      const language = readLanguage(query.lang);
      if (!('from' in period)) return period;
      if (typeof language !== 'string') return language;
      return await totals(period, language, await LandscapeView.of(parts.readerFor(caller)));
    },
  );
}

async function totals(period: Period, language: Language, view: LandscapeView): Promise<LandscapeTotals> {
  const published = publishedWithin(publishedTotals(), period);
  const periods = [period, ...published];
  const sums = await Promise.all(periods.map((one) => view.sum(one)));
  const sumOf = (asked: Period) => sums[periods.findIndex(({ from, to }) => from === asked.from && to === asked.to)]!;
  return compareTotals(period, published, sumOf, await view.thefts(period, MOST_BEHIND_SUM), language);
}

const leftOut = (sum: { count: number; usd: number }, thefts: readonly { amount_usd: number | null }[]) => ({
  count: sum.count - thefts.length,
  usd: sum.usd - thefts.reduce((all, { amount_usd }) => all + (amount_usd ?? 0), 0),
});

type Query = Readonly<Record<string, string | undefined>>;

const FIRST = '0001-01-01';
const LAST = '9999-12-31';

/** The period asked for; without bounds all time. */
export function readPeriod({ from, to }: Query): Period | ProblemAnswer {
  const first = from === undefined ? FIRST : parseTheftDate(from)?.first;
  const last = to === undefined ? LAST : parseTheftDate(to)?.last;
  if (first === undefined) return badDate('/from');
  if (last === undefined || last < first) return badDate('/to');
  return { from: first, to: last };
}

const readYear = (year: string): Period | ProblemAnswer =>
  /^[12]\d{3}$/.test(year) ? yearPeriod(year) : badDate('/year');

export const readLanguage = (lang = 'en'): Language | ProblemAnswer =>
  lang === 'en' || lang === 'ko' ? lang : problem('invalid_request', { detail: 'A language is en or ko.' });

const badDate = (pointer: string): ProblemAnswer =>
  problem('invalid_request', {
    errors: [
      { pointer, code: 'invalid_date', message: 'Say a year, a month or a day, as 2025, 2025-02 or 2025-02-21.' },
    ],
  });
