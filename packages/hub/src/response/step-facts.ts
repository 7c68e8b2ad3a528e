/** The facts that every step takes over from where the request stands and from who makes it. */

import { presentFields } from '../platform/present-fields.ts';
import type { Actor } from './actor.ts';
import type { FoldedRequest } from './fold-steps.ts';

/** What binds a step to its request, content and predecessor. */
export function chainFacts({ request, contentHash, head, state }: FoldedRequest, now: string) {
  return {
    request_ref: request.id,
    content_hash: contentHash,
    previous: head,
    from: state,
    at: now,
    ...presentFields({ object_marking_refs: request.object_marking_refs }),
  };
}

/** The same with the member who makes the step. */
export function memberFacts(folded: FoldedRequest, actor: Actor, now: string) {
  return {
    ...chainFacts(folded, now),
    created_by_ref: actor.organisation,
    by: actor.member,
    by_created: actor.createdAt,
    hub: actor.hub,
    ...presentFields({ by_made_by: actor.madeBy, by_name: actor.name, by_person: actor.person }),
  };
}
