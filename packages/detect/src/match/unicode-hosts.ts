import type { MatchTable } from './match-table.ts';
import { type Found, resolveCandidates } from './resolve-candidates.ts';
import { type Candidates, scanTokens } from './scan-tokens.ts';
import type { ToAscii } from './searched-value.ts';
import { DOT, FOLD } from './token-hash.ts';

/** Bytes of a host that is written in Unicode: 253 characters of up to four bytes. */
const LONGEST = 1_012;

/**
 * Hosts that a log writes in Unicode, as mails and browsers do, are looked for in ASCII (IDNA): what a scan of the bytes
 * cannot see. Only parts that have such bytes are read a second time.
 */
export function findUnicodeHosts(
  table: MatchTable,
  bytes: Uint8Array,
  { decode, toAscii }: { readonly decode: (bytes: Uint8Array) => string; readonly toAscii: ToAscii },
): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < bytes.length; at++) {
    if (!isOfHost(bytes[at]!)) continue;
    const start = at;
    let isWide = false;
    let dots = 0;
    for (; at < bytes.length && isOfHost(bytes[at]!); at++) {
      if (bytes[at]! > 0x7f) isWide = true;
      else if (FOLD[bytes[at]!] === DOT) dots++;
    }
    if (!isWide || dots === 0 || at - start > LONGEST) continue;
    for (const host of readings(decode(bytes.subarray(start, at)))) {
      for (const entry of entriesIn(table, toAscii(host))) found.push({ entry, start, end: at });
    }
  }
  return found;
}

/** Letters of ASCII as in every host, and everything beyond ASCII. */
const isOfHost = (byte: number): boolean => byte > 0x7f || FOLD[byte]! > DOT + 1 || FOLD[byte] === DOT;

/** A host as it stands; or without what a language such as Korean writes directly behind it. */
function readings(text: string): string[] {
  const host = text.toLowerCase().replace(/^\.+|\.+$/g, '');
  const bare = /^(.*\.[a-z]{2,63})[^a-z0-9.-]+$/su.exec(host)?.[1];
  return bare === undefined ? [host] : [host, bare];
}

function entriesIn(table: MatchTable, ascii: string): number[] {
  if (!ascii.includes('xn--')) return [];
  const bytes = Uint8Array.from(ascii, (character) => character.charCodeAt(0));
  const candidates: Candidates = [];
  scanTokens(table, bytes, 0, bytes.length, candidates);
  return resolveCandidates(table, bytes, candidates).map(({ entry }) => entry);
}

/** Whether anything in the bytes is beyond ASCII; four bytes at a time, because most logs have nothing. */
export function hasUnicode(bytes: Uint8Array): boolean {
  const lead = (4 - (bytes.byteOffset & 3)) & 3;
  const words = Math.max(0, (bytes.length - lead) >> 2);
  const view = new Uint32Array(bytes.buffer, bytes.byteOffset + (words === 0 ? 0 : lead), words);
  for (let at = 0; at < words; at++) if ((view[at]! & 0x80808080) !== 0) return true;
  for (let at = 0; at < Math.min(lead, bytes.length); at++) if (bytes[at]! > 0x7f) return true;
  for (let at = lead + 4 * words; at < bytes.length; at++) if (bytes[at]! > 0x7f) return true;
  return false;
}
