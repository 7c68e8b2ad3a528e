/**
 * Telephone numbers as E.164: `+`, calling code, national number without its trunk zero.
 *
 * ITU-T E.164 (at most 15 digits, country codes of 1 to 3 digits). A number without country code has no owner: it is
 * refused, with one exception. `010` and eight digits is read as a Korean mobile number, because that is how everybody
 * in Korea writes one; numbers of the same look in Beijing and Cairo must be written with their country code.
 */
import { type IdentifierAnswer, identifierFault } from './fault.ts';
import { plainText } from './plain-text.ts';

/** Country codes of one and two digits; every other has three (ITU-T E.164.D). */
const SHORT_CODES = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** Where the national number itself begins with 0: Italy, San Marino, Côte d'Ivoire, Congo. */
const ZERO_BELONGS = new Set(['39', '378', '225', '242']);

/** Punctuation that people put into numbers, the "(0)" of some countries included. */
const PUNCTUATION = /\(0\)|[\s().\-/·‐‑‒–—―−]/g;

const KOREAN_MOBILE = /^(?:010|8210)(\d{8})$/;

/** @returns E.164 with its plus sign, or a fault: no country code, wrong length, an extension, letters. */
export function normalisePhone(text: string): IdentifierAnswer {
  const plain = plainText(text).replace(/^tel:/i, '');
  if (plain === '') return identifierFault('empty', 'There is no telephone number.');
  if (/(?:;?ext|x|#|내선)\.?\s*=?\s*\d+$/i.test(plain)) {
    return identifierFault('extension', 'Leave the extension out: a switchboard number identifies nobody.');
  }
  const digits = plain.replace(PUNCTUATION, '').replace(/^00/, '+');
  if (!/^\+?\d+$/.test(digits)) {
    return identifierFault('foreign_character', 'Write the number in digits, such as +82 10 1234 5678.');
  }
  const korean = KOREAN_MOBILE.exec(digits);
  if (korean) return { value: `+8210${korean[1]}` };
  return digits.startsWith('+') ? fromInternational(digits.slice(1)) : countryCodeMissing();
}

function countryCodeMissing(): IdentifierAnswer {
  return identifierFault('country_code_missing', 'Write the number with its country code, such as +82 2 123 4567.');
}

function fromInternational(digits: string): IdentifierAnswer {
  if (digits.startsWith('0')) return countryCodeMissing();
  const code = SHORT_CODES.exec(digits)?.[0] ?? digits.slice(0, 3);
  const rest = digits.slice(code.length);
  const national = ZERO_BELONGS.has(code) ? rest : rest.replace(/^0/, '');
  if (!fits(code, national)) {
    return identifierFault(
      'wrong_length',
      `A number of country code +${code} does not have ${national.length} digits.`,
    );
  }
  return { value: `+${code}${national}` };
}

/** North American numbers have ten digits; elsewhere E.164 allows fifteen in all, and none in use has fewer than seven. */
function fits(code: string, national: string): boolean {
  if (code === '1') return national.length === 10;
  const all = code.length + national.length;
  return all >= 7 && all <= 15 && national.length >= 4;
}
