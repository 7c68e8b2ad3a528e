import type { BrandKey } from './brand-index.ts';
import type { Edit } from './edit.ts';
import type { Brand } from './reference/brands.ts';
import { WORDS_AND_BRANDS } from './reference/ordinary-words.ts';
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
  /** Nothing but lures stands beside it. */
  readonly bare: boolean;
};

/**
 * The match alone is reason to look: a long name that is nobody else's word, as it is or as it looks, or one edit from
 * a very long one. Of 12,000 honest domains a dozen match so. A name that only holds it or only resembles it is looked at
 * no more when all else speaks for it (`opensearch`).
 *
 * @param sum what the model says of the whole name, where it was asked.
 */
export function isCertain(found: BrandMatch, sum = Number.POSITIVE_INFINITY): boolean {
  const { key, match } = found;
  if (key.text > '\u3000') return true;
  if ((match === 'inside' || match === 'typo') && sum < OVERRULED) return false;
  if (isMisdrawn(found)) return true;
  if (key.everyday || (match !== 'whole' && WORDS_AND_BRANDS.has(key.text))) return false;
  return key.text.length >= CERTAIN_LENGTH[match] || isBareTypo(found);
}

/** A whole name drawn with two letters for one (`phantorn`, `krakenn`): so nobody spells a word. */
function isMisdrawn({ key, match, seen }: BrandMatch): boolean {
  return match === 'look-alike' && seen.length === key.text.length + 1;
}

/** The model's sum below which such names were more often honest than not, among those held back. */
const OVERRULED = -2;

/** What names of this field begin or end with: one slip from it is another honest name (`miniswap`, `bitget`). */
const COMMON_PART = /^(?:bit|coin)|(?:swap|coin|bit|pay|dex|scan|wallet|finance|protocol|chain|pool)$/;

/** A misspelt shorter brand that is the whole name, or stands beside nothing but lures. */
function isBareTypo({ key, match, bare, edit }: BrandMatch): boolean {
  if (match !== 'typo' || !bare) return false;
  const slipped = edit === 'added' || edit === 'doubled' || edit === 'swapped';
  return key.text.replace(COMMON_PART, '').length >= (slipped ? 6 : 7);
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
