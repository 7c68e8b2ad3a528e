/**
 * What the model weighs of a name: every feature is a slot and, where it is a piece of the name, its place, so that an
 * answer can say in words what weighed. One list is used again for every name: no feature makes an object.
 */
import { type BrandMatch, MATCHES } from '../brand-match.ts';
import { findHangulLures, LURE_GROUPS, type Lures } from '../lure-index.ts';
import { FREE_HOSTS } from '../reference/hosts.ts';
import type { DomainName } from '../split-name.ts';
import { hashNumber, hashText, NAMED_SLOTS, slotOf } from './slots.ts';

const CAPACITY = 4_096;
/** Longer names are weighed by their last part, which is what their owner registered. */
const MAX_TEXT = 120;

/** Kinds of features that have no name of their own. */
export const KIND = { named: 0, piece: 1, word: 2, suffix: 3, brand: 4, makeUp: 5 } as const;

/** The features of one name. */
export class Features {
  readonly slots = new Int32Array(CAPACITY);
  readonly kinds = new Uint8Array(CAPACITY);
  readonly starts = new Uint8Array(CAPACITY);
  readonly ends = new Uint8Array(CAPACITY);
  count = 0;
  /** The text that the places refer to. */
  text = '';
  /** Where the name's own first character is in that text; negative when the name was cut. */
  offset = 1;

  add(slot: number, kind: number, start: number, end: number): void {
    const at = this.count;
    if (at >= CAPACITY) return;
    this.slots[at] = slot;
    this.kinds[at] = kind;
    this.starts[at] = start;
    this.ends[at] = end;
    this.count = at + 1;
  }
}

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

const LENGTH = table('length of the registered part', 16);
const HYPHENS = table('hyphens', 6);
const DIGITS = table('digits', 7);
const LABELS = table('labels before the suffix', 6);
const RUN = table('longest run of consonants', 9);
const VOWELS = table('share of vowels in tenths', 8);
const KNOWN = table('share of known words in eighths', 9);
const HOSTED = named('on a host that lets anybody in');
const TUNNEL = named('on a tunnel or page builder');
const ENCODED = named('letters beyond ASCII');
const IDN_LOOKS = named('letters that look like ASCII');
const GROUP_COUNT = LURE_GROUPS.map((group) => table(`words of ${group}`, 4));
const GROUP_PAIR = LURE_GROUPS.map((a) => LURE_GROUPS.map((b) => named(`words of ${[a, b].toSorted().join(' and ')}`)));
const GROUP_HOSTED = LURE_GROUPS.map((group) => named(`words of ${group} on a free host`));
const GROUP_HYPHEN = LURE_GROUPS.map((group) => named(`words of ${group} beside a hyphen`));
const BRAND = MATCHES.map((match) =>
  ['distinctive', 'everyday'].map((kind) => ['core', 'sub'].map((place) => named(`brand ${match} ${kind} ${place}`))),
);
const BRAND_GROUP = ['distinctive', 'everyday'].map((kind) =>
  LURE_GROUPS.map((group) => named(`brand ${kind} with words of ${group}`)),
);
const BRAND_HOSTED = ['distinctive', 'everyday'].map((kind) => named(`brand ${kind} on a free host`));
const BRAND_HYPHEN = ['distinctive', 'everyday'].map((kind) => named(`brand ${kind} beside a hyphen`));
const BRAND_TLD = ['distinctive', 'everyday'].map((kind) => named(`brand ${kind} with a suffix in the name`));
const BRAND_EDIT = ['swapped', 'doubled', 'dropped', 'added', 'neighbour', 'bit-flip', 'replaced'].map((edit) =>
  ['distinctive', 'everyday'].map((kind) => named(`brand ${kind} ${edit}`)),
);
const EDITS = ['swapped', 'doubled', 'dropped', 'added', 'neighbour', 'bit-flip', 'replaced'];
const BRAND_REST = ['distinctive', 'everyday'].map((kind) => table(`letters beside the brand ${kind}`, 8));
const TYPO_LENGTH = table('length of the misspelt brand', 16);

const features = new Features();

const counts = new Uint8Array(LURE_GROUPS.length);

/**
 * The features of a name, of its lure words and of the brand that it poses as.
 *
 * @returns one list that is overwritten by the next call.
 */
export function featuresOf(name: DomainName, lures: Lures, brand: BrandMatch | undefined): Features {
  features.count = 0;
  const cut = Math.max(0, name.text.length - MAX_TEXT);
  const text = `^${name.text.slice(cut)}$`;
  features.text = text;
  features.offset = 1 - cut;
  addPieces(text);
  addWords(name, text);
  addSuffix(name);
  addShape(name);
  addLures(name, lures);
  if (brand !== undefined) addBrand(name, brand);
  addMakeUp(name, brand);
  return features;
}

const SEED_PIECE = 0x811c9dc5;
const SEED_WORD = 0x1b873593;
const SEED_WORD_SUFFIX = 0x3c6ef372;
const SEED_SUFFIX = 0x2545f491;
const SEED_SUFFIX_SHAPE = 0x51ed270b;
const SEED_BRAND = 0x6a09e667;
const SEED_MAKE_UP = 0x3f84d5b5;

/** Pieces of three to five characters, with the ends of the name marked. */
function addPieces(text: string): void {
  for (let start = 0; start < text.length; start++) {
    let hash = SEED_PIECE;
    const last = Math.min(start + 5, text.length);
    for (let at = start; at < last; at++) {
      hash = hashNumber(hash, text.charCodeAt(at));
      if (at - start >= 2) features.add(slotOf(hash), KIND.piece, start, at + 1);
    }
  }
}

/** The words between hyphens and dots, alone and with the suffix. */
function addWords(name: DomainName, text: string): void {
  const suffix = hashText(SEED_WORD_SUFFIX, name.suffix);
  let start = 1;
  let hash = SEED_WORD;
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 45 || code === 46 || code === 36) {
      features.add(slotOf(hash), KIND.word, start, at);
      features.add(slotOf(hashNumber(suffix, hash)), KIND.word, start, at);
      start = at + 1;
      hash = SEED_WORD;
    } else hash = hashNumber(hash, code);
  }
}

function addSuffix({ text, core, suffix, tld, hosted }: DomainName): void {
  const hash = hashText(SEED_SUFFIX, suffix);
  features.add(slotOf(hash), KIND.suffix, 0, 0);
  const shape = hashText(SEED_SUFFIX_SHAPE, tld);
  const hyphens = Math.min(2, countOf(text, 45, core));
  features.add(slotOf(hashNumber(hashNumber(shape, hosted ? 1 : 0), hyphens)), KIND.suffix, 0, 0);
  features.add(slotOf(hashNumber(hash, 100 + Math.min(15, (text.length - core) >> 1))), KIND.suffix, 0, 0);
}

function countOf(text: string, code: number, from: number): number {
  let count = 0;
  for (let at = from; at < text.length; at++) if (text.charCodeAt(at) === code) count++;
  return count;
}

const isVowel = (code: number): boolean =>
  code === 97 || code === 101 || code === 105 || code === 111 || code === 117 || code === 121;

function addNamed(slot: number | undefined): void {
  if (slot !== undefined) features.add(slot, KIND.named, 0, 0);
}

function addShape(name: DomainName): void {
  const { text, core } = name;
  let digits = 0;
  let vowels = 0;
  let letters = 0;
  let run = 0;
  let longest = 0;
  for (let at = core; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = code >= 97 && code <= 122;
    if (code >= 48 && code <= 57) digits++;
    if (letter) letters++;
    if (letter && isVowel(code)) vowels++;
    run = letter && !isVowel(code) ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  addNamed(LENGTH[Math.min(15, (text.length - core) >> 1)]);
  addNamed(HYPHENS[Math.min(5, countOf(text, 45, core))]);
  addNamed(DIGITS[Math.min(6, digits)]);
  addNamed(LABELS[Math.min(5, countOf(text, 46, 0))]);
  addNamed(RUN[Math.min(8, longest)]);
  addNamed(VOWELS[letters === 0 ? 0 : Math.min(7, Math.floor((vowels * 10) / letters))]);
  if (name.hosted) addNamed(HOSTED);
  if (FREE_HOSTS.has(name.suffix) || FREE_HOSTS.has(name.registrable)) addNamed(TUNNEL);
  if (name.unicode !== undefined) addNamed(ENCODED);
  if (name.unicode !== undefined && /^[a-z0-9.-]*$/.test(text)) addNamed(IDN_LOOKS);
}

/** Lure words: how many of each group, which groups meet, and how much of the name they are. */
function addLures(name: DomainName, lures: Lures): void {
  const { text } = name;
  counts.fill(0);
  const covered = countLures(lures);
  if (name.unicode !== undefined) countHangul(name.unicode);
  const hyphen = text.includes('-');
  for (let a = 0; a < counts.length; a++) {
    const count = counts[a] ?? 0;
    if (count === 0) continue;
    addNamed(GROUP_COUNT[a]?.[Math.min(3, count)]);
    if (name.hosted) addNamed(GROUP_HOSTED[a]);
    if (hyphen) addNamed(GROUP_HYPHEN[a]);
    for (let b = a + 1; b < counts.length; b++) if (counts[b]) addNamed(GROUP_PAIR[a]?.[b]);
  }
  addNamed(KNOWN[Math.min(8, Math.round((8 * covered) / Math.max(1, text.length)))]);
}

/** Counts the words of each group; returns how many characters they cover. */
function countLures({ groups, starts, ends, count }: Lures): number {
  let covered = 0;
  let coveredTo = 0;
  for (let at = 0; at < count; at++) {
    const group = groups[at] ?? -1;
    if (group < 0) continue;
    counts[group] = (counts[group] ?? 0) + 1;
    const end = ends[at] ?? 0;
    if (end <= coveredTo) continue;
    covered += end - Math.max(starts[at] ?? 0, coveredTo);
    coveredTo = end;
  }
  return covered;
}

function countHangul(unicode: string): void {
  for (const [, group] of findHangulLures(unicode)) {
    const at = LURE_GROUPS.indexOf(group);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

function addBrand(name: DomainName, { key, match, inCore, seen, edit }: BrandMatch): void {
  const kind = key.everyday ? 1 : 0;
  addNamed(BRAND[MATCHES.indexOf(match)]?.[kind]?.[inCore ? 0 : 1]);
  for (let group = 0; group < counts.length; group++) if (counts[group]) addNamed(BRAND_GROUP[kind]?.[group]);
  if (name.hosted) addNamed(BRAND_HOSTED[kind]);
  const at = name.text.indexOf(seen);
  const before = name.text[at - 1];
  const after = name.text.slice(at + seen.length);
  if (at >= 0 && (before === '-' || after[0] === '-')) addNamed(BRAND_HYPHEN[kind]);
  if (at >= 0 && /^[-.]?(?:com|org|net|io|app|fi|finance|network|exchange|co)(?:$|[-.])/.test(after))
    addNamed(BRAND_TLD[kind]);
  if (edit !== undefined) {
    addNamed(BRAND_EDIT[EDITS.indexOf(edit)]?.[kind]);
    addNamed(TYPO_LENGTH[Math.min(15, key.text.length)]);
  }
  addNamed(BRAND_REST[kind]?.[Math.min(7, Math.max(0, (name.text.length - name.core - seen.length) >> 1))]);
  features.add(slotOf(hashText(SEED_BRAND, key.text)), KIND.brand, 0, 0);
  features.add(slotOf(hashNumber(hashText(SEED_BRAND, name.suffix), kind)), KIND.brand, 0, 0);
}

/** What meets in the name: the groups of its words, how it names a brand, its hyphens, its suffix. */
function addMakeUp(name: DomainName, brand: BrandMatch | undefined): void {
  let groups = 0;
  for (let group = 0; group < counts.length; group++) groups = groups * 2 + (counts[group] ? 1 : 0);
  const match = brand === undefined ? 0 : 1 + MATCHES.indexOf(brand.match) * 2 + (brand.key.everyday ? 1 : 0);
  const hyphens = Math.min(2, countOf(name.text, 45, name.core));
  const words = hashNumber(SEED_MAKE_UP, groups);
  const suffix = hashText(words, name.suffix);
  features.add(slotOf(hashNumber(words, match)), KIND.makeUp, 0, 0);
  features.add(slotOf(hashNumber(hashNumber(words, 1_000 + hyphens), name.hosted ? 1 : 0)), KIND.makeUp, 0, 0);
  features.add(slotOf(suffix), KIND.makeUp, 0, 0);
  features.add(slotOf(hashNumber(hashNumber(suffix, hyphens), match)), KIND.makeUp, 0, 0);
}
