/**
 * What in a text a reader does not see, or reads as something else: by code points, so that two clauses that look the
 * same are shown to differ (Unicode Standard Annex 9 and 15, Technical Standard 39, https://www.unicode.org/reports/).
 *
 * It warns and never refuses: French sets a no-break space before a colon on purpose. What is known is what is listed;
 * whole-script look-alikes (a word all in Cyrillic) are told only beside the same word in Latin (looksEqual).
 */
import type { TextWarning } from '@haetae/contract';

type Point = TextWarning['points'][number];
type Code = TextWarning['code'];

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00a0, 'no-break space'],
  [0x00ad, 'soft hyphen'],
  [0x034f, 'combining grapheme joiner'],
  [0x061c, 'Arabic letter mark'],
  [0x115f, 'Hangul choseong filler'],
  [0x1160, 'Hangul jungseong filler'],
  [0x180e, 'Mongolian vowel separator'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x202f, 'narrow no-break space'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0x3000, 'ideographic space'],
  [0x3164, 'Hangul filler'],
  [0xfeff, 'byte order mark'],
  [0xffa0, 'halfwidth Hangul filler'],
]);

const MESSAGES: Readonly<Record<Code, string>> = {
  not_nfc: 'Written in another form than NFC; it is kept in NFC.',
  invisible: 'Characters that nobody sees.',
  unusual_space: 'Spaces that are not the ordinary one.',
  mixed_script: 'A word with letters of more than one script.',
  direction: 'Characters that change the direction in which the text is shown.',
  looks_equal: 'It looks the same as the present words and is not.',
};

const INVISIBLE = /\u034F|\u200D|[\u00AD\u115F\u1160\u180E\u200B\u200C\u2060\u3164\uFEFF\uFFA0]/u;
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u;
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** Joiners are letters' business in scripts that need them: Arabic, Persian, the scripts of India. */
const JOINING = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}]/u;

/** Scripts whose letters are taken for another's; a word in two of them is told. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
];

/**
 * What to tell a reader about a text.
 *
 * @param received as it came, before it was put in NFC
 */
export function textWarnings(received: string): readonly TextWarning[] {
  const text = received.normalize('NFC');
  const found: readonly (readonly [Code, readonly Point[]])[] = [
    ['not_nfc', received === text ? [] : pointsOf(received, (char) => char.normalize('NFC') !== char || isMark(char))],
    ['invisible', pointsOf(text, (char, at) => INVISIBLE.test(char) && !joins(char, text, at))],
    ['unusual_space', pointsOf(text, (char) => SPACE.test(char))],
    ['direction', pointsOf(text, (char) => DIRECTION.test(char))],
    ['mixed_script', mixedWords(text)],
  ];
  return found.filter(([code, points]) => points.length > 0 || (code === 'not_nfc' && received !== text)).map(warning);
}

/** The warning that a text looks the same as another and is not; none where it does not, or is the same. */
export function looksEqual(text: string, other: string): readonly TextWarning[] {
  const [mine, theirs] = [text.normalize('NFC'), other.normalize('NFC')];
  if (mine === theirs || skeleton(mine) !== skeleton(theirs)) return [];
  const there = new Set(theirs);
  return [warning(['looks_equal', pointsOf(mine, (char) => !there.has(char))])];
}

const warning = ([code, points]: readonly [Code, readonly Point[]]): TextWarning => ({
  code,
  message: MESSAGES[code],
  points: points.slice(0, 50),
});

const isMark = (char: string): boolean => /\p{M}|[\u1100-\u11FF]/u.test(char);

function joins(char: string, text: string, at: number): boolean {
  return (char === '\u200C' || char === '\u200D') && JOINING.test(text.slice(Math.max(0, at - 2), at + 3));
}

function pointsOf(text: string, isMeant: (char: string, at: number) => boolean): Point[] {
  const points: Point[] = [];
  let at = 0;
  for (const char of text) {
    if (isMeant(char, at)) points.push(pointAt(char, at));
    at += char.length;
  }
  return points;
}

function pointAt(char: string, at: number): Point {
  const code = char.codePointAt(0)!;
  const script = SCRIPTS.find(([, letters]) => letters.test(char))?.[0];
  const name = NAMES.get(code) ?? (script === undefined ? char : `${script} ${char}`);
  return { at, point: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, name };
}

/** Of each word in several scripts the letters of those that are not its first letter's. */
function mixedWords(text: string): Point[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    const first = SCRIPTS.filter(([, letters]) => letters.test(word));
    if (first.length < 2) return [];
    const counted = first.map(
      ([name, letters]) => [name, [...word].filter((char) => letters.test(char)).length] as const,
    );
    const [main] = counted.toSorted((a, b) => b[1] - a[1])[0]!;
    const other = SCRIPTS.filter(([name]) => name !== main);
    return pointsOf(word, (char) => other.some(([, letters]) => letters.test(char))).map((point) => ({
      ...point,
      at: point.at + index,
    }));
  });
}

/** Cyrillic and Greek letters that are drawn as Latin ones (from the table of Technical Standard 39). */
const DRAWN_AS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', һ: 'h', ԁ: 'd' },
    ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', У: 'Y', І: 'I' },
    ...{ ο: 'o', Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T' },
    ...{ Υ: 'Y', Χ: 'X', ν: 'v' },
  }),
);

/** What a text is drawn as: without what nobody sees, with one kind of space, look-alike letters as one. */
function skeleton(text: string): string {
  const visible = text.normalize('NFKC').replace(new RegExp(`${INVISIBLE.source}|${DIRECTION.source}`, 'gu'), '');
  const spaced = visible.replace(/\s+/gu, ' ').trim();
  return [...spaced].map((char) => DRAWN_AS.get(char) ?? char).join('');
}
