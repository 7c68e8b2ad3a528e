import { type BrandMatch, MATCHES } from '../brand-match.ts';
import type { DomainName } from '../split-name.ts';
import { type Features, KIND } from './features.ts';
import {
  BRAND,
  BRAND_EDIT,
  BRAND_GROUP,
  BRAND_HOSTED,
  BRAND_HYPHEN,
  BRAND_REST,
  BRAND_TLD,
  EDITS,
  TYPO_LENGTH,
} from './named-slots.ts';
import { countOf } from './shape-features.ts';
import { hashNumber, hashText, slotOf } from './slots.ts';

const SEED_BRAND = 0x6a09e667;
const SEED_MAKE_UP = 0x3f84d5b5;

/** How the name poses as a brand, and what stands beside it. */
export function addBrand(features: Features, name: DomainName, { key, match, inCore, seen, edit }: BrandMatch): void {
  const kind = key.everyday ? 1 : 0;
  features.addNamed(BRAND[MATCHES.indexOf(match)]?.[kind]?.[inCore ? 0 : 1]);
  for (let group = 0; group < features.groups.length; group++)
    if (features.groups[group]) features.addNamed(BRAND_GROUP[kind]?.[group]);
  if (name.hosted) features.addNamed(BRAND_HOSTED[kind]);
  const at = name.text.indexOf(seen);
  const before = name.text[at - 1];
  const after = name.text.slice(at + seen.length);
  if (at >= 0 && (before === '-' || after[0] === '-')) features.addNamed(BRAND_HYPHEN[kind]);
  if (at >= 0 && /^[-.]?(?:com|org|net|io|app|fi|finance|network|exchange|co)(?:$|[-.])/.test(after))
    features.addNamed(BRAND_TLD[kind]);
  if (edit !== undefined) {
    features.addNamed(BRAND_EDIT[EDITS.indexOf(edit)]?.[kind]);
    features.addNamed(TYPO_LENGTH[Math.min(15, key.text.length)]);
  }
  features.addNamed(BRAND_REST[kind]?.[Math.min(7, Math.max(0, (name.text.length - name.core - seen.length) >> 1))]);
  features.add(slotOf(hashText(SEED_BRAND, key.text)), KIND.brand, 0, 0);
  features.add(slotOf(hashNumber(hashText(SEED_BRAND, name.suffix), kind)), KIND.brand, 0, 0);
}

/** What meets in the name: the groups of its words, how it names a brand, its hyphens, its suffix. */
export function addMakeUp(features: Features, name: DomainName, brand: BrandMatch | undefined): void {
  let groups = 0;
  for (let group = 0; group < features.groups.length; group++) groups = groups * 2 + (features.groups[group] ? 1 : 0);
  const match = brand === undefined ? 0 : 1 + MATCHES.indexOf(brand.match) * 2 + (brand.key.everyday ? 1 : 0);
  const hyphens = Math.min(2, countOf(name.text, 45, name.core));
  const words = hashNumber(SEED_MAKE_UP, groups);
  const suffix = hashText(words, name.suffix);
  features.add(slotOf(hashNumber(words, match)), KIND.makeUp, 0, 0);
  features.add(slotOf(hashNumber(hashNumber(words, 1_000 + hyphens), name.hosted ? 1 : 0)), KIND.makeUp, 0, 0);
  features.add(slotOf(suffix), KIND.makeUp, 0, 0);
  features.add(slotOf(hashNumber(hashNumber(suffix, hyphens), match)), KIND.makeUp, 0, 0);
}
