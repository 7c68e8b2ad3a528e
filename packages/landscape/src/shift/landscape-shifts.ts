import type { LandscapeShifts, Shift } from '@haetae/contract';
import type { Language } from '../word/index.ts';
import { findConcentration, type YearOfThefts } from './find-concentration.ts';
import { findShifts, LIMIT } from './find-shifts.ts';
import { type MonthCell, seriesOf, spanOf } from './series.ts';

/** What the shifts of a landscape are found in. */
export interface ShiftInput {
  readonly cells: readonly MonthCell[];
  readonly years: readonly YearOfThefts[];
  /** Thefts of which only the year is known. */
  readonly withoutMonth: number;
  /** The present month, `YYYY-MM`. */
  readonly until: string;
}

const METHOD: Readonly<Record<Language, string>> = {
  en: 'One change of the monthly rate by the largest Poisson likelihood ratio over every month, with its exact p-value given the number of thefts, confirmed by the same months in random order; amounts by the ranks of the months (Pettitt). At the limit a series that is looked at each month raises no more than one false alarm in a thousand months.',
  ko: '모든 달에 대한 최대 포아송 우도비로 월별 발생률의 변화 하나를 찾고, 탈취 건수를 조건으로 한 정확한 p값을 같은 달들을 무작위로 섞어 다시 확인함. 금액은 달의 순위로 판단(Pettitt). 이 기준에서 매달 살펴보는 계열 하나가 내는 잘못된 경보는 천 달에 한 번을 넘지 않음.',
};

/** Every finding of a landscape; evidence is left to who can look it up. */
export function landscapeShifts(input: ShiftInput, language: Language): LandscapeShifts {
  const span = spanOf(input.cells, input.until) ?? { first: input.until, last: input.until };
  const shifts: Shift[] = findShifts(seriesOf(input.cells, span.first, span.last), language);
  return {
    from: span.first,
    to: span.last,
    tested: shifts.length,
    limit: LIMIT,
    method: METHOD[language],
    without_month: input.withoutMonth,
    shifts,
    concentration: findConcentration(input.years, language),
  };
}
