/** Who acts on a request, for which side, and where that side can take it. */
import type { FoldedRequest } from './fold-steps.ts';
import { canPropose } from './judge-step.ts';
import type { RequestState } from './request-vocabulary.ts';
import { type Side, transitionsFrom } from './transition-table.ts';

/** A member as the session knows them. */
export interface Actor {
  readonly member: string;
  readonly organisation: string;
  readonly hub: string;
  readonly roles: readonly string[];
  /** When the account was made, RFC 3339. */
  readonly createdAt: string;
  /** The member who made the account; absent: the hub itself. */
  readonly madeBy?: string;
  readonly name?: string;
  /** The human being behind the account, where the hub knows one that has several. */
  readonly person?: string;
}

/** Whether the service is on no hub: the letter goes by hand and the requester records what is answered. */
export function isByLetter({ request }: Pick<FoldedRequest, 'request'>): boolean {
  return request.content.receiver.hub === null;
}

/** The sides an organisation acts for: none for a third party, both for the requester of a request by letter. */
export function sidesOf(folded: FoldedRequest, { organisation }: Pick<Actor, 'organisation'>): readonly Side[] {
  const { requester, receiver } = folded.request.content;
  if (organisation === requester.organisation) return isByLetter(folded) ? ['requester', 'receiver'] : ['requester'];
  return organisation === receiver.organisation && !isByLetter(folded) ? ['receiver'] : [];
}

/** The states an actor's side can take a request to, or propose, whatever the actor's own roles. */
export function allowedTo(folded: FoldedRequest, actor: Pick<Actor, 'organisation'>): readonly RequestState[] {
  const sides = sidesOf(folded, actor);
  return transitionsFrom(folded.state)
    .filter((row) => row.who !== 'machine' || isByLetter(folded))
    .filter((row) => sides.includes(row.side) || (sides.includes('requester') && canPropose(row, folded)))
    .map((row) => row.to);
}
