/** Says in words what weighed in a judgement, the strongest first. */
import { defang, harmless } from '../display/index.ts';
import type { BrandMatch } from './brand-match.ts';
import type { Reason } from './domain-judgement.ts';
import { brandReason } from './explain-brand.ts';
import { findHangulLures, LURE_GROUPS, type Lures } from './lure-index.ts';
import type { Features } from './model/features.ts';
import type { Model } from './model/score.ts';
import { type Topics, weighTopics } from './model/weigh-topics.ts';
import type { DomainName } from './split-name.ts';
import type { Shape, Words } from './words/words.ts';

/** What a judgement was made of. */
export type Judged = {
  readonly model: Model;
  readonly features: Features;
  readonly name: DomainName;
  readonly lures: Lures;
  readonly brand: BrandMatch | undefined;
};

/** More would not be read. */
const MOST = 5;
/** What adds less than this to the sum is not worth a sentence. */
const LEAST = 0.4;

/** Its sentence is written only when it is among the strongest. */
type Weighed = { readonly rule: string; readonly weight: number; readonly text: () => string };

/** Why the model and the rules say what they say of a name. */
export function explain({ model, features, name, lures, brand }: Judged, words: Words): Reason[] {
  const topics = weighTopics(model, features);
  moveToWords(topics, features, lures, brand);
  const weighed: Weighed[] = [
    ...lureReasons(name, lures, topics, words),
    ...spellingReasons(features, topics.letters, words),
    {
      rule: 'free-host',
      text: () => words['free-host']({ suffix: defang(name.suffix) }),
      weight: name.hosted ? topics.host + LEAST : 0,
    },
    { rule: 'suffix', text: () => words.suffix(name), weight: topics.suffix },
    { rule: 'shape', text: () => words.shape(shapeOf(name)), weight: topics.shape },
  ];
  const strongest = weighed
    .filter(({ weight }) => weight >= LEAST)
    .sort((a, b) => b.weight - a.weight)
    .map(({ rule, text }) => ({ rule, text: text() }));
  return [...(brand === undefined ? [] : [brandReason(brand, name, words)]), ...strongest].slice(0, MOST);
}

/** What the letters of a lure word carry is said of the lure, what those of the brand carry of the brand. */
function moveToWords(
  { groups, letters }: Topics,
  { offset }: Features,
  lures: Lures,
  brand: BrandMatch | undefined,
): void {
  if (brand !== undefined) letters.fill(0, brand.at + offset, brand.at + brand.seen.length + offset);
  for (let hit = lures.count - 1; hit >= 0; hit--) {
    const group = lures.groups[hit] ?? -1;
    if (group < 0) continue;
    for (let at = (lures.starts[hit] ?? 0) + offset; at < (lures.ends[hit] ?? 0) + offset; at++) {
      groups[group] = (groups[group] ?? 0) + (letters[at] ?? 0);
      if (at >= 0 && at < letters.length) letters[at] = 0;
    }
  }
}

function lureReasons({ text, unicode }: DomainName, lures: Lures, { groups }: Topics, words: Words): Weighed[] {
  return LURE_GROUPS.map((group, at) => ({
    rule: `lure-${group}`,
    weight: groups[at] ?? 0,
    text: () => words.lure({ group, words: wordsOf(text, unicode, lures, at) }),
  })).filter(({ weight }) => weight > 0);
}

/** The words of a group, without those that are part of a longer one; at most four. */
function wordsOf(text: string, unicode: string | undefined, lures: Lures, group: number): string[] {
  const words =
    unicode === undefined
      ? []
      : findHangulLures(unicode)
          .filter(([, of]) => of === LURE_GROUPS[group])
          .map(([word]) => word);
  for (let at = 0; at < lures.count; at++)
    if (lures.groups[at] === group) words.push(text.slice(lures.starts[at], lures.ends[at]));
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word))).slice(0, 4);
}

/** The words between hyphens and dots that are spelt like those of known scams, the two that weigh most. */
function spellingReasons({ text }: Features, letters: Float64Array, words: Words): Weighed[] {
  const parts: Weighed[] = [];
  let start = 1;
  let weight = 0;
  for (let at = 1; at < text.length; at++) {
    if (!MARKS.has(text.charCodeAt(at))) {
      weight += letters[at] ?? 0;
      continue;
    }
    const word = text.slice(start, at);
    parts.push({ rule: 'spelling', weight, text: () => words.spelling({ word: harmless(word) }) });
    start = at + 1;
    weight = 0;
  }
  return parts.sort((a, b) => b.weight - a.weight).slice(0, 2);
}

/** Hyphen, dot, and the mark of the end. */
const MARKS: ReadonlySet<number> = new Set([45, 46, 36]);

function shapeOf(name: DomainName): Shape {
  const core = name.text.slice(name.core);
  return {
    characters: core.length,
    hyphens: core.split('-').length - 1,
    digits: core.replace(/\D/g, '').length,
    labels: name.text.split('.').length - 1,
  };
}
