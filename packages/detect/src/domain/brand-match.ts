import type { BrandKey } from './brand-index.ts';
import type { Edit } from './edit.ts';
import type { Brand } from './reference/brands.ts';
import type { DomainName } from './split-name.ts';

/** How a name poses as a brand, the plainest first. */
export const MATCHES = ['whole', 'word', 'inside', 'look-alike', 'typed', 'joined', 'fused', 'typo', 'buried'] as const;

/** A brand that a name poses as, or merely names. */
export type BrandMatch = {
  readonly brand: Brand;
  readonly key: BrandKey;
  readonly match: (typeof MATCHES)[number];
  /** It stands in the part that its owner registered, not in a subdomain. */
  readonly inCore: boolean;
  /** The spelling that was seen, and where it begins. */
  readonly seen: string;
  readonly at: number;
  readonly edit?: Edit;
};

/**
 * The match alone is reason to look: a long name that is nobody else's word, as it is or as it looks, or one edit from
 * a very long one. Of 12,000 honest domains a dozen match so.
 */
export function isCertain({ key, match }: BrandMatch): boolean {
  return key.text > '\u3000' || (!key.everyday && key.text.length >= CERTAIN_LENGTH[match]);
}

const CERTAIN_LENGTH: Readonly<Record<BrandMatch['match'], number>> = {
  whole: 5,
  word: 5,
  inside: 7,
  'look-alike': 5,
  typed: 5,
  joined: 7,
  fused: 5,
  typo: 9,
  buried: 9,
};

/** Letters of another script that only look like the brand's: nobody spells an honest name so. */
export function isDisguised({ match }: BrandMatch, { unicode, text }: DomainName): boolean {
  return match === 'look-alike' && unicode !== undefined && /^[a-z0-9._-]*$/.test(text);
}
