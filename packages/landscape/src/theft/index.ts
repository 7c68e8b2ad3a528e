export { strongestLevel, uniteAttributions } from './attribution.ts';
export { actorsOf, readTheft } from './read-theft.ts';
export { EUROPE, regionOf } from './region-of.ts';
export { type Merge, resolveMerges } from './resolve-merges.ts';
export { parseTheftDate, type TheftDate } from './theft-date.ts';
export { threatsOfObject, threatsOfTheft } from './threats-of.ts';
export { victimKey } from './victim-key.ts';
