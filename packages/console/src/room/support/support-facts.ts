/** What the page of needs and offers shows, drawn from what the hub answers. Pure. */
import type { Engagement, Fit, MatchList, NeedView, OfferView } from '@haetae/client';

/** A need as its row shows it: the offer that it goes on with, else the one that fits best. */
export interface NeedRow {
  readonly need: NeedView;
  readonly engagement: Engagement | undefined;
  readonly offer: OfferView | undefined;
  readonly fit: Fit | undefined;
  /** Offers that fit. */
  readonly fitting: number;
  readonly daysOpen: number;
}

/** Needs with what fits them, open ones first, each in the order in which the hub gave them. */
export function needRows(
  needs: readonly NeedView[],
  matches: MatchList['matches'],
  offers: readonly OfferView[],
): NeedRow[] {
  const byNeed = new Map(matches.map((match) => [match.need.id, match]));
  const rows = needs.map((need): NeedRow => {
    const match = byNeed.get(need.id);
    const engagement = goesOn(need);
    const best = match?.offers.find(({ offer }) => offer.id === engagement?.offer) ?? match?.offers[0];
    const engaged = engagement && offers.find(({ id }) => id === engagement.offer);
    return {
      ...{ need, engagement },
      offer: engaged ?? best?.offer,
      fit: engaged === undefined || engaged.id === best?.offer.id ? best?.fit : undefined,
      fitting: match?.offers.length ?? 0,
      daysOpen: match?.days_open ?? 0,
    };
  });
  return [...rows.filter(({ need }) => !need.closed), ...rows.filter(({ need }) => need.closed)];
}

/** What a need goes on with: the last that was not withdrawn. */
const goesOn = ({ engagements }: NeedView): Engagement | undefined =>
  engagements.findLast(({ state }) => state !== 'withdrawn');

/** How many open needs have neither an offer that fits nor one that they go on with. */
export const withoutOffer = (rows: readonly NeedRow[]): number =>
  rows.filter(({ need, offer }) => !need.closed && offer === undefined).length;

/** Open offers that no need goes on with, soonest to end first. */
export function waitingOffers(offers: readonly OfferView[], needs: readonly NeedView[]): OfferView[] {
  const taken = new Set(needs.flatMap((need) => goesOn(need)?.offer ?? []));
  const end = ({ until }: OfferView): string => until ?? '9999';
  return offers.filter(({ id, closed }) => !closed && !taken.has(id)).toSorted((a, b) => (end(a) < end(b) ? -1 : 1));
}
