/**
 * Where the weight of a feature lies. Slots 0 to 1,023 are named features, in the order in which they are registered
 * when this module's users load; the rest is for features known by their hash (pieces of a name, words, suffixes).
 */
export const NAMED_SLOTS = 1_024;
/** As many as fit into a megabyte of text: the fewer share a slot, the more is found. */
export const HASHED_SLOTS = 740_000;
export const SLOTS = NAMED_SLOTS + HASHED_SLOTS;

const FNV_PRIME = 0x01000193;

/** Continues a hash (FNV-1a) by a number. */
export function hashNumber(hash: number, value: number): number {
  return Math.imul(hash ^ value, FNV_PRIME);
}

/** Continues a hash by a text. */
export function hashText(hash: number, text: string): number {
  let next = hash;
  for (let at = 0; at < text.length; at++) next = Math.imul(next ^ text.charCodeAt(at), FNV_PRIME);
  return next;
}

/** The slot of a hash; its high bits are mixed in, the low ones of FNV alone are poor. */
export function slotOf(hash: number): number {
  return NAMED_SLOTS + (((hash ^ (hash >>> 15)) >>> 0) % HASHED_SLOTS);
}
