import type { AttributionLevel, Theft, TheftSum } from '@haetae/contract';

/** Whether an attribution at this level is disputed, or no more than a suspicion. */
export const isDisputed = (level: AttributionLevel | null): boolean => level === 'suspected' || level === 'contested';

/** Thefts as one figure. What nobody attributes is not counted. */
export function sumThefts(thefts: readonly Theft[]): TheftSum {
  const counted = thefts.filter(({ level }) => level !== null);
  const figure = (some: readonly Theft[]) => ({ usd: sumUsd(some), count: some.length });
  return {
    ...figure(counted),
    without_amount: counted.filter(({ amount_usd }) => amount_usd === null).length,
    disputed: figure(counted.filter(({ level }) => isDisputed(level))),
    official: figure(counted.filter(({ level }) => level === 'official')),
  };
}

const sumUsd = (thefts: readonly Theft[]): number => thefts.reduce((sum, { amount_usd }) => sum + (amount_usd ?? 0), 0);

/** The thefts whose first possible day lies in a period, `YYYY-MM-DD`, both ends included. */
export const theftsWithin = (thefts: readonly Theft[], from: string, to: string): Theft[] =>
  thefts.filter(({ date }) => firstDay(date) >= from && firstDay(date) <= to);

const firstDay = (date: string): string => `${date}-01-01`.slice(0, Math.max(10, date.length)).slice(0, 10);
