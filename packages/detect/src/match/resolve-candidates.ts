import { parseIpv4, parseIpv6 } from './ip-address.ts';
import { ENTRY_KINDS, type EntryKind, type MatchTable } from './match-table.ts';
import { type Candidates, IPV4, IPV6, MAIL, WHOLE } from './scan-tokens.ts';
import { hashNetwork, hashToken, maskGroup } from './token-hash.ts';
import { urlsAt } from './url-at.ts';

/** A value of the table in a log: the entry, and the bytes that say it. */
export interface Found {
  readonly entry: number;
  readonly start: number;
  readonly end: number;
}

/** Compares what a scan found perhaps, byte by byte: what stays is what is there, in the order of the log. */
export function resolveCandidates(table: MatchTable, bytes: Uint8Array, candidates: Candidates): Found[] {
  const found: Found[] = [];
  for (let at = candidates.length - 4; at >= 0; at -= 4) {
    const [start, length, hash, kind] = candidates.slice(at, at + 4) as [number, number, number, number];
    if (kind === IPV4) resolveIpv4(table, bytes, start, length, found);
    else if (kind === IPV6) resolveIpv6(table, bytes, start, found);
    else resolveToken(table, bytes, { start, length, hash, kind }, found);
  }
  return found;
}

interface Token {
  readonly start: number;
  readonly length: number;
  readonly hash: number;
  readonly kind: number;
}

/** What of a token each kind of entry takes: a parent domain is a part of a token, everything else a whole one. */
function fits(kind: EntryKind, token: number): boolean {
  if (kind === 'domain-name') return (token & MAIL) === 0;
  if (kind === 'email-addr') return (token & MAIL) !== 0;
  return kind !== 'ipv6-addr' && kind !== 'ipv4-network' && kind !== 'url' && token === WHOLE;
}

function resolveToken(table: MatchTable, bytes: Uint8Array, token: Token, found: Found[]): void {
  const { start, length, hash, kind: shape } = token;
  const end = start + length;
  for (const entry of entriesOf(table, hash)) {
    const kind = ENTRY_KINDS[table.kinds[entry]!]!;
    if (!fits(kind, shape) || !isText(table, entry, bytes, start, end, kind === 'cryptocurrency-wallet')) continue;
    if (kind === 'url-host') resolveUrl(table, bytes, start, end, found);
    else found.push({ entry, start, end });
  }
}

/** The entries of a hash, in the order of their slots. */
function* entriesOf({ slots, slotShift }: MatchTable, hash: number): Generator<number> {
  const mask = slots.length / 2 - 1;
  for (let slot = hash >>> slotShift; slots[2 * slot + 1] !== 0; slot = (slot + 1) & mask) {
    if (slots[2 * slot] === hash) yield slots[2 * slot + 1]! - 1;
  }
}

/** Compares an entry with a token; `[.]` is a dot. */
function isText(
  { text, ends }: MatchTable,
  entry: number,
  bytes: Uint8Array,
  from: number,
  to: number,
  exact: boolean,
): boolean {
  const end = ends[entry]!;
  let at = from;
  for (let mine = entry === 0 ? 0 : ends[entry - 1]!; mine < end; mine++, at++) {
    let byte = at < to ? bytes[at]! : 0;
    if (byte === 0x5b && bytes[at + 1] === 0x2e) {
      byte = 0x2e;
      at += 2;
    }
    if (!exact && byte >= 0x41 && byte <= 0x5a) byte |= 0x20;
    if (byte !== text[mine]) return false;
  }
  return at === to;
}

function resolveUrl(table: MatchTable, bytes: Uint8Array, start: number, end: number, found: Found[]): void {
  for (const { key, to } of urlsAt(bytes, start, end)) {
    const text = Uint8Array.from(key, (character) => character.charCodeAt(0));
    for (const entry of entriesOf(table, hashToken(text, 0, text.length, table.seed))) {
      if (ENTRY_KINDS[table.kinds[entry]!] !== 'url' || !isText(table, entry, text, 0, text.length, true)) continue;
      found.push({ entry, start, end: to });
      return;
    }
  }
}

function resolveIpv4(table: MatchTable, bytes: Uint8Array, start: number, length: number, found: Found[]): void {
  const address = parseIpv4(ascii(bytes, start, start + length));
  if (address === undefined) return;
  const high = address >>> 16;
  if ((table.covered4[high >> 3]! & (1 << (high & 7))) === 0) return;
  const groups = [high, address & 0xffff];
  resolveNetworks(table, groups, { kind: 'ipv4-network', start, end: start + length }, found);
}

function resolveIpv6(table: MatchTable, bytes: Uint8Array, start: number, found: Found[]): void {
  let end = start;
  while (isOfIpv6(bytes[end]) && end - start <= 45) end++;
  // A full stop or a colon after an address ends a sentence or begins a port.
  while (bytes[end - 1] === 0x2e || (bytes[end - 1] === 0x3a && bytes[end - 2] !== 0x3a)) end--;
  const groups = parseIpv6(ascii(bytes, start, end));
  if (groups !== undefined) resolveNetworks(table, groups, { kind: 'ipv6-addr', start, end }, found);
}

function resolveNetworks(
  table: MatchTable,
  groups: readonly number[],
  at: { readonly kind: 'ipv4-network' | 'ipv6-addr'; readonly start: number; readonly end: number },
  found: Found[],
): void {
  const prefixes = at.kind === 'ipv6-addr' ? table.prefixes6 : table.prefixes4;
  for (const prefix of prefixes) {
    const masked = groups.map((group, place) => maskGroup(group, prefix - 16 * place));
    for (const entry of entriesOf(table, hashNetwork(masked, prefix, table.seed))) {
      if (ENTRY_KINDS[table.kinds[entry]!] !== at.kind || !isNetwork(table, entry, masked, prefix)) continue;
      found.push({ entry, start: at.start, end: at.end });
    }
  }
}

/** The entry's text says this network: two networks may share a hash. */
function isNetwork(table: MatchTable, entry: number, groups: readonly number[], prefix: number): boolean {
  const [network = '', bits] = entryText(table, entry).split('/');
  const address = parseIpv4(network);
  const own = address === undefined ? parseIpv6(network) : [address >>> 16, address & 0xffff];
  return Number(bits) === prefix && own?.every((group, at) => group === groups[at]) === true;
}

/** The canonical text of an entry; a network with its prefix. */
export function entryText({ text, ends }: MatchTable, entry: number): string {
  return ascii(text, entry === 0 ? 0 : ends[entry - 1]!, ends[entry]!);
}

const isOfIpv6 = (byte: number | undefined): boolean =>
  byte !== undefined &&
  ((byte >= 0x30 && byte <= 0x3a) || byte === 0x2e || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66));

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
