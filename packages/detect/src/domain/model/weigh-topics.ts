import { LURE_GROUPS } from '../lure-index.ts';
import { type Features, KIND } from './features.ts';
import { nameOfSlot } from './named-slots.ts';
import type { Model } from './score.ts';
import { NAMED_SLOTS } from './slots.ts';

/** What each part of a judgement adds to the sum. */
export type Topics = {
  /** By place in LURE_GROUPS. */
  readonly groups: Float64Array;
  /** What each character of the text carries of the pieces and words it is part of. */
  readonly letters: Float64Array;
  readonly host: number;
  readonly suffix: number;
  readonly shape: number;
};

const HOST = 100;
const SHAPE = 101;
const BRAND = 102;
const UNKNOWN = 127;

/** Topic of each named slot, found when it first weighs: a group of lures, or one of the above. */
const TOPICS = new Uint8Array(NAMED_SLOTS).fill(UNKNOWN);

function topicOf(slot: number): number {
  const known = TOPICS[slot] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const name = nameOfSlot(slot);
  const group = LURE_GROUPS.findIndex((it) => name.startsWith(`words of ${it}`));
  const topic = group >= 0 ? group : name.startsWith('on a') ? HOST : /^(?:brand|letters)/.test(name) ? BRAND : SHAPE;
  TOPICS[slot] = topic;
  return topic;
}

/** Divides the sum among what it came from. */
export function weighTopics({ weights, size }: Model, { slots, kinds, starts, ends, count, text }: Features): Topics {
  const groups = new Float64Array(LURE_GROUPS.length);
  const letters = new Float64Array(text.length);
  let host = 0;
  let suffix = 0;
  let shape = 0;
  for (let at = 0; at < count; at++) {
    const slot = slots[at] ?? 0;
    const weight = (weights[slot] ?? 0) * size;
    if (weight === 0) continue;
    const kind = kinds[at];
    if (kind === KIND.piece || kind === KIND.word) spread(letters, starts[at] ?? 0, ends[at] ?? 0, weight);
    else if (kind === KIND.suffix || kind === KIND.makeUp) suffix += weight;
    else if (kind === KIND.named) {
      const topic = topicOf(slot);
      if (topic < groups.length) groups[topic] = (groups[topic] ?? 0) + weight;
      else if (topic === HOST) host += weight;
      else if (topic === SHAPE) shape += weight;
    }
  }
  return { groups, letters, host, suffix, shape };
}

function spread(letters: Float64Array, start: number, end: number, weight: number): void {
  const each = weight / (end - start);
  for (let at = start; at < end; at++) letters[at] = (letters[at] ?? 0) + each;
}
