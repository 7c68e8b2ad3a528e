/** Needs, offers and what becomes of them, as a caller sees them. Pure. */
import type { Engagement, NeedView, OfferView } from '@haetae/contract';
import type { AudienceRule } from '../release/index.ts';
import { canDo, foldEngagement } from './fold-engagement.ts';
import type { Loaded } from './load-support.ts';
import type { Need, Offer, Stated, Step } from './support-object.ts';

export interface Describing {
  /** Organisation of the caller. */
  readonly organisation: string;
  readonly nameOf: (organisation: string) => string;
  readonly ruleOf: (audience: number) => AudienceRule;
}

/** A need with the offers made to it; `steps` of any need, `offers` by id. */
export function needView(
  { stated, audience }: Loaded<Need>,
  steps: readonly Step[],
  offers: ReadonlyMap<string, Loaded<Offer>>,
  describing: Describing,
): NeedView {
  const about = Map.groupBy(
    steps.filter(({ need }) => need === stated.id),
    ({ offer }) => offer,
  );
  const engagements = [...about].flatMap(([id, made]) => {
    const offer = offers.get(id);
    return offer === undefined ? [] : engagementView(stated, offer.stated, made, describing);
  });
  return { ...commonView(stated, audience, describing), due: stated.due, engagements };
}

/** An offer. */
export function offerView({ stated, audience }: Loaded<Offer>, describing: Describing): OfferView {
  return { ...commonView(stated, audience, describing), until: stated.until };
}

/** What became of an offer to a need; nothing while no step had effect. */
export function engagementView(
  need: Need,
  offer: Offer,
  steps: readonly Step[],
  { organisation, nameOf }: Describing,
): Engagement[] {
  const sides = { needs: need.organisation, offers: offer.organisation };
  const folded = foldEngagement(steps, sides);
  const [first] = folded.steps;
  if (first === undefined || folded.state === 'nothing') return [];
  return [
    {
      ...{ id: first.id, need: need.id, offer: offer.id, state: folded.state },
      can: canDo(folded, organisation, sides),
      steps: folded.steps.map(({ at, does, text, organisation: by }) => ({
        ...{ at, does, text },
        by: { id: by, name: nameOf(by) },
      })),
    },
  ];
}

function commonView(stated: Stated, audience: number, { nameOf, ruleOf }: Describing) {
  const { id, title, capability, zone, hours, detail, organisation, created, closed, exercise } = stated;
  return {
    ...{ id, title, capability, zone, hours, detail, created, closed, exercise },
    languages: [...stated.languages],
    by: { id: organisation, name: nameOf(organisation) },
    tlp: ruleOf(audience).tlp,
  };
}
