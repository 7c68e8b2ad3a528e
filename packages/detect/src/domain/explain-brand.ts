import { defang, harmless } from '../display/index.ts';
import type { BrandMatch } from './brand-match.ts';
import type { Reason } from './domain-judgement.ts';
import type { Brand } from './reference/brands.ts';
import { namedLetters } from './skeleton.ts';
import type { DomainName } from './split-name.ts';
import type { Words } from './words/words.ts';

/** How the name poses as the brand, and where the brand really is. */
export function brandReason(match: BrandMatch, { suffix, unicode = '' }: DomainName, words: Words): Reason {
  const rule = ruleOf(match);
  const text = words[rule]({
    brand: match.brand.name,
    ...hangulName(match.brand),
    own: ownDomains(match.brand),
    seen: harmless(match.seen),
    real: match.key.text,
    inCore: match.inCore,
    edit: match.edit ?? 'replaced',
    suffix,
    // Their code points are shown: such letters cannot be told apart by eye.
    letters: namedLetters(unicode),
  });
  return { rule, text };
}

function ruleOf({ match, inCore }: BrandMatch) {
  if (match === 'whole' && inCore) return 'brand-other-suffix';
  if (match in RULES) return RULES[match as keyof typeof RULES];
  return inCore ? 'brand-inside' : 'brand-in-subdomain';
}

const RULES = {
  typo: 'brand-typo',
  typed: 'brand-keyboard',
  'look-alike': 'brand-look-alike',
  fused: 'brand-fused',
  joined: 'brand-joined',
} as const;

/** The first of its further spellings that is in Hangul. */
function hangulName({ also }: Brand): { readonly hangul?: string } {
  const hangul = also?.split(' ').find((spelling) => /^[가-힣]/.test(spelling));
  return hangul === undefined ? {} : { hangul };
}

/** Made once a brand. */
const OWN = new Map<Brand, readonly string[]>();

function ownDomains(brand: Brand): readonly string[] {
  const known = OWN.get(brand);
  if (known !== undefined) return known;
  const own = brand.domains.split(' ').slice(0, 3).map(defang);
  OWN.set(brand, own);
  return own;
}
