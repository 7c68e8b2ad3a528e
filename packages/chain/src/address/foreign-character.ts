import { type AddressError, addressError } from './address.ts';

/** What a character outside ASCII is, for those that are used to make one address look like another. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, 'a Cyrillic letter'],
  [/\p{Script=Greek}/u, 'a Greek letter'],
  [/[\uff00-\uffef]/u, 'a full-width form'],
  [/[\u200b-\u200d\u2060\ufeff]/u, 'a zero-width character'],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, 'a mark that changes the writing direction'],
  [/\p{Zs}/u, 'a space outside ASCII'],
  [/\p{M}/u, 'a combining mark'],
];

/**
 * Finds the first character outside ASCII. Such a text is never cleaned into an address: the result would be one that
 * nobody wrote. The message names the code point and does not repeat the character, which may be invisible.
 */
export function findForeignCharacter(text: string): AddressError | undefined {
  const at = text.search(/[^\0-\x7f]/);
  if (at < 0) return undefined;
  const point = text.codePointAt(at) ?? 0;
  const kind = KINDS.find(([pattern]) => pattern.test(String.fromCodePoint(point)))?.[1] ?? 'not an ASCII character';
  const name = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return addressError(
    'foreign_character',
    `There is ${name}, ${kind}; addresses are written in ASCII letters and digits.`,
    at,
  );
}
