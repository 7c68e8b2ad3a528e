import { ActAnswer, AgendaTerms, NewAgreementToTerms, RoundTerms } from '@haetae/contract';
import type { Session } from '../people/index.ts';
import { type AddRoute, problem } from '../platform/http/index.ts';
import { actOn, answerOf } from './act-on.ts';
import { type DialogueParts, SIDE_ROLES } from './dialogue-parts.ts';
import { timesOf } from './meeting-time.ts';
import { agreeTo, proposeWords } from './propose.ts';
import { foldItem, foldRound, TERMS, termsText } from './terms.ts';

/** Terms of agenda items and of the round itself: other ones proposed, agreed to by their hash. */
export function termsRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
  const form = { method: 'POST', answer: ActAnswer, roles: [...SIDE_ROLES] } as const;
  route(
    {
      ...form,
      url: '/api/v1/dialogue/agenda/:id/proposals',
      summary: 'Propose other terms of an agenda item',
      body: AgendaTerms,
      status: 201,
    },
    async ({ caller, params, body }) =>
      answerOf(
        await actOn(params.id!, 'item', caller, parts, ({ part, folded }) =>
          proposeWords(foldItem(part, folded).words, { key: TERMS, text: termsText(body) }),
        ),
      ),
  );
  route(
    {
      ...form,
      url: '/api/v1/dialogue/agenda/:id/agree',
      summary: 'Agree for your side to the terms of an agenda item, by their hash',
      body: NewAgreementToTerms,
    },
    async ({ caller, params, body }) =>
      answerOf(
        await actOn(params.id!, 'item', caller, parts, ({ part, folded }) =>
          agreeTo(foldItem(part, folded).words, TERMS, body.hash),
        ),
      ),
  );
  route(
    {
      ...form,
      url: '/api/v1/dialogue/rounds/:id/proposals',
      summary: 'Propose another time or place for a round',
      body: RoundTerms,
      status: 201,
    },
    async ({ caller, params, body }) => {
      const times = timesOf(body);
      if ('errors' in times) return problem('unprocessable', times);
      return answerOf(
        await actOn(params.id!, 'round', caller, parts, ({ part, folded }) =>
          proposeWords(foldRound(part, folded).words, { key: TERMS, text: termsText(body) }),
        ),
      );
    },
  );
  route(
    {
      ...form,
      url: '/api/v1/dialogue/rounds/:id/agree',
      summary: 'Agree for your side to when and where a round is, by the hash of it',
      body: NewAgreementToTerms,
    },
    async ({ caller, params, body }) =>
      answerOf(
        await actOn(params.id!, 'round', caller, parts, ({ part, folded }) =>
          agreeTo(foldRound(part, folded).words, TERMS, body.hash),
        ),
      ),
  );
}
