/**
 * What the model weighs of a name: every feature is a slot and, where it is a piece of the name, its place, so that an
 * answer can say in words what weighed. One list is used again for every name: no feature makes an object.
 */
import type { BrandMatch } from '../brand-match.ts';
import type { Lures } from '../lure-index.ts';
import type { DomainName } from '../split-name.ts';
import { addBrand, addMakeUp } from './brand-features.ts';
import { Features, KIND } from './features.ts';
import { addLures } from './lure-features.ts';
import { addShape, countOf } from './shape-features.ts';
import { hashNumber, hashText, slotOf } from './slots.ts';

/** Longer names are weighed by their last part, which is what their owner registered. */
const MAX_TEXT = 120;

const features = new Features();

/**
 * The features of a name, of its lure words and of the brand that it poses as.
 *
 * @returns one list that is overwritten by the next call.
 */
export function featuresOf(name: DomainName, lures: Lures, brand: BrandMatch | undefined): Features {
  features.clear();
  const cut = Math.max(0, name.text.length - MAX_TEXT);
  const text = `^${name.text.slice(cut)}$`;
  features.text = text;
  features.offset = 1 - cut;
  addPieces(features, text);
  addWords(features, name, text);
  addSuffix(features, name);
  addShape(features, name);
  addLures(features, name, lures);
  if (brand !== undefined) addBrand(features, name, brand);
  addMakeUp(features, name, brand);
  return features;
}

const SEED_PIECE = 0x811c9dc5;
const SEED_WORD = 0x1b873593;
const SEED_WORD_SUFFIX = 0x3c6ef372;
const SEED_SUFFIX = 0x2545f491;
const SEED_SUFFIX_SHAPE = 0x51ed270b;

/** Pieces of three to five characters, with the ends of the name marked. */
function addPieces(features: Features, text: string): void {
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
function addWords(features: Features, name: DomainName, text: string): void {
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

function addSuffix(features: Features, { text, core, suffix, tld, hosted }: DomainName): void {
  const hash = hashText(SEED_SUFFIX, suffix);
  features.add(slotOf(hash), KIND.suffix, 0, 0);
  const shape = hashText(SEED_SUFFIX_SHAPE, tld);
  const hyphens = Math.min(2, countOf(text, 45, core));
  features.add(slotOf(hashNumber(hashNumber(shape, hosted ? 1 : 0), hyphens)), KIND.suffix, 0, 0);
  features.add(slotOf(hashNumber(hash, 100 + Math.min(15, (text.length - core) >> 1))), KIND.suffix, 0, 0);
}
