import type { AddressFamily, Chain } from './chain.ts';

/**
 * An address in the one spelling under which it is stored and compared: EVM as `0x` and 40 lower-case hex digits,
 * bech32, bech32m and CashAddr in lower case, base58 as it is. Made by `parseAddress` only.
 */
export type CanonicalAddress = string & { readonly [canonical]: true };
declare const canonical: unique symbol;

export type AddressWarning = { readonly code: 'checksum_mismatch' | 'uppercase_prefix'; readonly message: string };

export type AddressErrorCode =
  | 'empty'
  | 'foreign_character'
  | 'bad_character'
  | 'not_an_address'
  | 'wrong_length'
  | 'missing_prefix'
  | 'mixed_case'
  | 'wrong_encoding'
  | 'checksum_failed'
  | 'unknown_version'
  | 'test_network'
  | 'transaction_hash'
  | 'private_key'
  | 'unknown_chain'
  | 'chain_mismatch';

/** `at` is the place in the text as it was given, in UTF-16 units from 0. */
export type AddressError = {
  readonly ok: false;
  readonly code: AddressErrorCode;
  readonly message: string;
  readonly at?: number;
};

/**
 * A valid address. `families` are all on which the text is valid (`1…` is at home on Bitcoin and on its forks);
 * `family` is the first. `chain` is there only when the text named one (CAIP-10). `display` is the spelling for people:
 * EIP-55 for EVM (computed on first reading: its hash costs forty times the parsing), else the canonical one.
 */
export type ParsedAddress = {
  readonly ok: true;
  readonly address: CanonicalAddress;
  readonly family: AddressFamily;
  readonly families: readonly [AddressFamily, ...AddressFamily[]];
  readonly chain?: Chain;
  readonly display: string;
  readonly warnings: readonly AddressWarning[];
};

export type AddressAnswer = ParsedAddress | AddressError;

/** An error value. */
export function addressError(code: AddressErrorCode, message: string, at?: number): AddressError {
  return at === undefined ? { ok: false, code, message } : { ok: false, code, message, at };
}

/** A valid address whose spelling for people is its canonical one (every family except EVM). */
export function plainAddress(text: string, families: ParsedAddress['families']): ParsedAddress {
  // The callers are the parsers of each family, after their checks: the one place where the brand is given.
  const address = text as CanonicalAddress;
  return { ok: true, address, family: families[0], families, display: text, warnings: [] };
}
