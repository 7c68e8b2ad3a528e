export { compareTotals, type Period, publishedWithin, yearPeriod } from './compare-totals.ts';
export { isDisputed, sumThefts, theftsWithin } from './sum-thefts.ts';
