import type { SearchedType } from './searched-value.ts';

/**
 * The type of a value that already stands in its one form: a domain in lower case, a hash in lower case, an EVM address
 * in lower case, an IPv4 address. Lists are mostly made of these, and are read without making a string of each; anything
 * else answers `undefined` and takes the thorough way (`readSearchedValue`), which this never contradicts.
 */
export function plainTypeOf(bytes: Uint8Array, from: number, to: number): SearchedType | undefined {
  const length = to - from;
  if (length < 4 || length > 253) return undefined;
  let dots = 0;
  let digits = 0;
  let hex = 0;
  let label = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    const isDigit = byte >= 0x30 && byte <= 0x39;
    const isLetter = byte >= 0x61 && byte <= 0x7a;
    if (isDigit || isLetter) {
      if (isDigit) digits++;
      if (isDigit || byte <= 0x66) hex++;
      label++;
      if (label > 63 && dots > 0) return undefined;
    } else if (byte === 0x2e) {
      // A label has one to 63 characters and no hyphen at either end.
      if (label === 0 || label > 63 || bytes[at - 1] === 0x2d) return undefined;
      dots++;
      label = 0;
    } else if (byte === 0x2d && label > 0) label++;
    else return undefined;
  }
  if (dots === 0) return typeWithoutDot(bytes, from, length, hex);
  if (label === 0 || bytes[to - 1] === 0x2d) return undefined;
  if (digits + dots === length) return isIpv4(bytes, from, to, dots) ? 'ipv4-addr' : undefined;
  return isLetterByte(bytes[to - 1]!) ? 'domain-name' : undefined;
}

const HASHES: Readonly<Record<number, SearchedType>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

function typeWithoutDot(bytes: Uint8Array, from: number, length: number, hex: number): SearchedType | undefined {
  if (hex === length) return HASHES[length];
  const isEvm = length === 42 && hex === 41 && bytes[from] === 0x30 && bytes[from + 1] === 0x78;
  return isEvm ? 'cryptocurrency-wallet' : undefined;
}

function isIpv4(bytes: Uint8Array, from: number, to: number, dots: number): boolean {
  if (dots !== 3) return false;
  let part = -1;
  for (let at = from; at <= to; at++) {
    const digit = at < to ? bytes[at]! - 0x30 : -2;
    if (digit < 0) part = -1;
    else {
      if (part === 0) return false;
      part = part < 0 ? digit : part * 10 + digit;
      if (part > 255) return false;
    }
  }
  return true;
}

/** Of a top-level domain: a name that ends in a digit takes the thorough way. */
const isLetterByte = (byte: number): boolean => byte >= 0x61;
