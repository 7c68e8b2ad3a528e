import { scrypt } from '@noble/hashes/scrypt.js';
import { concat, utf8 } from '../canonical/index.ts';

/** An identifier in its published form. */
export interface PlainIdentifier {
  /** `phone`, `email`, `handle`, `wallet`: the normaliser's word. */
  readonly kind: string;
  /** The value as the normaliser wrote it. */
  readonly value: string;
}

/** scrypt (RFC 7914): 16 MiB and some 65 ms in JavaScript on one core for each identifier. */
const COST = { N: 2 ** 14, r: 8, p: 1, dkLen: 32 } as const;

/**
 * What is blinded for an identifier: a domain string with the normaliser's version and the kind, then the stretched value.
 *
 * There are only some 10^8 telephone numbers of a country. While one key of the series is secret nobody can try them out;
 * were every key stolen, stretching turns the hours of trying them all into months. The version stands in the
 * domain, so that values of two normal forms never meet.
 *
 * @param version of the normaliser, as it names itself
 */
export function identifierInput({ kind, value }: PlainIdentifier, version: string): Uint8Array {
  const domain = utf8(`${version} ${kind}\0`);
  return concat(domain, scrypt(utf8(value), domain, COST));
}
