import { filterBits, type MatchTable } from './match-table.ts';

/**
 * Places a million entries without waiting for memory: entered in their own order, each would touch a line of 16 MB of
 * slots and one of 2 MB of filter that no cache holds.
 *
 *   1. count     how many hashes begin with each of 4,096 ranges of their first twelve bits
 *   2. gather    pairs [hash, entry] range by range, in the order of the entries within one
 *   3. enter     range by range: the slots and the words of the filter that belong to one lie together and fit a core's cache
 */

/** Share of the slots that is used at most. */
const FULLEST = 0.7;
const RANGES = 4_096;
/** Right shift of a hash that gives its range. */
const RANGE = 20;

/**
 * The filter and the slots of a table.
 *
 * @param hashes the hash of each entry
 * @param same whether two entries of one hash are the same value
 * @param again is told of each entry that is the same as an earlier one, in the order of the entries of a value
 */
export function placeEntries(
  hashes: Uint32Array,
  same: (first: number, entry: number) => boolean,
  again: (first: number, entry: number) => void,
): Pick<MatchTable, 'filter' | 'shift' | 'slots' | 'slotShift'> {
  const filterLog = Math.max(4, Math.ceil(Math.log2(Math.max(1, hashes.length) / 2)));
  const slotLog = Math.max(4, Math.ceil(Math.log2(Math.max(1, hashes.length) / FULLEST)));
  const [filter, shift] = [shared(2 ** filterLog), 32 - filterLog];
  const [slots, slotShift] = [shared(2 * 2 ** slotLog), 32 - slotLog];
  const pairs = gather(hashes);
  const last = slots.length - 2;
  for (let at = 0; at < pairs.length; at += 2) {
    const hash = pairs[at]!;
    const entry = pairs[at + 1]!;
    let slot = 2 * (hash >>> slotShift);
    for (; slots[slot + 1] !== 0; slot = slot === last ? 0 : slot + 2) {
      if (slots[slot] === hash && same(slots[slot + 1]! - 1, entry)) break;
    }
    if (slots[slot + 1] !== 0) again(slots[slot + 1]! - 1, entry);
    else {
      slots[slot] = hash;
      slots[slot + 1] = entry + 1;
      filter[hash >>> shift]! |= filterBits(hash);
    }
  }
  return { filter, shift, slots, slotShift };
}

function gather(hashes: Uint32Array): Uint32Array {
  const next = new Uint32Array(RANGES + 1);
  for (let entry = 0; entry < hashes.length; entry++) next[(hashes[entry]! >>> RANGE) + 1]!++;
  for (let range = 1; range <= RANGES; range++) next[range]! += next[range - 1]!;
  const pairs = new Uint32Array(2 * hashes.length);
  for (let entry = 0; entry < hashes.length; entry++) {
    const hash = hashes[entry]!;
    const at = 2 * next[hash >>> RANGE]!++;
    pairs[at] = hash;
    pairs[at + 1] = entry;
  }
  return pairs;
}

const shared = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * length));
