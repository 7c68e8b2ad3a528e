/** Which offers fit a need, and why: facts that a person can weigh, never a score. Pure. */
import type { Fit } from '@haetae/contract';
import { hoursInCommon } from './hours-in-common.ts';
import type { Need, Offer } from './support-object.ts';

/** How an offer fits a need on a day (ISO 8601 date). */
export function fitOf(need: Need, offer: Offer, day: string): Fit {
  const spoken = new Set(offer.languages.map(primary));
  return {
    capability: need.capability === offer.capability,
    languages: need.languages.filter((language) => spoken.has(primary(language))),
    hours: hoursInCommon(need, offer, day),
    in_time: offer.until === null || offer.until >= (need.due ?? day),
  };
}

/**
 * Offers with the capability that a need asks for, the best first: a language in common, still standing when the need is
 * due, more hours in common, the older offer. An exercise's offers answer its needs and no others.
 */
export function offersFor(
  need: Need,
  offers: readonly Offer[],
  day: string,
): { readonly offer: Offer; readonly fit: Fit }[] {
  return offers
    .filter(
      (offer) => !offer.closed && offer.exercise === need.exercise && (offer.until === null || offer.until >= day),
    )
    .map((offer) => ({ offer, fit: fitOf(need, offer, day) }))
    .filter(({ fit }) => fit.capability)
    .toSorted((a, b) => compare(a, b));
}

type Matched = { readonly offer: Offer; readonly fit: Fit };

function compare(a: Matched, b: Matched): number {
  return (
    Number(b.fit.languages.length > 0) - Number(a.fit.languages.length > 0) ||
    Number(b.fit.in_time) - Number(a.fit.in_time) ||
    b.fit.hours - a.fit.hours ||
    (a.offer.created < b.offer.created ? -1 : 1)
  );
}

/** A language without its region or script: who reads en-GB reads en. */
const primary = (language: string): string => language.split('-', 1)[0]!.toLowerCase();
