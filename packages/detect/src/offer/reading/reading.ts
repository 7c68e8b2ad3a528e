import { CONCEPTS, type Concept } from '../concept/index.ts';
import { wordsPattern } from '../concept/words.ts';

/** Where a concept shows in a text: from `start` up to, but without, `end`. */
export type Mention = { readonly start: number; readonly end: number };

/** A folded text that can be asked for the concepts in it. */
export type Reading = { readonly text: string; readonly mentions: (concept: Concept) => readonly Mention[] };

/** More places of one concept in one sentence say nothing new, and would cost time in hostile texts. */
const MOST_MENTIONS = 12;

const PATTERNS = new Map<Concept, RegExp>();

/** The text, read as far as it is asked: each concept is looked for once, when it is first wanted. */
export function readText(folded: string): Reading {
  const found = new Map<Concept, readonly Mention[]>();
  return {
    text: folded,
    mentions: (concept) => {
      const known = found.get(concept);
      if (known) return known;
      const mentions = mentionsIn(folded, patternOf(concept));
      found.set(concept, mentions);
      return mentions;
    },
  };
}

function mentionsIn(text: string, pattern: RegExp): Mention[] {
  const mentions: Mention[] = [];
  for (const match of text.matchAll(pattern)) {
    mentions.push({ start: match.index, end: match.index + match[0].length });
    if (mentions.length === MOST_MENTIONS) break;
  }
  return mentions;
}

function patternOf(concept: Concept): RegExp {
  const known = PATTERNS.get(concept);
  if (known) return known;
  // Names inside the table are checked by its test.
  const pattern = wordsPattern(CONCEPTS[concept], (name) => CONCEPTS[name as Concept]);
  PATTERNS.set(concept, pattern);
  return pattern;
}
