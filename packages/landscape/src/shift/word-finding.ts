import type { Shift, ShiftSegment } from '@haetae/contract';
import { type Language, wordMonth, wordUsd } from '../word/index.ts';

/** One sentence on what was found in a series. */
export function wordFinding(found: Omit<Shift, 'sentence'>, language: Language): string {
  const label = `${found.label.slice(0, 1).toUpperCase()}${found.label.slice(1)}`;
  const { finding, since, before, after, p, count, of } = found;
  if (since === null || before === null || after === null || p === null) {
    if (finding === 'too_few') return TOO_FEW[language](label, count, of);
    return STEADY[language](label, found.measure, count, of, p);
  }
  const change = found.measure === 'count' ? rates(before, after, language) : sums(before, after, language);
  const chance = p <= 0.001 ? 'p ≤ 0.001' : `p = ${p}`;
  if (language === 'ko') {
    const hint = finding === 'sign' ? ' 경보 기준에는 못 미치며 우연일 수 있음.' : '';
    return `${label}: ${wordMonth(since, 'ko')}부터 ${change} (${count === of ? `${of}건` : `${of}건 중 ${count}건`}, ${chance}).${hint}`;
  }
  const hint = finding === 'sign' ? ' Above the limit of a shift: it may be chance.' : '';
  return `${label}: ${change} since ${wordMonth(since, 'en')} (${count === of ? of : `${count} of ${of}`} thefts, ${chance}).${hint}`;
}

const rates = (before: ShiftSegment, after: ShiftSegment, language: Language): string =>
  language === 'ko' ? `분기당 ${rate(before)}건 → ${rate(after)}건` : `${rate(before)} → ${rate(after)} a quarter`;

const rate = ({ per_quarter }: ShiftSegment): string => (per_quarter === 0 ? '0' : per_quarter.toFixed(1));

/** A sum a year, so that stretches of different length can be compared. */
function sums(before: ShiftSegment, after: ShiftSegment, language: Language): string {
  const yearly = ({ usd, months }: ShiftSegment): string => wordUsd((12 * usd) / months, language);
  return language === 'ko'
    ? `연간 ${yearly(before)} → ${yearly(after)}`
    : `${yearly(before)} → ${yearly(after)} a year`;
}

const TOO_FEW: Readonly<Record<Language, (label: string, count: number, of: number) => string>> = {
  en: (label, count, of) => `${label}: no shift found; ${count} of ${of} thefts are too few to tell.`,
  ko: (label, count, of) => `${label}: 변화 없음. ${of}건 중 ${count}건으로 판단하기에 너무 적음.`,
};

type Steady = (label: string, measure: Shift['measure'], count: number, of: number, p: number | null) => string;
const STEADY: Readonly<Record<Language, Steady>> = {
  en: (label, measure, count, of, p) =>
    `${label}: no shift of ${measure === 'count' ? 'the number' : 'the amounts'} found; ${count} of ${of} thefts${p === null ? '' : `, p = ${p}`}.`,
  ko: (label, measure, count, of, p) =>
    `${label}: ${measure === 'count' ? '건수' : '금액'}의 변화 없음. ${of}건 중 ${count}건${p === null ? '' : `, p = ${p}`}.`,
};
