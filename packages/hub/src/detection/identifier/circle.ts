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
