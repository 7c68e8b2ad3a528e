import { type AskPurpose, FACT_NAMESPACE } from '@haetae/contract';
import { deterministicId } from '@haetae/stix/object';

/** The hubs whose keys work in series: two that are linked by an agreement, or one without a partner. */
export interface Circle {
  readonly id: string;
  /** The other hub; undefined where this one is alone. */
  readonly partner?: { readonly hub: string; readonly name: string; readonly url: string };
  /** Nothing more is contributed: entries from the time before there was a partner. */
  readonly closed?: true;
}

/** Said with every answer of a hub that is alone. */
export const ALONE =
  'Here one hub holds the whole key: whoever runs it could try numbers out. With a partner hub neither could alone.';

/**
 * The circles that a hub is in now: one with each partner; its own while it has none, and as long as something that was
 * contributed then is held.
 */
export function circlesOf(
  own: string,
  partners: readonly NonNullable<Circle['partner']>[],
  holds: (circle: string) => boolean,
): Circle[] {
  if (partners.length === 0) return [{ id: own }];
  const circles = partners.map((partner) => ({ id: [own, partner.hub].sort().join('+'), partner }));
  return holds(own) ? [...circles, { id: own, closed: true }] : circles;
}

/** Hubs of a circle; its id is theirs, sorted, so that it is the same at each of them. */
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
