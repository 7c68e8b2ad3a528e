import { buildAutomaton, findWords } from './automaton.ts';
import { type BrandKey, HANGUL, INSIDE_AUTOMATON, INSIDE_KEYS, TYPO_KEYS, TYPOS, WORDS } from './brand-index.ts';
import { type BrandMatch, MATCHES } from './brand-match.ts';
import { type Edit, editBetween } from './edit.ts';
import { type Lures, WORD_GROUP } from './lure-index.ts';
import { findNeighbours } from './neighbourhood.ts';
import { HOLDING_WORDS, SLIP_WORDS } from './reference/ordinary-words.ts';
import { foldLookAlikes, foldPairs } from './skeleton.ts';
import type { DomainName } from './split-name.ts';

/** Shorter names lie in the middle of words that do not mean them: karak in takarakuji. */
const MIN_BURIED = 7;

/** The brand that the name most plainly poses as. */
export function findBrand(name: DomainName, lures: Lures): BrandMatch | undefined {
  const search = new Search(name, lures);
  search.wholeWords();
  if (search.misdrawn()) return search.best;
  search.insideWords();
  search.joined();
  search.doubled();
  search.hangul();
  if (search.best === undefined || search.best.key.everyday) search.typos();
  return search.best;
}

/** Two letters for one make other words of shorter names: `basee`, `okxx`. */
const MIN_MISDRAWN = 5;

/** Marks between the words of a name. */
const isMark = (code: number): boolean => code === 45 || code === 46 || code === 95;

class Search {
  readonly name: DomainName;
  readonly lures: Lures;
  readonly folded: string;
  /** Start and end of each word, one after the other. */
  readonly words: readonly number[];
  best: BrandMatch | undefined;
  rank = Number.POSITIVE_INFINITY;
  /** Start and end of each ordinary word that may hold a brand's name; searched for when a name is found. */
  held: readonly number[] | undefined;

  constructor(name: DomainName, lures: Lures) {
    this.name = name;
    this.lures = lures;
    this.folded = foldLookAlikes(name.text);
    this.words = splitWords(name.text);
  }

  /** Keeps the plainer match; of two as plain the longer name. Everyday words come after all that is distinctive. */
  offer(key: BrandKey, match: BrandMatch['match'], seen: string, at: number, edit?: Edit): void {
    const rank = MATCHES.indexOf(match) * 100 - key.text.length + (key.everyday ? 1_000 : 0);
    if (rank >= this.rank) return;
    this.rank = rank;
    const inCore = at >= this.name.core;
    const bare = this.isBare(at, at + seen.length);
    this.best = { brand: key.brand, key, match, inCore, seen, at, bare, ...(edit === undefined ? {} : { edit }) };
  }

  /** In the registered label nothing but lures stands before and after it. */
  isBare(start: number, end: number): boolean {
    const { text, core } = this.name;
    if (start < core) return false;
    return (
      this.isLure(core, start - (isMark(text.charCodeAt(start - 1)) ? 1 : 0)) &&
      this.isLure(end + (isMark(text.charCodeAt(end)) ? 1 : 0), text.length)
    );
  }

  isLure(start: number, end: number): boolean {
    return start >= end || this.lures.endOfWordAt(start, end) === end;
  }

  wholeWords(): void {
    for (let at = 0; at < this.words.length; at += 2) this.wholeWord(this.words[at] ?? 0, this.words[at + 1] ?? 0);
  }

  wholeWord(start: number, end: number): void {
    const key = WORDS.get(this.folded.slice(start, end));
    if (key === undefined) return;
    const seen = this.name.text.slice(start, end);
    const plain = key.text === seen && this.name.unicode === undefined;
    // A short everyday word spelt with digits is no word at all.
    if (!plain && key.everyday && seen.length <= 4 && this.name.unicode === undefined) return;
    const whole = start === this.name.core && end === this.name.text.length;
    this.offer(key, !plain ? 'look-alike' : whole ? 'whole' : key.typed ? 'typed' : 'word', seen, start);
  }

  insideWords(): void {
    this.inside(this.folded, 'inside');
    const paired = foldPairs(this.name.text);
    if (paired !== this.name.text) this.inside(foldLookAlikes(paired), 'look-alike');
  }

  inside(folded: string, match: 'inside' | 'look-alike' | 'joined'): void {
    findWords(INSIDE_AUTOMATON, folded, (word, end) => {
      const key = INSIDE_KEYS[word];
      if (key === undefined) return;
      const start = end - key.text.length;
      if (match !== 'joined' && this.isHeld(start, end)) return;
      const seen = folded === this.folded ? this.name.text.slice(start, end) : key.text;
      if (match !== 'joined' && !this.atEdge(start, end)) {
        if (key.text.length >= MIN_BURIED) this.offer(key, 'buried', seen, start);
        return;
      }
      const plain = match !== 'inside' || (seen === key.text && this.name.unicode === undefined);
      this.offer(key, !plain ? 'look-alike' : key.typed ? 'typed' : match, seen, start);
    });
  }

  /** An ordinary word holds the name, or runs across one of its ends. */
  isHeld(start: number, end: number): boolean {
    this.held ??= findHolding(this.name.text);
    for (let at = 0; at < this.held.length; at += 2) {
      const from = this.held[at] ?? 0;
      const to = this.held[at + 1] ?? 0;
      if ((from < start && to > start) || (to > end && from < end)) return true;
    }
    return false;
  }

  /** A word, hyphen or dot begins or ends there. */
  atEdge(start: number, end: number): boolean {
    const { text } = this.name;
    return !isLetter(text.charCodeAt(start - 1)) || !isLetter(text.charCodeAt(end));
  }

  /** Names cut by hyphens and dots: `meta-mask`, `bin.ance`. */
  joined(): void {
    if (this.words.length > 2) this.inside(this.folded.replace(/[-._]/g, ''), 'joined');
  }

  /** The whole name drawn with two letters for one: `phantorn`, `bithunnb`, `krakenn`. */
  misdrawn(): boolean {
    const seen = this.name.text.slice(this.name.core);
    const drawn = [seen.replace(/([a-z])\1$/, '$1'), foldPairs(seen), seen.replace('nn', 'm')];
    for (const read of drawn) {
      const key = read === seen ? undefined : WORDS.get(foldLookAlikes(read));
      if (key === undefined || key.text.length < MIN_MISDRAWN || WORD_GROUP.has(seen) || SLIP_WORDS.has(seen)) continue;
      this.offer(key, 'look-alike', seen, this.name.core);
      return this.best?.key === key;
    }
    return false;
  }

  /** Letters set twice where the name has one: `maagicedden`. A name with double letters of its own is not found so. */
  doubled(): void {
    const single = this.folded.slice(this.name.core).replace(/([a-z])\1/g, '$1');
    if (this.folded.length - this.name.core - single.length < 2) return;
    const key = WORDS.get(single);
    if (key !== undefined && !key.everyday && key.text.length >= MIN_BURIED)
      this.offer(key, 'look-alike', this.name.text.slice(this.name.core), this.name.core);
  }

  hangul(): void {
    const { unicode, typed } = this.name;
    if (unicode === undefined || typed === undefined) return;
    for (const key of HANGUL) if (unicode.includes(key.text)) this.offer(key, 'inside', key.text, this.name.core);
    const keys = WORDS.get(foldLookAlikes(typed.slice(typed.lastIndexOf('.') + 1)));
    if (typed !== unicode && keys !== undefined && !keys.everyday) this.offer(keys, 'typed', unicode, this.name.core);
  }

  typos(): void {
    for (let at = 0; at < this.words.length; at += 2) this.wordTypos(this.words[at] ?? 0, this.words[at + 1] ?? 0);
    if (this.words.length > 2)
      this.typo(this.name.text.replace(/[-._]/g, ''), this.folded.replace(/[-._]/g, ''), this.name.core);
  }

  /** The word as it is, and without the lures before and after: `loginmetamsk` and `metamskapp` are `metamsk`. */
  wordTypos(start: number, end: number): void {
    this.typoAt(start, end);
    const bareEnd = this.lures.startOfWordBefore(end, start + MIN_BARE);
    const bareStart = this.lures.endOfWordAt(start, bareEnd - MIN_BARE);
    if (bareStart === start && bareEnd === end) return;
    this.fused(bareStart, bareEnd);
    this.typoAt(bareStart, bareEnd);
  }

  /** A short name between lures: `lidodex`, `claimsdune`. */
  fused(start: number, end: number): void {
    const key = WORDS.get(this.folded.slice(start, end));
    const seen = this.name.text.slice(start, end);
    if (key !== undefined) this.offer(key, key.text === seen ? 'fused' : 'look-alike', seen, start);
  }

  typoAt(start: number, end: number): void {
    if (end - start >= MIN_TYPO && end - start <= MAX_TYPO)
      this.typo(this.name.text.slice(start, end), this.folded.slice(start, end), start);
  }

  typo(seen: string, folded: string, at: number): void {
    if (seen.length > MAX_TYPO || WORD_GROUP.has(seen) || SLIP_WORDS.has(seen)) return;
    findNeighbours(TYPOS, folded, (word) => {
      const key = TYPO_KEYS[word];
      const edit = key && editBetween(key.text, seen);
      if (key !== undefined && edit !== undefined) this.offer(key, 'typo', seen, at, edit);
    });
  }
}

const HOLDING = buildAutomaton(HOLDING_WORDS);

function findHolding(text: string): number[] {
  const held: number[] = [];
  findWords(HOLDING, text, (word, end) => held.push(end - (HOLDING_WORDS[word]?.length ?? 0), end));
  return held;
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

/** Fewer letters than these are left of no name. */
const MIN_BARE = 3;
const MIN_TYPO = 4;
const MAX_TYPO = 24;

function splitWords(text: string): number[] {
  const words: number[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isMark(text.charCodeAt(at))) continue;
    if (at > start) words.push(start, at);
    start = at + 1;
  }
  return words;
}
