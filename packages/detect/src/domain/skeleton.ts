/**
 * Skeletons after UTS #39, section 4 (https://www.unicode.org/reports/tr39/#Confusable_Detection), of what can imitate
 * ASCII: two names that look alike have the same skeleton. Beyond the standard, accents are dropped: `metãmask` is read
 * as `metamask` by a hurried eye.
 */
import { harmless } from '../display/index.ts';
import confusables from './reference/confusables.json' with { type: 'json' };

const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(
  Object.entries(confusables).flatMap(([ascii, letters]) => [...letters].map((letter) => [letter, ascii] as const)),
);

/** Lower-case text with every letter that looks like ASCII written in ASCII; other letters stay. */
export function skeletonOf(text: string): string {
  let skeleton = '';
  for (const letter of text.normalize('NFC')) skeleton += LOOKS_LIKE.get(letter) ?? withoutAccents(letter);
  return skeleton;
}

/** A syllable of Hangul is no Latin letter with accents, though Unicode takes it apart the same way. */
function withoutAccents(letter: string): string {
  if (letter <= '\u007f' || /[\uac00-\ud7a3]/.test(letter)) return letter;
  const [base = '', ...marks] = letter.normalize('NFD');
  if (marks.length === 0) return /\p{M}/u.test(base) ? '' : base;
  return LOOKS_LIKE.get(base) ?? base;
}

/** The letters of `text` that only look like ASCII, once each, for a reason that shows code points. */
function imitatingLetters(text: string): string[] {
  const letters = [...text].filter((letter) => letter > '\u007f' && /^[a-z0-9]+$/.test(skeletonOf(letter)));
  return [...new Set(letters)];
}

/** At most four of them with their code points: they cannot be told apart by eye. */
export function namedLetters(text: string): string {
  return imitatingLetters(text)
    .slice(0, 4)
    .map((letter) => {
      const point = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return `“${harmless(letter)}” (U+${point})`;
    })
    .join(', ');
}

/** One character for the digits and letters that are mistaken for one another: i, 1 and l; o and 0; e and 3. */
const FOLDED: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  i: 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
};
const TO_FOLD = /[013457i8]/g;

/** Text in which look-alike characters of ASCII are the same character; its length does not change. */
export function foldLookAlikes(text: string): string {
  return text.replace(TO_FOLD, (letter) => FOLDED[letter] ?? letter);
}

/** Text in which pairs that look like one letter (rn, vv, cl) are that letter. */
export function foldPairs(text: string): string {
  const found = text.includes('rn') || text.includes('vv') || text.includes('cl');
  return found ? text.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('cl', 'd') : text;
}
