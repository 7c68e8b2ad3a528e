/** The lure words, ready to be found as words and inside words. */
import { buildAutomaton } from './automaton.ts';
import { LURE_WORDS, type LureGroup } from './reference/lure-words.ts';

// Object.keys loses the type of the table's keys.
export const LURE_GROUPS = Object.keys(LURE_WORDS) as LureGroup[];

/** The group of every word. */
export const WORD_GROUP: ReadonlyMap<string, LureGroup> = new Map(
  LURE_GROUPS.toReversed().flatMap((group) => LURE_WORDS[group].split(' ').map((word) => [word, group] as const)),
);

/** Shorter words are looked for as whole words only. */
const MIN_INSIDE = 4;

const isAscii = (word: string): boolean => word < '\u3000';

export const LURES_INSIDE: readonly string[] = [...WORD_GROUP.keys()].filter(
  (word) => isAscii(word) && word.length >= MIN_INSIDE,
);
export const LURE_AUTOMATON = buildAutomaton(LURES_INSIDE);
export const HANGUL_LURES: readonly string[] = [...WORD_GROUP.keys()].filter((word) => !isAscii(word));
