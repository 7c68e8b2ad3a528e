import type { LandscapeShifts, Shift, Theft } from '@haetae/contract';
import type { Language } from '../word/index.ts';
import type { YearOfThefts } from './find-concentration.ts';
import { landscapeShifts } from './landscape-shifts.ts';
import { cellsOf } from './series.ts';

/** Incidents named as the evidence of one shift. */
export const EVIDENCE = 50;

/** The shifts of a list of thefts, with the incidents behind each. */
export function shiftsOfThefts(thefts: readonly Theft[], until: string, language: Language): LandscapeShifts {
  const input = {
    cells: cellsOf(thefts),
    years: yearsOf(thefts),
    withoutMonth: thefts.filter(({ precision }) => precision === 'year').length,
    until,
  };
  const found = landscapeShifts(input, language);
  return { ...found, shifts: found.shifts.map((shift) => ({ ...shift, evidence: evidenceOf(shift, thefts) })) };
}

/** The thefts of each year, latest year first. */
function yearsOf(thefts: readonly Theft[]): YearOfThefts[] {
  const byYear = Map.groupBy(bySize(thefts), ({ date }) => date.slice(0, 4));
  return [...byYear]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, largest]) => {
      const usd = largest.reduce((all, { amount_usd }) => all + (amount_usd ?? 0), 0);
      return { year, usd, count: largest.length, largest: largest.slice(0, 3) };
    });
}

function evidenceOf({ dimension, value, since }: Shift, thefts: readonly Theft[]): string[] {
  if (since === null) return [];
  const after = thefts.filter((theft) =>
    cellsOf([theft]).some((cell) => cell.dimension === dimension && cell.value === value && cell.month >= since),
  );
  return bySize(after)
    .slice(0, EVIDENCE)
    .map(({ id }) => id);
}

/** Largest first; of the same amount by id, so that the order is the same everywhere. */
const bySize = (thefts: readonly Theft[]): Theft[] =>
  thefts.toSorted((a, b) => (b.amount_usd ?? -1) - (a.amount_usd ?? -1) || (a.id < b.id ? -1 : 1));
