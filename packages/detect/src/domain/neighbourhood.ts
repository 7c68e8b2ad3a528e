/**
 * Which of many words is one edit away: the deletion neighbourhood of Mor and Fraenkel (1982), by hash.
 *
 * Two words are at most one edit or swap apart only if deleting at most one letter from each gives the same text. So
 * every word is stored under the hash of itself and of each of its deletions, and a question looks up as many hashes as
 * it has letters, plus one. The hash is a polynomial over 32 bits, so that each deletion costs a multiplication; a table
 * of bits in front turns away nearly all of them. What is found is a candidate: the caller compares.
 */
const MULTIPLIER = 0x01000193;
const SEED = 0x1505;
const BITS = 20;
const MAX_LENGTH = 64;

const POWER = new Int32Array(MAX_LENGTH + 1);
POWER[0] = 1;
for (let n = 1; n <= MAX_LENGTH; n++) POWER[n] = Math.imul(POWER[n - 1] ?? 0, MULTIPLIER);

export type Neighbourhood = { readonly present: Uint8Array; readonly words: ReadonlyMap<number, readonly number[]> };

/** Builds the neighbourhood; a word is known by its place in the list. */
export function buildNeighbourhood(list: readonly string[]): Neighbourhood {
  const words = new Map<number, number[]>();
  const present = new Uint8Array(1 << (BITS - 3));
  for (const [index, text] of list.entries()) {
    eachHash(text, (hash) => {
      const found = words.get(hash);
      if (found === undefined) words.set(hash, [index]);
      else if (!found.includes(index)) found.push(index);
      const bit = hash >>> (32 - BITS);
      present[bit >> 3] = (present[bit >> 3] ?? 0) | (1 << (bit & 7));
    });
  }
  return { present, words };
}

/** Calls `found` for every word that may be one edit from `text`; a word may be found more than once. */
export function findNeighbours({ present, words }: Neighbourhood, text: string, found: (word: number) => void): void {
  if (text.length > MAX_LENGTH) return;
  eachHash(text, (hash) => {
    const bit = hash >>> (32 - BITS);
    if (((present[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return;
    for (const word of words.get(hash) ?? []) found(word);
  });
}

const suffix = new Int32Array(MAX_LENGTH + 1);

/** The hash of the text, and of the text without each of its letters. */
function eachHash(text: string, use: (hash: number) => void): void {
  const { length } = text;
  suffix[length] = 0;
  for (let at = length - 1; at >= 0; at--)
    suffix[at] = (Math.imul(text.charCodeAt(at), POWER[length - 1 - at] ?? 0) + (suffix[at + 1] ?? 0)) | 0;
  use(mix(suffix[0] ?? 0, length));
  let prefix = 0;
  for (let at = 0; at < length; at++) {
    const rest = length - 1 - at;
    use(mix((Math.imul(prefix, POWER[rest] ?? 0) + (suffix[at + 1] ?? 0)) | 0, length - 1));
    prefix = (Math.imul(prefix, MULTIPLIER) + text.charCodeAt(at)) | 0;
  }
}

function mix(hash: number, length: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(length, SEED), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 12);
}
