/**
 * Monero main-network addresses: 18 (standard), 42 (subaddress) and 19 (integrated), two public keys, Keccak checksum.
 *
 * https://docs.getmonero.org/public-address/standard-address/
 */

import { keccak_256 } from '@noble/hashes/sha3.js';
import { base58xmr } from '@scure/base';
import { type AddressAnswer, addressError, plainAddress } from './address.ts';

/** Bytes before the checksum, by version byte. */
const LENGTHS: Readonly<Record<number, number>> = { 18: 65, 42: 65, 19: 73 };

/** Whether the text is meant as a Monero address: its length and first digit. */
export function looksLikeMonero(text: string): boolean {
  return (text.length === 95 || text.length === 106) && /^[48][1-9A-HJ-NP-Za-km-z]+$/.test(text);
}

/** Parses a text for which `looksLikeMonero` holds. */
export function parseMonero(text: string): AddressAnswer {
  const bytes = decodeBlocks(text);
  const payload = bytes?.subarray(0, -4);
  const sum = payload && keccak_256(payload);
  if (!bytes || !payload || !sum || !bytes.subarray(-4).every((byte, i) => byte === sum[i])) {
    return addressError('checksum_failed', 'The checksum of this Monero address does not fit.');
  }
  if (LENGTHS[payload[0] ?? -1] !== payload.length) {
    return addressError('unknown_version', 'This is not an address of the Monero main network.');
  }
  return plainAddress(text, ['monero']);
}

function decodeBlocks(text: string): Uint8Array | undefined {
  try {
    return base58xmr.decode(text);
  } catch {
    // The decoder throws when a block of letters stands for more bytes than it has.
    return undefined;
  }
}
