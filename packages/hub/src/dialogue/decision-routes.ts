import { ActAnswer, MadeAnswer, NewAgreementTo, NewDecision, NewProposal } from '@haetae/contract';
import type { Session } from '../people/index.ts';
import type { AddRoute } from '../platform/http/index.ts';
import { actOn, answerOf, underRound } from './act-on.ts';
import { callerOf, type DialogueParts, SIDE_ROLES } from './dialogue-parts.ts';
import { found } from './found.ts';
import { wordsOf } from './joint-statement.ts';
import { loadUnder } from './load-parts.ts';
import { agreeTo, proposeWords } from './propose.ts';

/** Decisions of a round, in words that both sides agree to. */
export function decisionRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
  const form = { method: 'POST', roles: [...SIDE_ROLES] } as const;
  route(
    {
      ...form,
      url: '/api/v1/dialogue/rounds/:id/decisions',
      summary: 'Write down a decision; it is one when both sides have agreed to its words',
      body: NewDecision,
      answer: MadeAnswer,
      status: 201,
    },
    ({ caller, params, body }) =>
      underRound(params.id!, caller, parts, async (round, common) => {
        const decisions = await loadUnder(round, parts.desk.loading(callerOf(caller, parts).ask), 'decision');
        const content = { kind: 'decision', of: round.id, ...common, number: decisions.length + 1, ...body } as const;
        return await found(content, caller, parts);
      }),
  );
  route(
    {
      ...form,
      url: '/api/v1/dialogue/decisions/:id/proposals',
      summary: 'Propose other words of a decision',
      body: NewProposal,
      answer: ActAnswer,
      status: 201,
    },
    async ({ caller, params, body: { lang, text } }) =>
      answerOf(
        await actOn(params.id!, 'decision', caller, parts, ({ part, folded }) =>
          proposeWords(wordsOf(part, part.content.text, folded), { key: lang, text }),
        ),
      ),
  );
  route(
    {
      ...form,
      url: '/api/v1/dialogue/decisions/:id/agree',
      summary: 'Agree for your side to a decision in one language, by its hash',
      body: NewAgreementTo,
      answer: ActAnswer,
    },
    async ({ caller, params, body: { lang, hash } }) =>
      answerOf(
        await actOn(params.id!, 'decision', caller, parts, ({ part, folded }) =>
          agreeTo(wordsOf(part, part.content.text, folded), lang, hash),
        ),
      ),
  );
}
