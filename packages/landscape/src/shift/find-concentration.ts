import type { Concentration, Theft } from '@haetae/contract';
import { type Language, wordUsd } from '../word/index.ts';

/** From this share of a year on, few thefts make the year. */
const MOST = 0.5;
/** More thefts than this are not few. */
const FEW = 3;

/** A year's thefts, as many of the largest as are looked at, and the sum of all. */
export interface YearOfThefts {
  readonly year: string;
  readonly usd: number;
  readonly count: number;
  readonly largest: readonly Pick<Theft, 'id' | 'victim' | 'amount_usd'>[];
}

/**
 * Years in which one theft is half of the sum or more, or in which there are no more than three. What a year's sum
 * says about a trend hangs on those.
 */
export function findConcentration(years: readonly YearOfThefts[], language: Language): Concentration[] {
  return years.flatMap(({ year, usd, count, largest }) => {
    const [first] = largest;
    if (usd === 0 || first === undefined) return [];
    const share = (first.amount_usd ?? 0) / usd;
    if (share >= MOST && count > FEW) {
      return [{ year, usd, share, incidents: [first.id], sentence: ONE[language](first.victim, share, year, usd) }];
    }
    if (count > FEW || count < 2) return [];
    const sentence = ALL[language](count, largest.map(({ victim }) => victim).join(', '), year, usd);
    return [{ year, usd, share: 1, incidents: largest.map(({ id }) => id), sentence }];
  });
}

type One = (victim: string, share: number, year: string, usd: number) => string;
const ONE: Readonly<Record<Language, One>> = {
  en: (victim, share, year, usd) =>
    `${victim} is ${Math.round(share * 100)} % of the ${wordUsd(usd, 'en')} of ${year}.`,
  ko: (victim, share, year, usd) =>
    `${year}년 ${wordUsd(usd, 'ko')} 가운데 ${victim} 한 건이 ${Math.round(share * 100)} %.`,
};

type All = (count: number, victims: string, year: string, usd: number) => string;
const ALL: Readonly<Record<Language, All>> = {
  en: (count, victims, year, usd) => `${count} thefts (${victims}) are all of the ${wordUsd(usd, 'en')} of ${year}.`,
  ko: (count, victims, year, usd) => `${year}년 ${wordUsd(usd, 'ko')}는 ${count}건(${victims})이 전부.`,
};
