export { strongestLevel } from './attribution.ts';
export { actorsOf, readTheft } from './read-theft.ts';
export { EUROPE, regionOf } from './region-of.ts';
export { parseTheftDate, type TheftDate } from './theft-date.ts';
export { threatsOfObject, threatsOfTheft } from './threats-of.ts';
