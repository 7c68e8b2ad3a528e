import { ActAnswer, NewAttendance, RoundView } from '@haetae/contract';
import type { Session } from '../people/index.ts';
import { type AddRoute, problem } from '../platform/http/index.ts';
import { actOn, answerOf } from './act-on.ts';
import { decisionRoutes } from './decision-routes.ts';
import { delegationRoutes } from './delegation-routes.ts';
import { describeRound, ofKind } from './describe-round.ts';
import { callerOf, type DialogueParts, findPart, SIDE_ROLES } from './dialogue-parts.ts';
import { loadUnder } from './load-parts.ts';
import { loadStatement } from './load-statement.ts';
import { partRoutes } from './part-routes.ts';
import { termsRoutes } from './terms-routes.ts';

/** A round and its parts: delegations, agenda, papers, positions, attendance, decisions. */
export function roundRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
  route(
    {
      method: 'GET',
      url: '/api/v1/dialogue/rounds/:id',
      summary: 'A round with every part of it that you may see',
      answer: RoundView,
    },
    async ({ caller, params }) => (await viewRound(params.id!, caller, parts)) ?? problem('not_found'),
  );
  partRoutes(route, parts);
  delegationRoutes(route, parts);
  termsRoutes(route, parts);
  decisionRoutes(route, parts);
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/rounds/:id/attendance',
      summary: 'Say who of your side is there; the last word counts',
      body: NewAttendance,
      answer: ActAnswer,
      roles: [...SIDE_ROLES],
      status: 201,
    },
    async ({ caller, params, body }) =>
      answerOf(await actOn(params.id!, 'round', caller, parts, () => ({ do: 'attend', present: body.present }))),
  );
}

/** A round as the session sees it; undefined for what is hidden, absent, or no round. */
export async function viewRound(id: string, session: Session, parts: DialogueParts): Promise<RoundView | undefined> {
  const round = await findPart(id, 'round', session, parts);
  if (round === undefined) return undefined;
  const loading = parts.desk.loading(callerOf(session, parts).ask);
  const under = await loadUnder(round.part, loading);
  const statements = await Promise.all(
    ofKind(under, 'statement').map(async (statement) => {
      const { state } = await loadStatement(statement, loading, parts.verify);
      return { id: statement.part.id, title: statement.part.content.title, state };
    }),
  );
  return describeRound(round, under, {
    statements,
    commitments: ofKind(under, 'commitment').map(({ part }) => part.id),
    isSent: ({ part, audience }) => {
      const to = parts.offeredTo(audience);
      return part.content.home !== parts.own.id || part.content.organisations.every((id) => to.includes(id));
    },
  });
}
