import { MadeAnswer, NewAgendaItem, NewPaper, NewPosition } from '@haetae/contract';
import { atMost } from '@haetae/stix/marking';
import type { Session } from '../people/index.ts';
import { type AddRoute, problem } from '../platform/http/index.ts';
import { underRound } from './act-on.ts';
import { callerOf, type DialogueParts, ownSide, SIDE_ROLES } from './dialogue-parts.ts';
import { found } from './found.ts';
import { loadUnder } from './load-parts.ts';

/** What is founded under a round and needs no more than its words. */
export function partRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/rounds/:id/agenda',
      summary: 'Propose an agenda item; both sides agree to its terms by their hash',
      body: NewAgendaItem,
      answer: MadeAnswer,
      roles: [...SIDE_ROLES],
      status: 201,
    },
    ({ caller, params, body }) =>
      underRound(params.id!, caller, parts, async (round, common) => {
        const items = await loadUnder(round, parts.desk.loading(callerOf(caller, parts).ask), 'item');
        const content = { kind: 'item', of: round.id, ...common, number: items.length + 1, terms: body } as const;
        return await found(content, caller, parts);
      }),
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/rounds/:id/papers',
      summary: 'Hand a paper to the other side, under its own marking; TLP:RED stays with its author',
      body: NewPaper,
      answer: MadeAnswer,
      roles: [...SIDE_ROLES],
      status: 201,
    },
    ({ caller, params, body }) =>
      underRound(params.id!, caller, parts, async (round, common) => {
        const tlp = body.tlp ?? 'amber+strict';
        if (!atMost(tlp, caller.clearance)) return aboveClearance;
        return await found({ kind: 'paper', of: round.id, ...common, ...body, tlp }, caller, parts, { tlp });
      }),
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/rounds/:id/positions',
      summary: 'Write down a position of your own side; it never leaves this hub',
      body: NewPosition,
      answer: MadeAnswer,
      roles: [...SIDE_ROLES],
      status: 201,
    },
    ({ caller, params, body }) =>
      underRound(params.id!, caller, parts, async (round, common) => {
        const own = ownSide(round.content, parts);
        // The organisations of the other side are not even named in it: nothing that is sent could take it along.
        const content = { kind: 'position', of: round.id, ...common, organisations: own, ...body } as const;
        return await found(content, caller, parts, { to: own });
      }),
  );
}

const aboveClearance = problem('unprocessable', {
  errors: [{ pointer: '/tlp', code: 'above_clearance', message: 'You are not cleared for this marking.' }],
});
