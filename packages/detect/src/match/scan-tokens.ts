import { filterBits, type MatchTable } from './match-table.ts';
import { AT, DOT, FOLD, hashToken, mix, PRIME } from './token-hash.ts';

/**
 * The hot path: every byte of a log is read once, from the last to the first.
 *
 *   … \t w a l l e t . e v i l . e x a m p l e \t …
 *      ^             ^         ^                ^  the token ends: hash begins
 *      |             |         +- first dot: a top-level domain alone is not asked for
 *      |             +- second dot: "evil.example" is complete, ask the filter
 *      +- the token begins: "wallet.evil.example" is complete, ask the filter
 *
 * A token is asked for only when its form could be one of ours: a dot or an at sign in it, or as long as the shortest
 * address of a ledger. Nothing is decoded or allocated unless the filter says "perhaps". What passes is a candidate; it
 * is compared byte by byte elsewhere (`resolveCandidates`).
 */

/** What a candidate is, beside its bytes. */
export const WHOLE = 1;
/** An at sign is in it. */
export const MAIL = 2;
/** Four numbers and three dots: compare with networks. */
export const IPV4 = 4;
/** Seven colons or two in a row: read an IPv6 address from here. */
export const IPV6 = 8;

/** Candidates, four numbers each: where it starts, its bytes, its hash, what it is. In the order of the scan. */
export type Candidates = number[];

/** The shortest address of a ledger (XRP); hashes begin at 32. */
const SHORTEST = 25;
const [LF, BACKSLASH, PERCENT, PLUS, COLON, OPEN, CLOSE, POINT] = [10, 92, 37, 43, 58, 91, 93, 46];
/** More colons than an IPv6 address can have: two stood in a row. */
const DOUBLE = 8;

/**
 * Finds what could be a value of the table in a part of a log.
 *
 * @returns how many lines end in it
 */
export function scanTokens(table: MatchTable, bytes: Uint8Array, from: number, to: number, found: Candidates): number {
  const { filter, shift, seed } = table;
  const fold = FOLD;
  const networks = table.prefixes4.length > 0;
  const ipv6 = table.prefixes6.length > 0;
  let lines = 0;
  let h = seed;
  let length = 0;
  let dots = 0;
  let mail = false;
  let colons = 0;
  for (let at = to - 1; at >= from - 1; at--) {
    // One step beyond the first byte stands for the end of whatever begins there.
    const byte = at < from ? LF : bytes[at]!;
    const letter = fold[byte]!;
    if (letter > AT) {
      h = Math.imul(h ^ letter, PRIME);
      length++;
    } else if (letter === DOT) {
      if (length === 0) continue;
      if (dots > 0 && !mail) {
        const hash = mix(h);
        const bits = filterBits(hash);
        if ((filter[hash >>> shift]! & bits) === bits) found.push(at + 1, length, hash, 0);
      }
      dots++;
      h = Math.imul(h ^ DOT, PRIME);
      length++;
    } else if (letter === AT && length > 0 && !mail) {
      if (dots > 0) {
        const hash = mix(h);
        const bits = filterBits(hash);
        if ((filter[hash >>> shift]! & bits) === bits) found.push(at + 1, length, hash, WHOLE);
      }
      mail = true;
      h = Math.imul(h ^ AT, PRIME);
      length++;
    } else if (byte === CLOSE && length > 0 && bytes[at - 1] === POINT && bytes[at - 2] === OPEN && at - 3 >= from) {
      // "evil[.]example": the dot as careful people write it.
      if (dots > 0 && !mail) {
        const hash = mix(h);
        const bits = filterBits(hash);
        if ((filter[hash >>> shift]! & bits) === bits) found.push(at + 1, length, hash, 0);
      }
      dots++;
      h = Math.imul(h ^ DOT, PRIME);
      length += 3;
      at -= 2;
    } else if (mail && byte === PLUS) {
      h = Math.imul(h, PRIME);
      length++;
    } else {
      if (dots > 0 || mail || length >= SHORTEST) {
        const hash = mix(h);
        const bits = filterBits(hash);
        const kind = mail ? MAIL | WHOLE : WHOLE;
        if ((filter[hash >>> shift]! & bits) === bits) found.push(at + 1, length, hash, kind);
        if (networks && dots === 3 && length <= 15 && isDigit(bytes[at + 1]!)) found.push(at + 1, length, 0, IPV4);
        if (byte === BACKSLASH || byte === PERCENT)
          pushUnescaped(table, bytes, { start: at + 1, length, kind }, byte, found);
      }
      if (ipv6) {
        if (byte !== COLON) {
          if (colons >= 7) found.push(at + 1, 0, 0, IPV6);
          colons = 0;
        } else if (length > 4) colons = 0;
        else colons += bytes[at + 1] === COLON ? DOUBLE : 1;
      }
      if (byte === LF && at >= from) lines++;
      h = seed;
      length = 0;
      dots = 0;
      mail = false;
    }
  }
  return lines;
}

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;

/**
 * `\nevil.example` in JSON and `%2Fevil.example` in a URL: what belongs to the escape is not of the name. Asks for the
 * token without it.
 */
function pushUnescaped(
  table: MatchTable,
  bytes: Uint8Array,
  { start, length, kind }: { readonly start: number; readonly length: number; readonly kind: number },
  sign: number,
  found: Candidates,
): void {
  const skip = sign === PERCENT ? 2 : bytes[start] === 0x75 ? 5 : bytes[start] === 0x78 ? 3 : 1;
  if (length <= skip) return;
  const hash = hashToken(bytes, start + skip, start + length, table.seed);
  const bits = filterBits(hash);
  if ((table.filter[hash >>> table.shift]! & bits) === bits) found.push(start + skip, length - skip, hash, kind);
}
