/**
 * The named features and their slots: a slot a name, in the order of this file. To add one, to move one or to change the
 * groups of lures or the ways of matching makes another layout: train the model again.
 */
import { MATCHES } from '../brand-match.ts';
import { LURE_GROUPS } from '../lure-index.ts';
import { HASHED_SLOTS, hashText, NAMED_SLOTS } from './slots.ts';

const names: string[] = [];

/** Gives a named feature its slot. */
function named(name: string): number {
  const known = names.indexOf(name);
  if (known >= 0) return known;
  if (names.length >= NAMED_SLOTS) throw new Error('There are more named features than slots.');
  return names.push(name) - 1;
}

/** The name of a named feature. */
export function nameOfSlot(slot: number): string {
  return names[slot] ?? '';
}

const range = (length: number): number[] => Array.from({ length }, (_, n) => n);
const table = (name: string, size: number): number[] => range(size).map((n) => named(`${name} ${n}`));

export const LENGTH = table('length of the registered part', 16);
export const HYPHENS = table('hyphens', 6);
export const DIGITS = table('digits', 7);
export const LABELS = table('labels before the suffix', 6);
export const RUN = table('longest run of consonants', 9);
export const VOWELS = table('share of vowels in tenths', 8);
export const KNOWN = table('share of known words in eighths', 9);
export const HOSTED = named('on a host that lets anybody in');
export const TUNNEL = named('on a tunnel or page builder');
export const ENCODED = named('letters beyond ASCII');
export const IDN_LOOKS = named('letters that look like ASCII');
export const GROUP_COUNT = LURE_GROUPS.map((group) => table(`words of ${group}`, 4));
export const GROUP_PAIR = LURE_GROUPS.map((a) =>
  LURE_GROUPS.map((b) => named(`words of ${[a, b].toSorted().join(' and ')}`)),
);
export const GROUP_HOSTED = LURE_GROUPS.map((group) => named(`words of ${group} on a free host`));
export const GROUP_HYPHEN = LURE_GROUPS.map((group) => named(`words of ${group} beside a hyphen`));
export const BRAND = MATCHES.map((match) =>
  ['distinctive', 'everyday'].map((kind) => ['core', 'sub'].map((place) => named(`brand ${match} ${kind} ${place}`))),
);
export const BRAND_GROUP = ['distinctive', 'everyday'].map((kind) =>
  LURE_GROUPS.map((group) => named(`brand ${kind} with words of ${group}`)),
);
export const BRAND_HOSTED = ['distinctive', 'everyday'].map((kind) => named(`brand ${kind} on a free host`));
export const BRAND_HYPHEN = ['distinctive', 'everyday'].map((kind) => named(`brand ${kind} beside a hyphen`));
export const BRAND_TLD = ['distinctive', 'everyday'].map((kind) => named(`brand ${kind} with a suffix in the name`));
export const BRAND_EDIT = ['swapped', 'doubled', 'dropped', 'added', 'neighbour', 'bit-flip', 'replaced'].map((edit) =>
  ['distinctive', 'everyday'].map((kind) => named(`brand ${kind} ${edit}`)),
);
export const EDITS = ['swapped', 'doubled', 'dropped', 'added', 'neighbour', 'bit-flip', 'replaced'];
export const BRAND_REST = ['distinctive', 'everyday'].map((kind) => table(`letters beside the brand ${kind}`, 8));
export const TYPO_LENGTH = table('length of the misspelt brand', 16);

/** The layout that weights are made for: how many slots there are, and which names they have. */
export const LAYOUT = `${NAMED_SLOTS}+${HASHED_SLOTS} ${(hashText(0, names.join('\n')) >>> 0).toString(16)}`;
