import type { OfferCheckAnswer, PublicCheckAnswer, PublicReason, Screening, SiteCheck } from '@haetae/contract';

type Judged = Omit<PublicCheckAnswer, 'as_of'>;

/** What anybody is told: *block* with its reasons, or that there is no finding. What only needs a person is none. */
function answer(about: string, isBlock: boolean, reasons: readonly PublicReason[]): Judged {
  return isBlock ? { finding: 'block', about, reasons: [...reasons] } : { finding: 'none', about, reasons: [] };
}

/** Of a screened address; undefined where the text is none. */
export function publicAddress({ verdict, address, reasons }: Screening): Judged | undefined {
  if (address === null) return undefined;
  const told = reasons
    .filter(({ weighs }) => weighs === 'block')
    .map(({ rule, text, organisation, first_seen: since, category }) => ({
      rule,
      text,
      said_by: organisation.name,
      since,
      category,
    }));
  return answer(address, verdict === 'block', told);
}

/** Of a checked site; undefined where no browser would open it. */
export function publicSite({ verdict, domain, reasons }: SiteCheck): Judged | undefined {
  if (verdict === 'invalid') return undefined;
  const told = reasons.map(({ rule, text, organisation, since, category }) => ({
    rule,
    text,
    said_by: organisation?.name ?? null,
    since: since ?? null,
    category: category ?? null,
  }));
  return answer(domain, verdict === 'block', told);
}

/** Of an offer: *block* where a published sign is strong enough to act on alone. */
export function publicOffer({ signals, strongest }: OfferCheckAnswer): Judged {
  const told = signals
    .filter(({ strength }) => strength === 'strong')
    .map(({ rule, text, source }) => ({ rule, text, said_by: source, since: null, category: null }));
  return answer('', strongest === 'strong', told);
}
