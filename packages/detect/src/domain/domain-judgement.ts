import type { Language } from './words/words.ts';

/** Whether to open it: `invalid` is what no browser would open as a domain. */
export type Verdict = 'block' | 'review' | 'clear' | 'invalid';

/** One thing that weighed: a stable name of the rule, and a sentence that shows hostile text harmlessly. */
export type Reason = { readonly rule: string; readonly text: string };

/**
 * What is said of a domain.
 *
 * `domain` is the host that a browser would open, in its ASCII form (of an invalid input: the input, shown harmlessly).
 * `score` is the calibrated share of scam domains among domains that look like this one, 0 to 1, where of seven one is a
 * scam. `brand` is who it
 * poses as. `reasons` are ordered by weight, the strongest first; a clear verdict may have none.
 */
export type DomainJudgement = {
  readonly domain: string;
  readonly verdict: Verdict;
  readonly score: number;
  readonly brand?: string;
  readonly reasons: readonly Reason[];
};

/** Where an entry of a list comes from. Entries of one edition may share one provenance. */
export type Provenance = {
  readonly list: string;
  readonly source: string;
  /** Date of the edition or of the entry, ISO 8601. */
  readonly date: string;
  readonly reason: 'reported-phishing' | 'honest-look-alike' | 'well-known';
};

/** Lists of domains (lower case, ASCII form); an entry holds for all domains below it. */
export type DomainLists = {
  readonly allow: ReadonlyMap<string, Provenance>;
  readonly block: ReadonlyMap<string, Provenance>;
};

/** What a domain is judged with, besides what the product knows itself; `language`: of the reasons, by default English. */
export type DomainContext = { readonly lists?: DomainLists; readonly language?: Language };
