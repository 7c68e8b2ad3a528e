import { harmless } from '../display/index.ts';
import type { ListEntry } from './list-entry.ts';

const LONGEST = 80;

/** Text for a comment: one line of printable characters, cut; no sign of it can end the comment. */
export const oneLine = (text: string): string => harmless(text).replace(/\s+/g, ' ').slice(0, LONGEST).trim();

/** Why an entry is on the list: who says so, as what, in which object. */
export const reasonOf = ({ saidBy, category, object }: ListEntry): string =>
  `${oneLine(saidBy)}, ${oneLine(category)}, ${oneLine(object)}`;
