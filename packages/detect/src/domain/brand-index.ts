/** The brands' names, ready to be found: as a whole word, inside a word, and one slip away. */
import { getDomainWithoutSuffix } from 'tldts';
import { buildAutomaton } from './automaton.ts';
import { latinKeysOf } from './hangul-keys.ts';
import { WORD_GROUP } from './lure-index.ts';
import { buildNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
import { BRANDS, type Brand } from './reference/brands.ts';
import { foldLookAlikes } from './skeleton.ts';

/** A spelling of a brand's name. */
export type BrandKey = {
  readonly brand: Brand;
  /** Lower case, letters and digits only (Hangul where the name is Korean). */
  readonly text: string;
  readonly folded: string;
  /** Other words contain it, or are it: only a whole word can mean the brand. */
  readonly everyday: boolean;
  /** It is the Latin keys of a Hangul name. */
  readonly typed: boolean;
};

/** Shorter names are inside too many words to be looked for there. */
const MIN_INSIDE = 5;
/** Shorter names have too many words one edit away. */
const MIN_TYPO = 5;

const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function keysOf(brand: Brand): BrandKey[] {
  const spellings = [letters(brand.name), ...(brand.also?.split(' ') ?? [])];
  const labels = brand.domains.split(' ').map((domain) => getDomainWithoutSuffix(domain) ?? '');
  const key = (text: string, everyday: boolean, typed: boolean): BrandKey => ({
    brand,
    text,
    folded: foldLookAlikes(text),
    everyday,
    typed,
  });
  return [
    ...spellings.map((text, at) => key(text, at === 0 && brand.everyday === true, false)),
    ...spellings.filter((text) => text > '\u3000').map((text) => key(latinKeysOf(text), false, true)),
    // A label of its own domain (`jup` of jup.ag) may be anybody's word.
    ...labels
      .filter((label) => label.length >= 3 && !WORD_GROUP.has(label))
      .map((label) => key(letters(label), true, false)),
  ];
}

/** Every spelling once; the first brand that has it keeps it. */
const KEYS: readonly BrandKey[] = [
  ...new Map(
    BRANDS.flatMap(keysOf)
      .toReversed()
      .map((key) => [key.text, key] as const),
  ).values(),
].toReversed();

const INSIDE: readonly BrandKey[] = KEYS.filter(({ text, everyday }) => !everyday && text.length >= MIN_INSIDE);

/** The brand whose own domain it is: `owners.get('binance.com')`. */
export const OWNERS: ReadonlyMap<string, Brand> = new Map(
  BRANDS.flatMap((brand) => brand.domains.split(' ').map((domain) => [domain, brand] as const)).toReversed(),
);

/** Spellings by what they look like. */
export const WORDS: ReadonlyMap<string, BrandKey> = new Map(KEYS.toReversed().map((key) => [key.folded, key]));

/** Names in Hangul, for what is written in Hangul. */
export const HANGUL: readonly BrandKey[] = KEYS.filter(({ text }) => text > '\u3000');

/** Long names that no other word contains, by what they look like. */
export const INSIDE_KEYS: readonly BrandKey[] = INSIDE.filter(({ text }) => text < '\u3000');
export const INSIDE_AUTOMATON = buildAutomaton(INSIDE_KEYS.map(({ folded }) => folded));

/** Names one edit away. */
export const TYPO_KEYS: readonly BrandKey[] = KEYS.filter(({ text }) => text < '\u3000' && text.length >= MIN_TYPO);
export const TYPOS: Neighbourhood = buildNeighbourhood(TYPO_KEYS.map(({ folded }) => folded));
