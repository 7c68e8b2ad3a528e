import { findWords } from './automaton.ts';
import {
  type BrandKey,
  HANGUL,
  INSIDE_AUTOMATON,
  INSIDE_KEYS,
  OWNERS,
  TYPO_KEYS,
  TYPOS,
  WORDS,
} from './brand-index.ts';
import { type Edit, editBetween } from './edit.ts';
import { WORD_GROUP } from './lure-index.ts';
import { findNeighbours } from './neighbourhood.ts';
import type { Brand } from './reference/brands.ts';
import { foldLookAlikes, foldPairs } from './skeleton.ts';
import type { DomainName } from './split-name.ts';

/** How a name poses as a brand, the plainest first. */
export const MATCHES = ['whole', 'word', 'inside', 'look-alike', 'typed', 'joined', 'fused', 'typo', 'buried'] as const;

/** Shorter names lie in the middle of words that do not mean them: karak in takarakuji. */
const MIN_BURIED = 7;

/** A brand that a name poses as, or merely names. */
export type BrandMatch = {
  readonly brand: Brand;
  readonly key: BrandKey;
  readonly match: (typeof MATCHES)[number];
  /** It stands in the part that its owner registered, not in a subdomain. */
  readonly inCore: boolean;
  /** The spelling that was seen. */
  readonly seen: string;
  readonly edit?: Edit;
};

/** The brand that owns the host, if one does. */
export function ownerOf({ host, registrable }: DomainName): Brand | undefined {
  const direct = OWNERS.get(registrable);
  if (direct !== undefined) return direct;
  for (let at = 0; at >= 0; at = host.indexOf('.', at) + 1 || -1) {
    const owner = OWNERS.get(host.slice(at));
    if (owner !== undefined) return owner;
    if (host.length - at <= registrable.length) return undefined;
  }
  return undefined;
}

/**
 * The match alone is reason to look: a long name that is nobody else's word, as it is or as it looks, or one edit from
 * a very long one. Of 12,000 honest domains a dozen match so.
 */
export function isCertain({ key, match }: BrandMatch): boolean {
  return key.text > '\u3000' || (!key.everyday && key.text.length >= CERTAIN_LENGTH[match]);
}

const CERTAIN_LENGTH: Readonly<Record<BrandMatch['match'], number>> = {
  whole: 6,
  word: 5,
  inside: 7,
  'look-alike': 6,
  typed: 5,
  joined: 7,
  fused: 5,
  typo: 9,
  buried: 9,
};

/** The brand that the name most plainly poses as. */
export function findBrand(name: DomainName): BrandMatch | undefined {
  const search = new Search(name);
  search.wholeWords();
  search.insideWords();
  search.joined();
  search.hangul();
  if (search.best === undefined || search.best.key.everyday) search.typos();
  return search.best;
}

class Search {
  readonly name: DomainName;
  readonly folded: string;
  readonly tokens: readonly string[];
  best: BrandMatch | undefined;
  rank = Number.POSITIVE_INFINITY;

  constructor(name: DomainName) {
    this.name = name;
    this.folded = foldLookAlikes(name.text);
    this.tokens = name.text.split(/[-._]/);
  }

  /** Keeps the plainer match; of two as plain the longer name. Everyday words come after all that is distinctive. */
  offer(key: BrandKey, match: BrandMatch['match'], seen: string, at: number, edit?: Edit): void {
    const rank = MATCHES.indexOf(match) * 100 - key.text.length + (key.everyday ? 1_000 : 0);
    if (rank >= this.rank) return;
    this.rank = rank;
    const inCore = at >= this.name.core;
    this.best = { brand: key.brand, key, match, inCore, seen, ...(edit === undefined ? {} : { edit }) };
  }

  wholeWords(): void {
    let at = 0;
    for (const token of this.tokens) {
      const key = token.length < 2 ? undefined : WORDS.get(foldLookAlikes(token));
      if (key !== undefined) {
        const plain = key.text === token && this.name.unicode === undefined;
        // Everyday words spelt with digits are no word at all.
        if (plain || !key.everyday || token.length > 4)
          this.offer(
            key,
            !plain ? 'look-alike' : this.isCore(token, at) ? 'whole' : key.typed ? 'typed' : 'word',
            token,
            at,
          );
      }
      at += token.length + 1;
    }
  }

  isCore(token: string, at: number): boolean {
    return at === this.name.core && at + token.length === this.name.text.length;
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
      const seen = folded === this.folded ? this.name.text.slice(start, end) : key.text;
      if (match !== 'joined' && !this.atEdge(start, end)) {
        if (key.text.length >= MIN_BURIED) this.offer(key, 'buried', seen, start);
        return;
      }
      const plain = match !== 'inside' || (seen === key.text && this.name.unicode === undefined);
      this.offer(key, !plain ? 'look-alike' : key.typed ? 'typed' : match, seen, start);
    });
  }

  /** A word, hyphen or dot begins or ends there. */
  atEdge(start: number, end: number): boolean {
    const before = this.name.text[start - 1] ?? '-';
    const after = this.name.text[end] ?? '-';
    return !/[a-z]/.test(before) || !/[a-z]/.test(after);
  }

  /** Names cut by hyphens and dots: `meta-mask`, `bin.ance`. */
  joined(): void {
    if (this.tokens.length > 1) this.inside(this.folded.replace(/[-._]/g, ''), 'joined');
    const { text, core, suffix } = this.name;
    // The suffix is part of some names: ether.fi, crypto.com.
    const whole = WORDS.get(foldLookAlikes(text.slice(core) + suffix.replaceAll('.', '')));
    if (whole !== undefined && whole.text.length > 4) this.offer(whole, 'joined', whole.text, core);
  }

  hangul(): void {
    const { unicode, typed } = this.name;
    if (unicode === undefined || typed === undefined) return;
    for (const key of HANGUL) if (unicode.includes(key.text)) this.offer(key, 'inside', key.text, this.name.core);
    const keys = WORDS.get(foldLookAlikes(typed.slice(typed.lastIndexOf('.') + 1)));
    if (typed !== unicode && keys !== undefined && !keys.everyday) this.offer(keys, 'typed', unicode, this.name.core);
  }

  typos(): void {
    let at = 0;
    for (const token of this.tokens) {
      const bare = withoutLures(token);
      this.typo(token, at);
      if (bare !== token) {
        this.fused(bare, at + token.indexOf(bare));
        this.typo(bare, at);
      }
      at += token.length + 1;
    }
    if (this.tokens.length > 1) this.typo(this.tokens.join(''), this.name.core);
  }

  /** A short name between lures: `lidodex`, `claimsdune`. */
  fused(bare: string, at: number): void {
    const key = WORDS.get(foldLookAlikes(bare));
    if (key !== undefined) this.offer(key, key.text === bare ? 'fused' : 'look-alike', bare, at);
  }

  typo(token: string, at: number): void {
    if (token.length < 4 || token.length > 24 || WORD_GROUP.has(token)) return;
    findNeighbours(TYPOS, foldLookAlikes(token), (word) => {
      const key = TYPO_KEYS[word];
      const edit = key && editBetween(key.text, token);
      if (key !== undefined && edit !== undefined) this.offer(key, 'typo', token, at, edit);
    });
  }
}

const AFFIXES: ReadonlySet<string> = new Set(
  'io fi eth btc hq app xyz dao dex fin labs lab net org com web get my the pro hub ai x2 v2 v3 go chan pass gem io cc'.split(
    ' ',
  ),
);

function isAffix(text: string): boolean {
  return AFFIXES.has(text) || (text.length > 2 && WORD_GROUP.has(text));
}

/** A word without the lures before and after it: `loginmetamsk` and `metamskapp` are `metamsk`. */
function withoutLures(token: string): string {
  let text = token.replace(/^\d+|\d+$/g, '');
  for (let length = Math.min(10, text.length - 3); length >= 2; length--) {
    if (isAffix(text.slice(0, length))) {
      text = text.slice(length);
      break;
    }
  }
  for (let length = Math.min(10, text.length - 3); length >= 2; length--) {
    if (isAffix(text.slice(-length))) return text.slice(0, -length);
  }
  return text;
}
