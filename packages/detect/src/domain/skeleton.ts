/**
 * Skeletons after UTS #39, section 4 (https://www.unicode.org/reports/tr39/#Confusable_Detection), of what can imitate
 * ASCII: two names that look alike have the same skeleton. Beyond the standard, accents are dropped: `metãmask` is read
 * as `metamask` by a hurried eye.
 */
import confusables from './reference/confusables.json' with { type: 'json' };

const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(
  Object.entries(confusables).flatMap(([ascii, letters]) => [...letters].map((letter) => [letter, ascii] as const)),
);

/** Lower-case text with every letter that looks like ASCII written in ASCII; other letters stay. */
export function skeletonOf(text: string): string {
  let skeleton = '';
  for (const letter of text.normalize('NFD')) {
    if (!/\p{M}/u.test(letter)) skeleton += LOOKS_LIKE.get(letter) ?? letter;
  }
  return skeleton.normalize('NFC');
}

/** The letters of `text` that only look like ASCII, once each, for a reason that shows code points. */
export function imitatingLetters(text: string): string[] {
  const letters = [...text].filter((letter) => letter > '\u007f' && /^[a-z0-9]+$/.test(skeletonOf(letter)));
  return [...new Set(letters)];
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
