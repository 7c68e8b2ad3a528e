import { defang, harmless } from '../display/index.ts';
import type { BrandMatch } from './brand-match.ts';
import type { Reason } from './domain-judgement.ts';
import type { Edit } from './edit.ts';
import type { Brand } from './reference/brands.ts';
import { namedLetters } from './skeleton.ts';
import type { DomainName } from './split-name.ts';

const EDIT_TEXT: Readonly<Record<Edit, string>> = {
  swapped: 'two letters swapped',
  doubled: 'a letter doubled',
  dropped: 'a letter left out',
  added: 'a letter added',
  neighbour: 'a neighbouring key',
  'bit-flip': 'one bit flipped',
  replaced: 'a letter replaced',
};

/** How the name poses as the brand, and where the brand really is. */
export function brandReason(match: BrandMatch, name: DomainName): Reason {
  const { rule, text } = describe(match, name);
  return { rule, text: `${text} ${ownText(match.brand)}` };
}

/** Sentences made once a brand. */
const OWN = new Map<Brand, string>();

function ownText(brand: Brand): string {
  const known = OWN.get(brand);
  if (known !== undefined) return known;
  const own = brand.domains.split(' ').slice(0, 3).map(defang);
  const text = `${brand.name}’s own ${own.length === 1 ? 'domain is' : 'domains are'} ${own.join(', ')}.`;
  OWN.set(brand, text);
  return text;
}

function describe({ brand, key, match, seen, edit, inCore }: BrandMatch, name: DomainName): Reason {
  const shown = `“${harmless(seen)}”`;
  const where = inCore ? '' : ' in a subdomain of somebody else’s domain';
  if (match === 'typo')
    return { rule: 'brand-typo', text: `${shown}${where} is ${brand.name} with ${EDIT_TEXT[edit ?? 'replaced']}.` };
  if (match === 'typed')
    return {
      rule: 'brand-keyboard',
      text: `${shown}${where} is ${brand.name} typed in the other mode of the Korean keyboard.`,
    };
  if (match === 'look-alike')
    return { rule: 'brand-look-alike', text: lookAlikeText(brand.name, key.text, shown, where, name) };
  if (match === 'fused')
    return { rule: 'brand-fused', text: `${brand.name}’s name (${shown}) is fused with words that lure${where}.` };
  if (match === 'joined')
    return { rule: 'brand-joined', text: `Without its hyphens and dots it holds ${brand.name}’s name${where}.` };
  if (match === 'whole' && inCore)
    return { rule: 'brand-other-suffix', text: `It is ${brand.name}’s name under another ending (“.${name.suffix}”).` };
  return {
    rule: inCore ? 'brand-inside' : 'brand-in-subdomain',
    text: `It holds ${brand.name}’s name (${shown})${where}.`,
  };
}

/** Shows the code points of letters beyond ASCII: they cannot be told apart by eye. */
function lookAlikeText(
  brand: string,
  real: string,
  shown: string,
  where: string,
  { unicode = '' }: DomainName,
): string {
  const letters = namedLetters(unicode);
  const by = letters === '' ? '' : ` by ${letters}`;
  return `${shown}${where} is made to look like ${brand}’s “${real}”${by}.`;
}
