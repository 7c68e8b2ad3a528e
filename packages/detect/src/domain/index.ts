export type {
  DomainContext,
  DomainJudgement,
  DomainLists,
  Provenance,
  Reason,
  Verdict,
} from './domain-judgement.ts';
export { DOMAIN_RULES } from './edition.ts';
export { judgeDomain } from './judge-domain.ts';
export type { Language } from './words/words.ts';
