/** Says in words what weighed in a judgement, the strongest first. */
import { defang, harmless } from '../display/index.ts';
import type { Reason } from './domain-judgement.ts';
import { brandReason } from './explain-brand.ts';
import type { BrandMatch } from './find-brand.ts';
import { LURE_GROUPS, WORD_GROUP } from './lure-index.ts';
import { type Features, KIND, nameOfSlot } from './model/features.ts';
import type { Model } from './model/score.ts';
import type { LureGroup } from './reference/lure-words.ts';
import type { DomainName } from './split-name.ts';

/** More would not be read. */
const MOST = 5;
/** What adds less than this to the sum is not worth a sentence. */
const LEAST = 0.4;

type Weighed = Reason & { readonly weight: number };

/** Why the model and the rules say what they say of a name. */
export function explain(model: Model, features: Features, name: DomainName, brand: BrandMatch | undefined): Reason[] {
  const weights = weighByTopic(model, features);
  const weighed: Weighed[] = [
    ...(brand === undefined ? [] : [{ ...brandReason(brand, name), weight: 100 }]),
    ...lureReasons(name, weights),
    ...spellingReasons(features, weights.letters),
    { rule: 'free-host', text: hostText(name), weight: name.hosted ? weights.host + LEAST : 0 },
    { rule: 'suffix', text: `Many scam domains of this shape end in “.${name.suffix}”.`, weight: weights.suffix },
    { rule: 'shape', text: shapeText(name), weight: weights.shape },
  ];
  return weighed
    .filter(({ weight }) => weight >= LEAST)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ rule, text }) => ({ rule, text }));
}

type Weights = {
  readonly groups: ReadonlyMap<LureGroup, number>;
  /** What each character of the text carries of the pieces and words it is part of. */
  readonly letters: Float64Array;
  readonly host: number;
  readonly suffix: number;
  readonly shape: number;
};

function weighByTopic({ weights, size }: Model, features: Features): Weights {
  const groups = new Map<LureGroup, number>();
  const letters = new Float64Array(features.text.length);
  const sums = { host: 0, suffix: 0, shape: 0 };
  for (let at = 0; at < features.count; at++) {
    const slot = features.slots[at] ?? 0;
    const weight = (weights[slot] ?? 0) * size;
    const kind = features.kinds[at];
    if (kind === KIND.piece || kind === KIND.word)
      spread(letters, features.starts[at] ?? 0, features.ends[at] ?? 0, weight);
    else if (kind === KIND.suffix) sums.suffix += weight;
    else if (kind === KIND.named) addNamed(nameOfSlot(slot), weight, sums, groups);
  }
  return { groups, letters, ...sums };
}

function spread(letters: Float64Array, start: number, end: number, weight: number): void {
  for (let at = start; at < end; at++) letters[at] = (letters[at] ?? 0) + weight / (end - start);
}

function addNamed(
  name: string,
  weight: number,
  sums: { host: number; shape: number },
  groups: Map<LureGroup, number>,
): void {
  const group = LURE_GROUPS.find((it) => name.startsWith(`words of ${it}`));
  if (group !== undefined) groups.set(group, (groups.get(group) ?? 0) + weight);
  else if (name.startsWith('on a')) sums.host += weight;
  else if (!name.startsWith('brand') && !name.startsWith('letters')) sums.shape += weight;
}

const GROUP_TEXT: Readonly<Record<LureGroup, string>> = {
  gift: 'promise something',
  access: 'ask to connect or to log in',
  repair: 'offer a repair or an update',
  event: 'speak of an event or call themselves official',
  coin: 'speak of crypto money',
  celebrity: 'borrow a celebrity’s name',
};

function lureReasons({ text, unicode = '' }: DomainName, { groups }: Weights): Weighed[] {
  return [...groups].map(([group, weight]) => {
    const words = [...WORD_GROUP].filter(
      ([word, of]) => of === group && ((word.length > 3 && text.includes(word)) || unicode.includes(word)),
    );
    const shown = withoutParts(words.map(([word]) => word))
      .slice(0, 4)
      .map((word) => `“${word}”`)
      .join(', ');
    return {
      rule: `lure-${group}`,
      text: `Words like ${shown} ${GROUP_TEXT[group]}, as scam sites do.`,
      weight: shown === '' ? 0 : weight,
    };
  });
}

/** Words that are not part of a longer word of the list. */
function withoutParts(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}

/** The words between hyphens and dots that are spelt like those of known scams, the two that weigh most. */
function spellingReasons({ text }: Features, letters: Float64Array): Weighed[] {
  return [...text.matchAll(/[^-.^$]+/gu)]
    .map(({ 0: word, index }) => ({
      rule: 'spelling',
      text: `“${harmless(word)}” is spelt like parts of known scam domains.`,
      weight: letters.subarray(index, index + word.length).reduce((sum, weight) => sum + weight, 0),
    }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 2);
}

function hostText({ suffix }: DomainName): string {
  return `On ${defang(suffix)} anybody can put a page without saying who they are.`;
}

function shapeText(name: DomainName): string {
  const core = name.text.slice(name.core);
  const parts = [`${core.length} characters`];
  const hyphens = core.split('-').length - 1;
  const digits = core.replace(/\D/g, '').length;
  const labels = name.text.split('.').length - 1;
  if (hyphens > 0) parts.push(`${hyphens} ${hyphens === 1 ? 'hyphen' : 'hyphens'}`);
  if (digits > 0) parts.push(`${digits} ${digits === 1 ? 'digit' : 'digits'}`);
  if (labels > 0) parts.push(`${labels} ${labels === 1 ? 'label' : 'labels'} before it`);
  return `Its length and make-up (${parts.join(', ')}) are usual among scam domains.`;
}
