import {
  ActAnswer,
  AgendaTerms,
  MadeAnswer,
  NewAgendaItem,
  NewAgreementTo,
  NewAgreementToTerms,
  NewAttendance,
  NewDecision,
  NewDelegation,
  NewPaper,
  NewPosition,
  NewProposal,
  RoundTerms,
  RoundView,
} from '@haetae/contract';
import { atMost } from '@haetae/stix/marking';
import type { Static } from 'typebox';
import type { Session } from '../people/index.ts';
import { type AddRoute, type ProblemAnswer, problem } from '../platform/http/index.ts';
import { describeRound, ofKind } from './describe-round.ts';
import { partyName } from './describe-statement.ts';
import type { Deed } from './dialogue-act.ts';
import type { Acted } from './dialogue-desk.ts';
import type { ContentOf, Part, PartKind } from './dialogue-part.ts';
import {
  callerOf,
  type DialogueParts,
  findPart,
  inherit,
  ownSide,
  refusalAnswer,
  SIDE_ROLES,
} from './dialogue-parts.ts';
import { found } from './found.ts';
import { wordsOf } from './joint-statement.ts';
import { type LoadedPart, loadUnder } from './load-parts.ts';
import { loadStatement } from './load-statement.ts';
import { timesOf } from './meeting-time.ts';
import { agreeTo, proposeWords } from './propose.ts';
import { isRefused, type Refused } from './refusal.ts';
import { foldItem, foldRound, TERMS, termsText } from './terms.ts';

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

/** What is founded under a round and needs no more than its words. */
function partRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
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

function delegationRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
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

function termsRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
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

function decisionRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
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

async function underRound(
  id: string,
  session: Session,
  parts: DialogueParts,
  make: (
    round: Part<ContentOf<'round'>>,
    common: ReturnType<typeof inherit>,
  ) => Promise<ProblemAnswer | { readonly id: string }>,
): Promise<ProblemAnswer | { readonly id: string }> {
  const round = await findPart(id, 'round', session, parts);
  return round === undefined ? problem('not_found') : await make(round.part, inherit(round.part, session, parts));
}

async function actOn<K extends PartKind>(
  id: string,
  kind: K,
  session: Session,
  parts: DialogueParts,
  decide: (loaded: LoadedPart<Part<ContentOf<K>>>) => Deed | Refused,
): Promise<Acted | undefined> {
  if ((await findPart(id, kind, session, parts)) === undefined) return undefined;
  return await parts.desk.act(
    id,
    // findPart saw that it is of this kind, and a part keeps its kind.
    (loaded) => decide(loaded as LoadedPart<Part<ContentOf<K>>>),
    callerOf(session, parts),
  );
}

function answerOf(acted: Acted | undefined): ProblemAnswer | Static<typeof ActAnswer> {
  if (acted === undefined) return problem('not_found');
  if (isRefused(acted)) return refusalAnswer(acted);
  const { part } = acted.loaded;
  return {
    id: acted.act,
    state: acted.kind,
    ...(acted.kind === 'pending' && { pending: { home: partyName(part, part.content.home) } }),
  };
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
