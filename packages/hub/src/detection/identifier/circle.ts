import { type AskPurpose, FACT_NAMESPACE } from '@haetae/contract';
import { deterministicId } from '@haetae/stix/object';

/** The hubs whose keys work in series: two that are linked by an agreement, or one without a partner. */
export interface Circle {
  readonly id: string;
  /** The other hub; undefined where this one is alone. */
  readonly partner?: { readonly hub: string; readonly name: string; readonly url: string };
}

/** Said with every answer of a hub that is alone. */
export const ALONE =
  'This hub has no partner and holds the whole key: whoever runs it could try numbers out. Pair it with another hub.';

/** The id of the circle of these hubs, the same at each of them. */
const circleId = (hubs: readonly string[]): string => hubs.toSorted().join('+');

/** The circles that a hub is in now: one with each partner; its own while it has none. */
export function circlesOf(own: string, partners: readonly NonNullable<Circle['partner']>[]): Circle[] {
  if (partners.length === 0) return [{ id: circleId([own]) }];
  return partners.map((partner) => ({ id: circleId([own, partner.hub]), partner }));
}

/** Hubs of a circle. */
export const hubsIn = (circle: string): string[] => circle.split('+');

/** An organisation without members, one a hub: contributions are named to it, so that they cross and nobody reads them. */
export interface Register {
  readonly id: string;
  readonly name: string;
}

/** The register of a hub; its id follows from the hub's, so that every hub knows every other's. */
export function registerOf(hub: string, name: string): Register {
  return {
    id: deterministicId('identity', FACT_NAMESPACE, `identifier register of ${hub}`),
    name: `Register of blinded identifiers at ${name}`,
  };
}

/** Identifiers that one member may ask about in a day, by purpose; the hub's partner has its own limit for the hub. */
export const DAY_QUOTA: Readonly<Record<AskPurpose, number>> = {
  'applicant-check': 256,
  contribution: 1_024,
  'person-request': 64,
};

/** Identifiers that a partner hub may ask about in a day, for all its members: some forty check their full quota. */
export const HUB_QUOTA = 10_000;
