import type { PublicLanguage, SiteCheck } from '@haetae/contract';
import { type DomainContext, judgeDomain } from '@haetae/detect/domain';
import type { NamedValue } from '@haetae/stix/pattern';
import type { Reader } from '../../store/index.ts';
import { knownValues, type ValueParts } from '../value/known-values.ts';
import type { SaidOfValue } from '../value/said-of.ts';
import { type JudgeContext, judgeSite } from './judge-site.ts';
import { namesOfSite } from './names-of-site.ts';
import type { ProtectedSites } from './protected-sites.ts';

export interface SiteParts extends ValueParts {
  readonly sites: Pick<ProtectedSites, 'protectionOf'>;
  /** Lists that come with the product. */
  readonly lists: DomainContext;
  readonly hasStanding: JudgeContext['hasStanding'];
  readonly nameOf: JudgeContext['nameOf'];
}

/**
 * Checks sites for one caller, in order: one question to the store for all of them, the same whatever is known or
 * hidden.
 */
export async function checkSites(
  reader: Reader,
  inputs: readonly string[],
  language: PublicLanguage,
  parts: SiteParts,
): Promise<SiteCheck[]> {
  const shown = inputs.map((input) => judgeDomain(input, { ...parts.lists, language }));
  const names = shown.map(({ domain, verdict }, at) => (verdict === 'invalid' ? [] : namesOfSite(inputs[at]!, domain)));
  const said = await knownValues(reader, names.flat(), parts);
  const byValue = Map.groupBy(said, keyOf);
  return shown.map((judgement, at) => {
    const about = names[at]!.flatMap((name) => byValue.get(keyOf(name)) ?? []);
    const protection = judgement.verdict === 'invalid' ? undefined : parts.sites.protectionOf(judgement.domain);
    const { verdict, reasons } = judgeSite(judgement, eachOnce(about), { ...parts, protection, language });
    return {
      input: inputs[at]!,
      domain: judgement.domain,
      verdict,
      score: judgement.score,
      ...(judgement.brand === undefined ? {} : { brand: judgement.brand }),
      reasons: [...reasons],
      ...(protection === undefined ? {} : { protected: protection }),
    };
  });
}

const keyOf = ({ type, value }: NamedValue): string => `${type} ${value}`;

const eachOnce = (said: readonly SaidOfValue[]): SaidOfValue[] => [
  ...new Map(said.map((one) => [one.indicator, one])).values(),
];
