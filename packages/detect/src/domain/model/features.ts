import { LURE_GROUPS } from '../lure-index.ts';
import { SLOTS } from './slots.ts';

/** Features of the longest name, with room to spare; more are dropped. */
const CAPACITY = 4_096;

/** Kinds of features that have no name of their own. */
export const KIND = { named: 0, piece: 1, word: 2, suffix: 3, brand: 4, makeUp: 5 } as const;

/** The features of one name, each once: a piece that a name repeats says no more the second time. */
export class Features {
  readonly slots = new Int32Array(CAPACITY);
  readonly kinds = new Uint8Array(CAPACITY);
  readonly starts = new Uint8Array(CAPACITY);
  readonly ends = new Uint8Array(CAPACITY);
  count = 0;
  /** How many lure words of each group were found, by place in LURE_GROUPS. */
  readonly groups = new Uint8Array(LURE_GROUPS.length);
  /** The text that the places refer to. */
  text = '';
  /** Where the name's own first character is in that text; negative when the name was cut. */
  offset = 1;
  /** In which round each slot was last added. */
  readonly #added = new Int32Array(SLOTS);
  #round = 0;

  /** Forgets the name before. */
  clear(): void {
    this.count = 0;
    this.#round = (this.#round + 1) | 0;
  }

  add(slot: number, kind: number, start: number, end: number): void {
    const at = this.count;
    if (at >= CAPACITY || this.#added[slot] === this.#round) return;
    this.#added[slot] = this.#round;
    this.slots[at] = slot;
    this.kinds[at] = kind;
    this.starts[at] = start;
    this.ends[at] = end;
    this.count = at + 1;
  }

  /** Adds a feature that has a name, and no place; none where there is no slot for it. */
  addNamed(slot: number | undefined): void {
    if (slot !== undefined) this.add(slot, KIND.named, 0, 0);
  }
}
