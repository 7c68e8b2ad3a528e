import type { Shift, ShiftSegment } from '@haetae/contract';
import { kindLabel, type Language, labelOf, REGION_LABELS, WAY_LABELS } from '../word/index.ts';
import { monthIndex, monthOf } from './month.ts';
import { scanRate } from './poisson-scan.ts';
import { scanRanks } from './rank-scan.ts';
import type { MonthlySeries } from './series.ts';
import { wordFinding } from './word-finding.ts';

/**
 * Largest p-value of a shift. A series that is looked at anew each month raises, at this limit, no more than one false
 * alarm in a thousand months, also where thefts come in clusters (bench/shifts.bench.ts).
 */
export const LIMIT = 0.003;
/** Below it something may be there: it is shown, and said to be no more. */
const SIGN = 0.05;
/** With fewer thefts only a very sharp change could be told from chance. */
const FEW = 10;
/** Months looked at: what is older says little about the present, and makes a change of it harder to see. */
const WINDOW = 120;

type Change = { readonly at: number; readonly p: number };

/** What each series says about a change of its counts and, over all and by way in, of its amounts. */
export function findShifts(series: readonly MonthlySeries[], language: Language): Shift[] {
  const of = sum(series.find(({ dimension }) => dimension === 'all')?.counts ?? []);
  const found = series.flatMap((one) => [
    judge(one, 'count', of, language),
    ...(one.dimension === 'all' || one.dimension === 'way_in' ? amountOf(one, of, language) : []),
  ]);
  const order = ['shift', 'sign', 'steady', 'too_few'];
  return found.sort((a, b) => order.indexOf(a.finding) - order.indexOf(b.finding) || (a.p ?? 1) - (b.p ?? 1));
}

function judge(series: MonthlySeries, measure: Shift['measure'], of: number, language: Language): Shift {
  const counts = series.counts.slice(-WINDOW);
  const usd = series.usd.slice(-WINDOW);
  const first = monthOf(monthIndex(series.first) + series.counts.length - counts.length);
  const change: Change | undefined = measure === 'count' ? scanRate(counts) : scanRanks(usd);
  const finding = findingOf(change, sum(counts));
  const at = finding === 'shift' || finding === 'sign' ? change!.at : undefined;
  const { dimension, value } = series;
  const told = {
    ...{ dimension, value, label: labelOfSeries(series, language), measure, finding },
    since: at === undefined ? null : monthOf(monthIndex(first) + at),
    before: at === undefined ? null : segment(counts, usd, 0, at),
    after: at === undefined ? null : segment(counts, usd, at, counts.length),
    ...{ p: change === undefined ? null : round(change.p), count: sum(series.counts), of, evidence: [] },
  };
  return { ...told, sentence: wordFinding(told, language) };
}

/** Too few thefts are said once, with their number. */
function amountOf(series: MonthlySeries, of: number, language: Language): Shift[] {
  const found = judge(series, 'amount', of, language);
  return found.finding === 'too_few' ? [] : [found];
}

function findingOf(change: Change | undefined, events: number): Shift['finding'] {
  if (change !== undefined && change.p <= LIMIT) return 'shift';
  if (events < FEW) return 'too_few';
  return change !== undefined && change.p < SIGN ? 'sign' : 'steady';
}

function segment(counts: readonly number[], usd: readonly number[], from: number, to: number): ShiftSegment {
  const count = sum(counts.slice(from, to));
  const months = to - from;
  return { months, count, usd: sum(usd.slice(from, to)), per_quarter: round((3 * count) / months) };
}

function labelOfSeries({ dimension, value }: MonthlySeries, language: Language): string {
  switch (dimension) {
    case 'all':
      return language === 'ko' ? '모든 탈취' : 'All thefts';
    case 'region':
      return labelOf(REGION_LABELS, value, language);
    case 'way_in':
      return labelOf(WAY_LABELS, value, language);
    case 'sector':
      return kindLabel(value, language);
    case 'technique':
      return value;
    default:
      return dimension satisfies never;
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
/** Three significant digits: more would claim what no series can bear. */
const round = (value: number): number => Number(value.toPrecision(3));
