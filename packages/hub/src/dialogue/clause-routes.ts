import { ActAnswer, NewAgreementTo, NewProposal, NewSilence } from '@haetae/contract';
import type { Static } from 'typebox';
import { hasRole, type Session } from '../people/index.ts';
import { type AddRoute, type ProblemAnswer, problem } from '../platform/http/index.ts';
import { presentFields } from '../platform/present-fields.ts';
import { describeClause, partyName } from './describe-statement.ts';
import type { Deed } from './dialogue-act.ts';
import type { Acted } from './dialogue-desk.ts';
import { type ContentOf, isKind, type Part } from './dialogue-part.ts';
import { callerOf, type DialogueParts, findPart, refusalAnswer, SIDE_ROLES } from './dialogue-parts.ts';
import { type FoldedClause, foldClause } from './joint-statement.ts';
import type { LoadedPart } from './load-parts.ts';
import { dueInstant } from './meeting-time.ts';
import { agreeTo, proposeWords } from './propose.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { findStatement, notSpoken } from './statement-routes.ts';
import { versionHash } from './version-hash.ts';

/** What a side does with the words of a clause: propose others, agree by hash, put them under silence, break it. */
export function clauseRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/clauses/:id/proposals',
      summary:
        'Propose other words: 201 when they are the present ones; 202 while the home of the clause has to confirm',
      body: NewProposal,
      answer: ActAnswer,
      roles: [...SIDE_ROLES],
      status: 201,
    },
    async ({ caller, body, params, reply }) => {
      const { lang, text, basis, reason } = body;
      const words = { key: lang, text, ...presentFields({ basis, reason }) };
      const acted = await actOnClause(params.id!, caller, parts, lang, (clause) => proposeWords(clause.words, words));
      if (acted?.kind === 'pending') reply.code(202);
      return answerOf(acted);
    },
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/clauses/:id/agree',
      summary: 'Agree for your side to one language version, by its hash; an attribution needs a releaser',
      body: NewAgreementTo,
      answer: ActAnswer,
      roles: [...SIDE_ROLES],
    },
    async ({ caller, body: { lang, hash }, params, reply }) => {
      const acted = await actOnClause(params.id!, caller, parts, lang, (clause) =>
        clause.part.content.does === 'attribution' && !hasRole(caller, 'releaser')
          ? refuse('not_eligible', { detail: 'An attribution is agreed to by a releaser.' })
          : agreeTo(clause.words, lang, hash),
      );
      if (acted?.kind === 'pending') reply.code(202);
      return answerOf(acted);
    },
  );
  silenceRoutes(route, parts);
}

function silenceRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
  const form = { method: 'POST', answer: ActAnswer, roles: [...SIDE_ROLES] } as const;
  route(
    {
      ...form,
      url: '/api/v1/dialogue/clauses/:id/silence',
      summary: 'Put present words under silence: agreed by all at its end unless a side says otherwise before',
      body: NewSilence,
      status: 201,
    },
    async ({ caller, body: { lang, hash, ends }, params, reply }) => {
      const until = /(?:Z|[+-]\d\d:\d\d)$/.test(ends) ? dueInstant(ends) : undefined;
      if (until === undefined || until <= parts.now()) return problem('unprocessable', { errors: [noSuchEnd] });
      const acted = await actOnClause(params.id!, caller, parts, lang, ({ words }) =>
        words.present.get(lang)?.hash === hash
          ? { do: 'silence', key: lang, hash, ends: until }
          : refuse('not_present_words'),
      );
      if (acted?.kind === 'pending') reply.code(202);
      return answerOf(acted);
    },
  );
  route(
    {
      ...form,
      url: '/api/v1/dialogue/clauses/:id/break-silence',
      summary: 'Break the silence over words: nobody has agreed by it',
      body: NewAgreementTo,
    },
    async ({ caller, body: { lang, hash }, params, reply }) => {
      const acted = await actOnClause(params.id!, caller, parts, lang, ({ words }) =>
        words.silences.get(lang)?.hash === hash
          ? { do: 'break-silence', key: lang, hash }
          : refuse('not_present_words', { detail: 'These words are not under silence.' }),
      );
      if (acted?.kind === 'pending') reply.code(202);
      return answerOf(acted);
    },
  );
}

const noSuchEnd = {
  pointer: '/ends',
  code: 'no_such_time',
  message: 'Write an RFC 3339 time with its offset that lies ahead.',
};

async function actOnClause(
  id: string,
  session: Session,
  parts: DialogueParts,
  lang: string,
  decide: (clause: FoldedClause) => Deed | Refused,
): Promise<Acted | undefined> {
  const clause = await findPart(id, 'clause', session, parts);
  const statement = clause && (await findStatement(clause.part.content.of, session, parts));
  if (clause === undefined || statement === undefined) return undefined;
  if (statement.state === 'signed') return refuse('already_signed');
  if (!statement.part.content.languages.includes(lang)) {
    return refuse('unprocessable', { errors: [{ ...notSpoken(lang), pointer: '/lang' }] });
  }
  const number = statement.clauses.find(({ part }) => part.id === id)?.number ?? 0;
  const judge = ({ part, folded }: LoadedPart) =>
    isKind(part, 'clause') ? decide(foldClause(part, folded, number)) : refuse('not_found');
  // Words that the other side has just brought may still be on their way.
  await parts.desk.awaitCrossing(
    async () => (await findPart(id, 'clause', session, parts))!,
    (now) => {
      const deed = judge(now);
      return !isRefused(deed) || deed.code !== 'not_present_words';
    },
    () => [id],
  );
  return await parts.desk.act(id, judge, callerOf(session, parts));
}

function answerOf(acted: Acted | undefined): ProblemAnswer | Static<typeof ActAnswer> {
  if (acted === undefined) return problem('not_found');
  if (isRefused(acted)) return refusalAnswer(acted);
  const { part, folded } = acted.loaded as LoadedPart<Part<ContentOf<'clause'>>>; // actOnClause acts on clauses only
  const clause = foldClause(part, folded, part.content.number);
  const wasLate = clause.words.late.some(({ hash }) => hash === proposed(acted));
  return {
    id: acted.act,
    state: acted.kind === 'pending' ? 'pending' : wasLate ? 'late' : 'done',
    ...(acted.kind === 'pending' && { pending: { home: partyName(part, part.content.home) } }),
    clause: describeClause(clause),
  };
}

/** The hash that the words of an act have, where it brought words. */
function proposed({ act, loaded }: Exclude<Acted, Refused>): string | undefined {
  const deed = [...loaded.folded.done, ...loaded.folded.pending].find(({ id }) => id === act)?.deed;
  return deed?.do === 'propose' ? versionHash(loaded.part.id, deed.key, deed.text) : undefined;
}
