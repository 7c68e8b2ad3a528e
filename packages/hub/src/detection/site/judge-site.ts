/** What is to be said of one site: what the alliance says first, then what the site itself shows. Pure. */
import type { PublicLanguage, SiteProtection, SiteReason, Verdict } from '@haetae/contract';
import { defang, harmless } from '@haetae/detect/display';
import type { DomainJudgement } from '@haetae/detect/domain';
import type { SaidOfValue } from '../value/said-of.ts';
import { SITE_WORDS } from './words.ts';

/** What a caller's answer rests on beside what is said. */
export interface JudgeContext {
  readonly protection: SiteProtection | undefined;
  /** Whether an organisation's word is an authority's on this hub. */
  readonly hasStanding: (organisation: string) => boolean;
  readonly nameOf: (organisation: string) => string;
  readonly language: PublicLanguage;
}

export interface SiteVerdict {
  readonly verdict: Verdict;
  readonly reasons: readonly SiteReason[];
}

/** From this confidence on what is said of a site blocks it; what carries none was said without a reservation. */
const BLOCKS_FROM = 50;

/** Whether what is said is enough to refuse what it names, unless that is protected. */
export const blocksAlone = ({ confidence, category }: SaidOfValue): boolean =>
  category !== 'service' && (confidence === null || confidence >= BLOCKS_FROM);

/**
 * The verdict on a site: the stronger of what is said of it and of what it shows itself.
 *
 * Of a protected site what is said is held: it is shown, and leads to review where an authority says it, else to
 * nothing, until a person decides.
 */
export function judgeSite(shown: DomainJudgement, said: readonly SaidOfValue[], context: JudgeContext): SiteVerdict {
  const weighed = said
    .map((one) => ({ one, weighs: weightOf(one, context) }))
    .toSorted((a, b) => WEIGHT[b.weighs] - WEIGHT[a.weighs]);
  const strongest = [shown.verdict, ...weighed.map(({ weighs }) => weighs)].reduce((a, b) =>
    WEIGHT[a] >= WEIGHT[b] ? a : b,
  );
  return {
    verdict: shown.verdict === 'invalid' ? 'invalid' : strongest,
    reasons: [...weighed.map(({ one, weighs }) => reasonOf(one, weighs, context)), ...shown.reasons],
  };
}

const WEIGHT: Readonly<Record<Verdict, number>> = { block: 3, review: 2, clear: 1, invalid: 0 };

/** Whether protection of a site covers what is said: of the site as a whole, not of one page that a stranger put there. */
export const isOfWholeSite = ({ type, value }: Pick<SaidOfValue, 'type' | 'value'>): boolean =>
  type !== 'url' || !URL.canParse(value) || new URL(value).href === `${new URL(value).origin}/`;

function weightOf(said: SaidOfValue, { protection, hasStanding }: JudgeContext): 'block' | 'review' | 'clear' {
  if (said.category === 'service') return 'clear';
  if (protection !== undefined && isOfWholeSite(said)) return hasStanding(said.submitter) ? 'review' : 'clear';
  return blocksAlone(said) ? 'block' : 'review';
}

function reasonOf(said: SaidOfValue, weighs: string, { protection, nameOf, language }: JudgeContext): SiteReason {
  const creator = said.creator ?? said.submitter;
  const held = protection !== undefined && isOfWholeSite(said) && said.category !== 'service';
  return {
    rule: held ? 'said-and-held' : weighs === 'block' ? 'said' : 'said-unsure',
    text: sentenceOf(said, held ? protection : undefined, nameOf(creator), language),
    object: said.indicator,
    organisation: { id: creator, name: nameOf(creator) },
    ...(creator === said.submitter ? {} : { submitted_by: { id: said.submitter, name: nameOf(said.submitter) } }),
    category: said.category,
    confidence: said.confidence,
    since: said.validFrom,
    tlp: said.marking,
  };
}

function sentenceOf(
  { value, name, category, exercise }: SaidOfValue,
  held: SiteProtection | undefined,
  who: string,
  language: PublicLanguage,
): string {
  const words = SITE_WORDS[language];
  const claim = harmless(words.claim({ who, of: defang(value), what: name, category, exercise })).replace(/\.\.$/, '.');
  if (held === undefined) return claim;
  return `${claim} ${held.by === 'built-in' ? words.heldAsKnown : words.heldAsOwn(harmless(held.name))}`;
}
