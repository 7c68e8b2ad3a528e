export type { YearOfThefts } from './find-concentration.ts';
export { landscapeShifts } from './landscape-shifts.ts';
export type { MonthCell } from './series.ts';
export { EVIDENCE, shiftsOfThefts } from './shifts-of-thefts.ts';
