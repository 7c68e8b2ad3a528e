/**
 * The hash of a token, byte by byte from its last to its first. In that order one pass over a host gives the hash of the
 * host and of each parent domain on the way: `wallet.evil.example` passes `evil.example` when it reaches the second dot.
 *
 *   FOLD   a byte → 0 for what stands between tokens, DOT, AT, else its own number of 3 and above; `A` and `a` share one
 *   step   h = (h xor FOLD[byte]) × FNV prime, as in FNV-1a, from a seed that differs from run to run
 *   mix    the finaliser of MurmurHash3, so that every bit of the result depends on every byte
 */

export const DOT = 1;
export const AT = 2;
export const PRIME = 0x01000193;

/** What stands in tokens: letters, digits, hyphen, underscore, and by numbers of their own the dot and the at sign. */
export const FOLD: Uint8Array = foldTable();

function foldTable(): Uint8Array {
  const table = new Uint8Array(256);
  for (const [at, character] of [...'-_0123456789abcdefghijklmnopqrstuvwxyz'].entries()) {
    table[character.charCodeAt(0)] = at + 3;
    table[character.toUpperCase().charCodeAt(0)] = at + 3;
  }
  table['.'.charCodeAt(0)] = DOT;
  table['@'.charCodeAt(0)] = AT;
  return table;
}

/** Ends a hash; 32 bits without a sign. */
export function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The hash of `bytes` from `from` up to `to`, as a scan that meets them as one token computes it. */
export function hashToken(bytes: Uint8Array, from: number, to: number, seed: number): number {
  let h = seed;
  for (let at = to - 1; at >= from; at--) h = Math.imul(h ^ FOLD[bytes[at]!]!, PRIME);
  return mix(h);
}

/** The hash of an IP network: the groups of its address (two of IPv4, eight of IPv6) under its prefix. */
export function hashNetwork(groups: readonly number[], prefix: number, seed: number): number {
  let h = Math.imul(seed ^ prefix ^ (groups.length << 8), PRIME);
  for (let at = 0; at < groups.length; at++) h = Math.imul(h ^ maskGroup(groups[at]!, prefix - 16 * at), PRIME);
  return mix(h);
}

/** The first `bits` of a group of 16; none below 0. */
export function maskGroup(group: number, bits: number): number {
  if (bits >= 16) return group;
  return bits <= 0 ? 0 : group & (0xffff << (16 - bits)) & 0xffff;
}
