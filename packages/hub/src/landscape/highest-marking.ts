import { stricter, type Tlp } from '@haetae/stix/marking';
import type { AudienceBook } from '../release/index.ts';

/** The highest marking among audiences: that of whatever is made of all of them. */
export const highestMarking = (audiences: Iterable<number>, book: AudienceBook): Tlp =>
  [...audiences].map((audience) => book.rule(audience).tlp).reduce(stricter, 'clear');
