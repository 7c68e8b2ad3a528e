import { MadeAnswer, NewDelegation } from '@haetae/contract';
import type { Session } from '../people/index.ts';
import { type AddRoute, problem } from '../platform/http/index.ts';
import { underRound } from './act-on.ts';
import { callerOf, type DialogueParts, findPart, ownSide, SIDE_ROLES } from './dialogue-parts.ts';
import { found } from './found.ts';

/** Delegations: named by their own side, seen by the other once they are sent. */
export function delegationRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/rounds/:id/delegations',
      summary: 'Name heads and members of your side; the other side sees them once they are sent',
      body: NewDelegation,
      answer: MadeAnswer,
      roles: [...SIDE_ROLES],
      status: 201,
    },
    ({ caller, params, body }) =>
      underRound(params.id!, caller, parts, async (round, common) => {
        const content = { kind: 'delegation', of: round.id, ...common, members: body.members } as const;
        return await found(content, caller, parts, body.send === true ? {} : { to: ownSide(round.content, parts) });
      }),
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/delegations/:id/send',
      summary: 'Send the names of a delegation to the other side',
      answer: MadeAnswer,
      roles: [...SIDE_ROLES],
    },
    async ({ caller, params }) => {
      const delegation = await findPart(params.id!, 'delegation', caller, parts);
      if (delegation === undefined || delegation.part.content.home !== parts.own.id) return problem('not_found');
      if (delegation.part.created_by_ref !== caller.organisation) return problem('not_eligible');
      const { part } = delegation;
      const taken = await parts.desk.widen(part, part.content.organisations, callerOf(caller, parts));
      return taken.outcome === 'refused' ? problem('unprocessable') : { id: part.id };
    },
  );
}
