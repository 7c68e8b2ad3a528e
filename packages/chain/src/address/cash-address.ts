/**
 * CashAddr of Bitcoin Cash.
 *
 * https://github.com/bitcoincashorg/bitcoincash.org/blob/master/spec/cashaddr.md · base32 with a 40-bit BCH code over the
 * prefix and the payload. The prefix `bitcoincash:` may be left out; the canonical form is lower case without it.
 */
import { type AddressAnswer, addressError, plainAddress } from './address.ts';

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const PREFIX = 'bitcoincash';
const GENERATORS = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n];

/** Whether the text is meant as a CashAddr: its prefix, or the length and first letter of a key or script hash. */
export function looksLikeCashAddress(text: string): boolean {
  return /^bitcoincash:/i.test(text) || /^[qp][qpzry9x8gf2tvdw0s3jn54khce6mua7l]{41}$/i.test(text);
}

/** Parses a text for which `looksLikeCashAddress` holds. */
export function parseCashAddress(text: string): AddressAnswer {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) {
    return addressError('mixed_case', 'A CashAddr is written in one letter case; this one mixes both.');
  }
  const payload = lower.slice(lower.indexOf(':') + 1);
  const words = Array.from(payload, (letter) => ALPHABET.indexOf(letter));
  const bad = words.indexOf(-1);
  if (bad >= 0) {
    const at = text.length - payload.length + bad;
    return addressError('bad_character', `"${text[at]}" does not occur in CashAddr.`, at);
  }
  if (payload.length !== 42 || !/^[qp]/.test(payload)) {
    return addressError('wrong_length', `A CashAddr of 20 bytes has 42 letters; this one has ${payload.length}.`);
  }
  if (checksum(words) !== 0n) {
    return addressError('checksum_failed', 'The CashAddr checksum does not fit: a letter is missing or changed.');
  }
  return plainAddress(payload, ['bitcoin-cash']);
}

function checksum(words: readonly number[]): bigint {
  let sum = 1n;
  const prefix = Array.from(PREFIX, (letter) => letter.charCodeAt(0) & 31);
  for (const word of [...prefix, 0, ...words]) {
    const top = sum >> 35n;
    sum = ((sum & 0x07ffffffffn) << 5n) ^ BigInt(word);
    GENERATORS.forEach((generator, bit) => {
      if ((top >> BigInt(bit)) & 1n) sum ^= generator;
    });
  }
  return sum ^ 1n;
}
