import type { Provenance } from '../domain-judgement.ts';
import type { Edit } from '../edit.ts';
import type { LureGroup } from '../reference/lure-words.ts';
import { ARABIC } from './arabic.ts';
import { ENGLISH } from './english.ts';
import { KOREAN } from './korean.ts';

/** Why an input is nothing that a browser would open as a domain; lengths in characters. */
export type HostFault =
  | { readonly code: 'too-long' | 'name-too-long' | 'label-too-long'; readonly length: number; readonly most: number }
  | { readonly code: 'no-web'; readonly scheme: string }
  | { readonly code: PlainHostFault };

/** What its name says all of. */
export type PlainHostFault =
  | 'no-ipv6'
  | 'no-port'
  | 'no-utf8'
  | 'no-ipv4'
  | 'empty-label'
  | 'forbidden'
  | 'unseen'
  | 'no-punycode'
  | 'mark'
  | 'no-dot';

/** How a name poses as a brand: every text in it is harmless to show. */
export type BrandSeen = {
  readonly brand: string;
  /** Its name in Hangul, where it has one. */
  readonly hangul?: string;
  /** Where the brand really is: up to three domains. */
  readonly own: readonly string[];
  /** The spelling that was seen, and the brand's own. */
  readonly seen: string;
  readonly real: string;
  /** It stands in the part that its owner registered, not in a subdomain. */
  readonly inCore: boolean;
  readonly edit: Edit;
  readonly suffix: string;
  /** Letters beyond ASCII that imitate others, with their code points; may be empty. */
  readonly letters: string;
};

/** What each rule saw, by the rule. */
export type Facts = {
  readonly invalid: HostFault;
  readonly address: undefined;
  readonly 'allow-list': Provenance;
  readonly 'block-list': Provenance;
  readonly 'own-domain': { readonly owner: string };
  readonly provider: undefined;
  readonly 'brand-typo': BrandSeen;
  readonly 'brand-keyboard': BrandSeen;
  readonly 'brand-look-alike': BrandSeen;
  readonly 'brand-fused': BrandSeen;
  readonly 'brand-joined': BrandSeen;
  readonly 'brand-other-suffix': BrandSeen;
  readonly 'brand-inside': BrandSeen;
  readonly 'brand-in-subdomain': BrandSeen;
  readonly 'brand-before-at': { readonly brand: string };
  readonly 'brand-domain-in-front': { readonly brand: string };
  readonly 'brand-domain-drawn': { readonly brand: string; readonly letters: string };
  readonly drawn: { readonly reads: string; readonly letters: string };
  readonly lure: { readonly group: LureGroup; readonly words: readonly string[] };
  readonly spelling: { readonly word: string };
  readonly 'free-host': { readonly suffix: string };
  readonly suffix: { readonly suffix: string };
  readonly shape: Shape;
};

/** Of a name as a whole: how many characters, hyphens and digits its core has, how many labels stand before it. */
export type Shape = {
  readonly characters: number;
  readonly hyphens: number;
  readonly digits: number;
  readonly labels: number;
};

/** A sentence a rule, made of what the rule saw: a language is one such table. */
export type Words = { readonly [Rule in keyof Facts]: (facts: Facts[Rule]) => string };

/** Languages in which a judgement can be written. */
export type Language = 'en' | 'ko' | 'ar';

/** The sentences of every language. */
export const WORDS: Readonly<Record<Language, Words>> = { en: ENGLISH, ko: KOREAN, ar: ARABIC };
