import type { SearchedType } from './searched-value.ts';

/**
 * Values that already stand in their one form: a domain in lower case, a hash in lower case, an EVM address in lower case,
 * an IPv4 address, a URL on such a host. Lists are mostly made of these, and are read without making a string of each;
 * anything else takes the thorough way (`readSearchedValue`), which these never contradict.
 */

const [DIGIT, HEX, DOT, OTHER] = [1, 1 << 8, 1 << 16, 1 << 24];
/** What a byte of a value adds to four counts of eight bits each; 0: no plain value has it. */
const ADDS: Uint32Array = addsTable();
/** Characters of a host (RFC 1035); no count of them runs over its eight bits. */
const LONGEST = 253;

function addsTable(): Uint32Array {
  const table = new Uint32Array(256);
  const set = (characters: string, adds: number): void => {
    for (const one of characters) table[one.charCodeAt(0)] = adds;
  };
  set('0123456789', DIGIT + HEX);
  set('abcdef', HEX);
  set('ghijklmnopqrstuvwxyz-', OTHER);
  set('.', DOT);
  return table;
}

/** The type of a value in its one form; `undefined` of anything else, a URL among it. */
export function plainTypeOf(bytes: Uint8Array, from: number, to: number): SearchedType | undefined {
  const length = to - from;
  if (length < 4 || length > LONGEST) return undefined;
  let counts = 0;
  let label = from;
  for (let at = from; at < to; at++) {
    const adds = ADDS[bytes[at]!]!;
    if (adds === 0) return undefined;
    counts = (counts + adds) | 0;
    if (adds !== DOT) continue;
    if (!isLabel(bytes, label, at)) return undefined;
    label = at + 1;
  }
  const dots = (counts >>> 16) & 0xff;
  if (dots === 0) return typeWithoutDot(bytes, from, length, (counts >>> 8) & 0xff);
  if (!isLabel(bytes, label, to)) return undefined;
  if ((counts & 0xff) + dots === length) return isIpv4(bytes, from, to, dots) ? 'ipv4-addr' : undefined;
  return isLetter(bytes[to - 1]!) ? 'domain-name' : undefined;
}

/** Length of `http://` or `https://` where a URL begins with it; 0 where none does. */
export function schemeLength(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== H || !HTTP.every((byte, at) => bytes[from + at] === byte)) return 0;
  const secure = bytes[from + 4] === S ? 1 : 0;
  const colon = from + 4 + secure;
  return bytes[colon] === COLON && bytes[colon + 1] === SLASH && bytes[colon + 2] === SLASH ? 7 + secure : 0;
}

/**
 * Where the host ends of a URL that stands in its one form behind its scheme: a plain host, no port, and a path of which
 * every byte means itself. -1 of anything else.
 */
export function plainHostEnd(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > LONGEST_URL) return -1;
  let end = from;
  while (end < to && bytes[end] !== SLASH) end++;
  const host = end === to ? undefined : plainTypeOf(bytes, from, end);
  if (host !== 'domain-name' && host !== 'ipv4-addr') return -1;
  for (let at = end; at < to; at++) if (IN_PATH[bytes[at]!] === 0) return -1;
  return end;
}

const [H, S, COLON, SLASH, HYPHEN] = [0x68, 0x73, 0x3a, 0x2f, 0x2d];
const HTTP = [H, 0x74, 0x74, 0x70];
/** Shorter than what is looked for at all, by the longest scheme. */
const LONGEST_URL = 2_040;
/** Visible ASCII without what begins a fragment, what careful people put around dots, and what divides a line of CSV. */
const IN_PATH = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > 0x20 && byte < 0x7f && !'#[(,;'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/** A label has one to 63 characters and no hyphen at either end. */
const isLabel = (bytes: Uint8Array, from: number, to: number): boolean =>
  to > from && to - from <= 63 && bytes[from] !== HYPHEN && bytes[to - 1] !== HYPHEN;

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
const isLetter = (byte: number): boolean => byte >= 0x61;
