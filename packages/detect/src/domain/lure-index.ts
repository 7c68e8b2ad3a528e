/** The lure words, found in one pass, inside words too. */
import { buildAutomaton, findWords } from './automaton.ts';
import { AFFIXES, LURE_WORDS, type LureGroup } from './reference/lure-words.ts';

// Object.keys loses the type of the table's keys.
export const LURE_GROUPS = Object.keys(LURE_WORDS) as LureGroup[];

/** The group of every word. */
export const WORD_GROUP: ReadonlyMap<string, LureGroup> = new Map(
  LURE_GROUPS.toReversed().flatMap((group) => LURE_WORDS[group].split(' ').map((word) => [word, group] as const)),
);

const isAscii = (word: string): boolean => word < '\u3000';

/** Shorter words inside others do not mean what they say: `pay` in `repay`, `eth` in `method`. */
const MIN_INSIDE = 4;

const FOUND: readonly string[] = [...new Set([...[...WORD_GROUP.keys()].filter(isAscii), ...AFFIXES.split(' ')])];
const AUTOMATON = buildAutomaton(FOUND);
const GROUP: readonly number[] = FOUND.map((word) =>
  word.length < MIN_INSIDE ? -1 : LURE_GROUPS.indexOf(WORD_GROUP.get(word) ?? ('' as LureGroup)),
);
const HANGUL = [...WORD_GROUP].filter(([word]) => !isAscii(word));

/** More would be padding. */
const CAPACITY = 256;

/** The lure words of one name, in the order of their ends, of the same end the longer first. */
export class Lures {
  readonly starts = new Uint16Array(CAPACITY);
  readonly ends = new Uint16Array(CAPACITY);
  /** Place in {@link LURE_GROUPS}; −1 for what is only an affix. */
  readonly groups = new Int8Array(CAPACITY);
  count = 0;

  readonly add = (word: number, end: number): void => {
    if (this.count >= CAPACITY) return;
    this.starts[this.count] = end - (FOUND[word]?.length ?? 0);
    this.ends[this.count] = end;
    this.groups[this.count] = GROUP[word] ?? -1;
    this.count++;
  };

  /** The end of the longest word that starts at `start` and ends at or before `limit`; `start` when there is none. */
  endOfWordAt(start: number, limit: number): number {
    let end = start;
    for (let at = 0; at < this.count; at++) {
      const found = this.ends[at] ?? 0;
      if (this.starts[at] === start && found <= limit && found > end) end = found;
    }
    return end;
  }

  /** The start of the longest word that ends at `end` and starts at or after `limit`; `end` when there is none. */
  startOfWordBefore(end: number, limit: number): number {
    for (let at = 0; at < this.count; at++) {
      const found = this.starts[at] ?? 0;
      if (this.ends[at] === end && found >= limit) return found;
    }
    return end;
  }
}

const lures = new Lures();

/**
 * The lure words in a text of letters, digits, hyphens and dots.
 *
 * @returns one list that is overwritten by the next call.
 */
export function findLures(text: string): Lures {
  lures.count = 0;
  findWords(AUTOMATON, text, lures.add);
  return lures;
}

/** The Korean lure words in a text, with their groups. */
export function findHangulLures(text: string): (readonly [string, LureGroup])[] {
  return HANGUL.filter(([word]) => text.includes(word));
}
