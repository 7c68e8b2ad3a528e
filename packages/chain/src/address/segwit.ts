/**
 * Segregated-witness addresses of Bitcoin and its relatives.
 *
 * BIP-173 (bech32, witness version 0: P2WPKH with 20 bytes, P2WSH with 32) and BIP-350 (bech32m, versions 1 to 16:
 * P2TR is version 1 with 32 bytes). Either letter case as a whole, never mixed; the canonical form is lower case.
 * The checksum finds any four changed letters. Whether a P2TR program is a point of the curve is not asked: BIP-350
 * calls such an address valid, and what is paid to it is lost all the same.
 */
import { bech32, bech32m } from '@scure/base';
import { type AddressAnswer, type AddressError, addressError, plainAddress } from './address.ts';
import type { AddressFamily } from './chain.ts';

const PREFIX_FAMILY: Readonly<Record<string, AddressFamily>> = { bc: 'bitcoin', ltc: 'litecoin', btg: 'bitcoin-gold' };
const TEST_PREFIXES = new Set(['tb', 'bcrt', 'tltc', 'rltc', 'tbtg']);

/** Whether the text is meant as a segwit address, valid or not: a known prefix and the separator. */
export function looksLikeSegwit(text: string): boolean {
  const prefix = prefixOf(text);
  return prefix in PREFIX_FAMILY || TEST_PREFIXES.has(prefix);
}

function prefixOf(text: string): string {
  const end = text.indexOf('1');
  return end < 2 || end > 4 ? '' : text.slice(0, end).toLowerCase();
}

/** Parses a text for which `looksLikeSegwit` holds. */
export function parseSegwit(text: string): AddressAnswer {
  const prefix = prefixOf(text);
  const family = PREFIX_FAMILY[prefix];
  if (family === undefined) {
    return addressError('test_network', `Addresses with "${prefix}1" belong to a test network and hold no money.`);
  }
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) {
    return addressError('mixed_case', 'A bech32 address is written in one letter case; this one mixes both.');
  }
  return spellingError(lower, prefix.length + 1) ?? programError(lower) ?? plainAddress(lower, [family]);
}

function spellingError(lower: string, start: number): AddressError | undefined {
  const bad = lower.slice(start).search(/[^qpzry9x8gf2tvdw0s3jn54khce6mua7l]/);
  if (bad >= 0) {
    const at = start + bad;
    return addressError('bad_character', `"${lower[at]}" does not occur in bech32.`, at);
  }
  return undefined;
}

function programError(lower: string): AddressError | undefined {
  const plain = bech32.decodeUnsafe(lower);
  const decoded = plain ?? bech32m.decodeUnsafe(lower);
  if (!decoded) {
    return addressError('checksum_failed', 'The bech32 checksum does not fit: a letter is missing, added or changed.');
  }
  const [version, ...words] = decoded.words;
  if (version === undefined || version > 16) return addressError('unknown_version', 'The witness version is above 16.');
  if ((version === 0) !== (plain !== undefined)) return encodingError(version);
  const program = bech32.fromWordsUnsafe(words);
  return program
    ? lengthError(version, program.length)
    : addressError('bad_character', 'The padding bits are not zero.');
}

function encodingError(version: number): AddressError {
  const [found, due] = version === 0 ? ['bech32m', 'bech32'] : ['bech32', 'bech32m'];
  return addressError('wrong_encoding', `Witness version ${version} is due in ${due} but is written in ${found}.`);
}

function lengthError(version: number, length: number): AddressError | undefined {
  const fits = version === 0 ? length === 20 || length === 32 : length >= 2 && length <= 40;
  if (fits) return undefined;
  return addressError('wrong_length', `A witness program of version ${version} cannot have ${length} bytes.`);
}
