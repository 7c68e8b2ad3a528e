/**
 * Base58Check addresses: one or two version bytes, 20 bytes of hash, 4 bytes of double SHA-256.
 *
 * The version bytes say the family (chainparams of each client). Forks of Bitcoin kept its versions: such a text is valid
 * on all of them, and which chain is meant only its source can say.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { base58, base58xrp } from '@scure/base';
import { type AddressAnswer, addressError, type ParsedAddress, plainAddress } from './address.ts';

type Families = ParsedAddress['families'];

const LEGACY: Families = ['bitcoin', 'bitcoin-cash', 'bitcoin-sv'];

const FAMILIES_OF_VERSION: ReadonlyMap<number, Families> = new Map<number, Families>([
  [0x00, LEGACY],
  // Litecoin still takes the script version that it shared with Bitcoin before `M…`.
  [0x05, [...LEGACY, 'litecoin']],
  [0x30, ['litecoin']],
  [0x32, ['litecoin']],
  [0x1e, ['dogecoin', 'verge']],
  [0x16, ['dogecoin']],
  [0x21, ['verge']],
  [0x4c, ['dash']],
  [0x10, ['dash']],
  [0x26, ['bitcoin-gold']],
  [0x17, ['bitcoin-gold']],
  [0x41, ['tron']],
  [0x1cb8, ['zcash']],
  [0x1cbd, ['zcash']],
]);

const TEST_VERSIONS = new Set([0x6f, 0xc4, 0x3a, 0x1d25, 0x1cba]);
const WIF_VERSION = 0x80;

/** Parses base58 text of Bitcoin, its forks and relatives, Zcash (transparent) and Tron. */
export function parseBase58(text: string): AddressAnswer {
  const bad = text.search(/[^1-9A-HJ-NP-Za-km-z]/);
  if (bad >= 0) {
    return addressError('bad_character', `"${text[bad]}" does not occur in base58.`, bad);
  }
  const payload = checkedPayload(base58.decode(text));
  if (payload === undefined) {
    return addressError('checksum_failed', 'The base58 checksum does not fit: a letter is missing, added or changed.');
  }
  return familyOfPayload(text, payload);
}

function familyOfPayload(text: string, payload: Uint8Array): AddressAnswer {
  const [first = 0, second = 0] = payload;
  const version = payload.length === 22 ? first * 256 + second : first;
  if (first === WIF_VERSION && payload.length >= 33) {
    return addressError('private_key', 'This is a private key, not an address. Whoever has read it can spend from it.');
  }
  if (payload.length !== 21 && payload.length !== 22) {
    return addressError(
      'wrong_length',
      `An address holds 20 bytes after its version; this text holds ${payload.length}.`,
    );
  }
  if (TEST_VERSIONS.has(version)) {
    return addressError('test_network', 'This address belongs to a test network, which holds no money.');
  }
  const families = FAMILIES_OF_VERSION.get(version);
  if (families === undefined) {
    return addressError('unknown_version', `No known chain has addresses of version 0x${version.toString(16)}.`);
  }
  return plainAddress(text, families);
}

/** Parses an account of the XRP Ledger: base58 in its own alphabet, version 0, beginning with `r`. */
export function parseRipple(text: string): AddressAnswer {
  if (!/^r[rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz]{24,34}$/.test(text)) {
    return addressError('not_an_address', 'This is not the form of an XRP Ledger account.');
  }
  const payload = checkedPayload(base58xrp.decode(text));
  if (payload === undefined || payload.length !== 21 || payload[0] !== 0) {
    return addressError('checksum_failed', 'The checksum of this XRP Ledger account does not fit.');
  }
  return plainAddress(text, ['ripple']);
}

/** The bytes before the checksum, or undefined when it does not fit. */
function checkedPayload(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < 5) return undefined;
  const payload = bytes.subarray(0, -4);
  const sum = sha256(sha256(payload));
  for (let i = 0; i < 4; i++) if (bytes[payload.length + i] !== sum[i]) return undefined;
  return payload;
}
