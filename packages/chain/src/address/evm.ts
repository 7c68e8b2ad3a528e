/**
 * EVM addresses: `0x` and 40 hex digits, 20 bytes.
 *
 * ERC-55 (https://eips.ethereum.org/EIPS/eip-55): mixed case carries a checksum, all lower and all upper case carry none.
 * Any casing is the same account, so a wrong checksum is a warning (the text was altered or mistyped), never a miss.
 */
import { keccak_256 } from '@noble/hashes/sha3.js';
import {
  type AddressAnswer,
  type AddressWarning,
  addressError,
  type CanonicalAddress,
  type ParsedAddress,
} from './address.ts';

const EVM_ONLY = ['evm'] as const;
const NO_WARNINGS: readonly AddressWarning[] = [];

/** A class so that `display` is computed only when it is read, without a closure per address. */
class EvmAddress implements ParsedAddress {
  readonly ok = true;
  readonly family = 'evm';
  readonly families = EVM_ONLY;
  readonly address: CanonicalAddress;
  readonly warnings: readonly AddressWarning[];

  constructor(address: CanonicalAddress, warnings: readonly AddressWarning[]) {
    this.address = address;
    this.warnings = warnings;
  }

  get display(): string {
    return checksumEvm(this.address);
  }
}

/** Whether the text is `0x` and 40 lower-case hex digits: the canonical form, which needs no further work. */
function isLowerCaseEvm(text: string): boolean {
  if (text.length !== 42 || text.charCodeAt(0) !== 48 || text.charCodeAt(1) !== 120) return false;
  for (let i = 2; i < 42; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 102 || (code > 57 && code < 97)) return false;
  }
  return true;
}

/** The fast path: an address that is canonical already, else undefined. Measured in address.bench.ts. */
export function parseLowerCaseEvm(text: string): ParsedAddress | undefined {
  // The check above is the whole definition of the canonical form.
  return isLowerCaseEvm(text) ? new EvmAddress(text as CanonicalAddress, NO_WARNINGS) : undefined;
}

/** Parses a text that begins with `0x` or `0X`, in any casing. */
export function parseEvm(text: string): AddressAnswer {
  const bad = text.slice(2).search(/[^0-9a-fA-F]/);
  if (bad >= 0) {
    return addressError('bad_character', `"${text[bad + 2]}" is not a hexadecimal digit.`, bad + 2);
  }
  if (text.length === 66) {
    return addressError('transaction_hash', 'This is a 32-byte hash, such as of a transaction, not an address.');
  }
  if (text.length !== 42) {
    return addressError('wrong_length', `An EVM address has 40 digits after 0x; this one has ${text.length - 2}.`);
  }
  // 40 hex digits, checked above.
  const address = `0x${text.slice(2).toLowerCase()}` as CanonicalAddress;
  return new EvmAddress(address, warningsAbout(text, address));
}

function warningsAbout(text: string, address: CanonicalAddress): AddressWarning[] {
  const warnings: AddressWarning[] = [];
  if (text.startsWith('0X')) {
    warnings.push({ code: 'uppercase_prefix', message: 'The prefix is written 0X; it is read as 0x.' });
  }
  const digits = text.slice(2);
  const mixed = /[a-f]/.test(digits) && /[A-F]/.test(digits);
  if (mixed && checksumEvm(address).slice(2) !== digits) {
    warnings.push({
      code: 'checksum_mismatch',
      message: 'The upper and lower case do not fit the EIP-55 checksum; compare the address with its source.',
    });
  }
  return warnings;
}

/**
 * The EIP-55 spelling of a canonical EVM address.
 *
 * @example checksumEvm('0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359') // '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'
 */
export function checksumEvm(address: string): string {
  const digits = address.slice(2);
  const hash = keccak_256(Uint8Array.from(digits, (digit) => digit.charCodeAt(0)));
  let out = '0x';
  for (let i = 0; i < 40; i++) {
    const byte = hash[i >> 1] ?? 0;
    const nibble = i % 2 === 0 ? byte >> 4 : byte & 15;
    out += nibble >= 8 ? digits.charAt(i).toUpperCase() : digits.charAt(i);
  }
  return out;
}
