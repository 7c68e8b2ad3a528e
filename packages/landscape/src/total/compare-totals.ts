import type { LandscapeTotals, PublishedBeside, PublishedTotal, Theft, TheftSum } from '@haetae/contract';
import type { Language } from '../word/language.ts';
import { wordUsd } from '../word/word-usd.ts';
import { explainDifference } from './explain-difference.ts';
import { wordReasons } from './word-reasons.ts';

/** A period of days, `YYYY-MM-DD`, both ends included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const yearPeriod = (year: number | string): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The published sums that speak of days inside a period, and of nothing outside it. */
export const publishedWithin = (totals: readonly PublishedTotal[], { from, to }: Period): PublishedTotal[] =>
  totals.filter((total) => total.from >= from && total.to <= to);

/**
 * This hub's own sum beside what others published.
 *
 * @param sumOf this hub's own sum over any days: each published sum is held against ours over its own days
 * @param listed the incidents to list, largest first; what is counted and not listed is told as a number
 */
export function compareTotals(
  period: Period,
  totals: readonly PublishedTotal[],
  sumOf: (period: Period) => TheftSum,
  listed: readonly Theft[],
  language: Language,
): LandscapeTotals {
  const own = sumOf(period);
  const published = publishedWithin(totals, period).map((total) => beside(total, sumOf(total), language));
  return {
    ...period,
    own: { ...own, incidents: [...listed], left_out: own.count - listed.length },
    published,
    difference: overall(published, language),
  };
}

function beside(total: PublishedTotal, own: TheftSum, language: Language): PublishedBeside {
  const reasons = explainDifference(own, total);
  return { ...total, own, difference: own.usd - total.usd, explanation: wordReasons(reasons, language) };
}

const NOTHING_PUBLISHED: Readonly<Record<Language, string>> = {
  en: 'No published sum for this period is known here.',
  ko: '이 기간에 대해 공표된 합계가 없음.',
};

/** What explains the differences, publisher by publisher. */
function overall(published: readonly PublishedBeside[], language: Language): string {
  if (published.length === 0) return NOTHING_PUBLISHED[language];
  return published
    .map(({ publisher, document, difference, explanation }) => {
      const amount = `${difference > 0 ? '+' : ''}${wordUsd(difference, language)}`;
      return `${publisher} (${document}), ${amount}: ${explanation}`;
    })
    .join(' ');
}
