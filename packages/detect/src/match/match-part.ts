import { defang, harmless } from '../display/index.ts';
import { type LineContext, lineContext } from './line-context.ts';
import { ENTRY_KINDS, entryType, type MatchTable } from './match-table.ts';
import type { LogForm } from './recognise-log.ts';
import { type Found, resolveCandidates } from './resolve-candidates.ts';
import { type Candidates, scanTokens } from './scan-tokens.ts';
import type { ToAscii } from './searched-value.ts';
import { AT, DOT, FOLD } from './token-hash.ts';
import { findUnicodeHosts, hasUnicode } from './unicode-hosts.ts';

/** A value that was found in a part of a log. */
export interface PartHit extends LineContext {
  /** Number of the entry in the table. */
  readonly entry: number;
  /** Lines before it in this part. */
  readonly line: number;
  /** What the log says, as it says it: of a domain the whole host. */
  readonly found: string;
  /** The line around it, cut, and harmless to look at. */
  readonly excerpt: string;
}

export interface PartMatches {
  readonly hits: readonly PartHit[];
  /** Lines that end in this part. */
  readonly lines: number;
}

/** What reading text takes of the platform. */
export interface TextPlatform {
  /** Reads bytes as UTF-8; what is not UTF-8 becomes U+FFFD. */
  readonly decode: (bytes: Uint8Array) => string;
  readonly toAscii: ToAscii;
}

/** Bytes of a line before and after a value that are looked at for context. */
const AROUND = 64 * 1024;
/** Bytes of the excerpt before and after the value. */
const EXCERPT = 80;
/** Characters of a host (RFC 1035). */
const LONGEST_HOST = 253;
const LF = 0x0a;

/** Finds the values of the table in a part of a log that begins and ends with whole tokens, in the log's order. */
export function matchPart(table: MatchTable, bytes: Uint8Array, form: LogForm, platform: TextPlatform): PartMatches {
  const candidates: Candidates = [];
  const lines = scanTokens(table, bytes, 0, bytes.length, candidates);
  const wide = hasUnicode(bytes) ? findUnicodeHosts(table, bytes, platform) : [];
  const found = [...resolveCandidates(table, bytes, candidates), ...wide].sort((a, b) => a.start - b.start);
  const hits: PartHit[] = [];
  let line = 0;
  let counted = 0;
  for (const one of found) {
    for (let at = bytes.indexOf(LF, counted); at >= 0 && at < one.start; at = bytes.indexOf(LF, counted)) {
      line++;
      counted = at + 1;
    }
    hits.push({ ...describeFound(bytes, wholeHost(table, bytes, one), form, platform), line });
  }
  return { hits, lines };
}

/** A domain may be the end of a host: `wallet.evil.example` is what was seen of `evil.example`. */
function wholeHost(table: MatchTable, bytes: Uint8Array, found: Found): Found {
  if (entryType(ENTRY_KINDS[table.kinds[found.entry]!]!) !== 'domain-name') return found;
  let { start } = found;
  while (start > 0 && isOfHost(bytes[start - 1]!) && found.end - start < LONGEST_HOST) start--;
  return { ...found, start };
}

const isOfHost = (byte: number): boolean => FOLD[byte] === DOT || FOLD[byte]! > AT;

function describeFound(bytes: Uint8Array, { entry, start, end }: Found, form: LogForm, { decode }: TextPlatform) {
  // Bounded on both sides: a line of a gigabyte is not walked for each value in it.
  const near = Math.max(0, start - AROUND);
  const from = near + bytes.subarray(near, start).lastIndexOf(LF) + 1;
  const after = bytes.subarray(end, end + AROUND);
  const next = after.indexOf(LF);
  const to = end + (next < 0 ? after.length : next);
  const before = decode(bytes.subarray(from, start));
  const value = decode(bytes.subarray(start, end));
  const line = before + value + decode(bytes.subarray(end, to));
  return {
    entry,
    found: shown(value),
    excerpt: excerptOf(bytes, { from: Math.max(from, start - EXCERPT), to: Math.min(to, end + EXCERPT) }, decode),
    ...mapped(lineContext(line.trimEnd(), before.length, value, form)),
  };
}

/** Characters of anything that a log says. */
const LONGEST_SAID = 300;

/** Names and values of a log are others' text, too. */
const shown = (text: string): string => harmless(text.slice(0, LONGEST_SAID));

const mapped = (context: LineContext): LineContext =>
  Object.fromEntries(Object.entries(context).map(([name, said]) => [name, shown(said)]));

/** A cut through a character leaves no half of it. */
function excerptOf(
  bytes: Uint8Array,
  { from, to }: { readonly from: number; readonly to: number },
  decode: TextPlatform['decode'],
): string {
  return defang(
    decode(bytes.subarray(from, to))
      .replace(/^\ufffd+|\ufffd+$/g, '')
      .trim(),
  );
}
