import { ANYBODY } from '../detection/index.ts';
import { publisherName } from '../intake/index.ts';
import type { Recipient } from '../release/index.ts';
import type { ScreenContext } from '../screening/index.ts';
import type { Following } from './following.ts';
import type { Ground } from './ground.ts';
import { now } from './now.ts';

/** A trace blocks from half of what an address received, up to three hops from the theft. */
const TRACE_THRESHOLD = { share: 0.5, hops: 3 };

/** What anybody's question rests on: what is TLP:CLEAR, said by whom the public knows. */
export const publicContext = (ground: Ground, following: Following): ScreenContext => ({
  ...screenContext({ recipient: ANYBODY }, ground, following),
  organisationName: (id) => publisherName(id) ?? ground.own.name,
});

/** What one caller's screening rests on, as of now. */
export function screenContext(
  { recipient }: { readonly recipient: Recipient },
  { book, people, alliance }: Ground,
  following: Following,
): ScreenContext {
  return {
    index: following.index,
    visible: book.visibleSet(recipient),
    now: now(),
    hasStanding: (organisation) => people.roll.get(organisation)?.standing === true,
    namedByAgreement: (organisation) => alliance.names(organisation),
    isOwnerProved: (address) => following.protectedAddresses.has(address),
    threshold: TRACE_THRESHOLD,
    organisationName: (id) => people.roll.get(id)?.name,
  };
}
