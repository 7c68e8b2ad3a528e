import { MadeAnswer, NewClause, NewPublication, NewStatement, StatementView } from '@haetae/contract';
import type { Static } from 'typebox';
import type { Session } from '../people/index.ts';
import { type AddRoute, problem } from '../platform/http/index.ts';
import { describeStatement } from './describe-statement.ts';
import type { Deed } from './dialogue-act.ts';
import type { ContentOf } from './dialogue-part.ts';
import { callerOf, type DialogueParts, findPart, inherit, refusalAnswer, SIDE_ROLES } from './dialogue-parts.ts';
import { found } from './found.ts';
import type { FoldedStatement } from './joint-statement.ts';
import { loadStatement } from './load-statement.ts';
import { instantOf } from './meeting-time.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { seenPublished } from './seen-published.ts';
import { signStatement } from './sign-statement.ts';

/** Joint statements: found, write clause by clause, agree by hash, sign. */
export function statementRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/statements',
      summary: 'Begin a joint statement of a round, in languages that are all authentic',
      body: NewStatement,
      answer: MadeAnswer,
      roles: [...SIDE_ROLES],
      status: 201,
    },
    ({ caller, body }) => foundStatement(body, caller, parts),
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/dialogue/statements/:id',
      summary: 'A joint statement: clauses, brackets, history, checks, signatures; the same on every party’s hub',
      answer: StatementView,
    },
    async ({ caller, params }) => {
      const statement = await findStatement(params.id!, caller, parts);
      return statement === undefined ? problem('not_found') : describeStatement(statement, parts.now());
    },
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/statements/:id/clauses',
      summary: 'Add a clause; a language that is left out stays open',
      body: NewClause,
      answer: MadeAnswer,
      roles: [...SIDE_ROLES],
      status: 201,
    },
    ({ caller, body, params }) => foundClause(params.id!, body, caller, parts),
  );
  signRoute(route, parts);
  publicationRoute(route, parts);
}

function signRoute(route: AddRoute<Session>, parts: DialogueParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/statements/:id/sign',
      summary: 'Sign by this hub’s key, once every party has agreed to every version ({hash}: of what you have read)',
      answer: StatementView,
      roles: [...SIDE_ROLES],
    },
    async ({ caller, body, params, reply }) => {
      const { hash } = (body ?? {}) as { readonly hash?: unknown }; // no body is a body, too
      if (hash !== undefined && typeof hash !== 'string') return problem('invalid_request');
      // The other side's last agreement may still be on its way.
      const statement = await parts.desk.awaitCrossing(
        () => findStatement(params.id!, caller, parts),
        (found) => found !== undefined && found.state !== 'draft' && (hash ?? found.hash) === found.hash,
        (found) => (found === undefined ? [] : [found.part.id, ...found.clauses.map(({ part }) => part.id)]),
      );
      if (statement === undefined) return problem('not_found');
      const acted = await parts.desk.act(
        params.id!,
        async () => {
          const now = await findStatement(params.id!, caller, parts);
          return now === undefined ? refuse('not_found') : signedOnce(now, hash, parts);
        },
        callerOf(caller, parts),
      );
      if (acted !== undefined && isRefused(acted)) return refusalAnswer(acted);
      if (acted?.kind === 'pending') reply.code(202);
      const after = await findStatement(params.id!, caller, parts);
      return after === undefined ? problem('not_found') : describeStatement(after, parts.now());
    },
  );
}

function signedOnce(statement: FoldedStatement, hash: string | undefined, parts: DialogueParts): Deed | Refused {
  if (statement.signatures.some(({ hub }) => hub === parts.own.id)) return refuse('already_signed');
  return signStatement(statement, parts.signer(), hash);
}

/** A statement as the session sees it; undefined for what is hidden, absent, or no statement. */
export async function findStatement(
  id: string,
  session: Session,
  parts: DialogueParts,
): Promise<FoldedStatement | undefined> {
  const loaded = await findPart(id, 'statement', session, parts);
  if (loaded === undefined) return undefined;
  return await loadStatement(loaded, parts.desk.loading(callerOf(session, parts).ask), parts.verify);
}

async function foundStatement(body: Static<typeof NewStatement>, session: Session, parts: DialogueParts) {
  const round = await findPart(body.round, 'round', session, parts);
  if (round === undefined) return problem('not_found');
  const embargo = body.embargo === undefined ? undefined : instantOf(body.embargo, 'UTC');
  if (body.embargo !== undefined && (embargo === undefined || !/(?:Z|[+-]\d\d:\d\d)$/.test(body.embargo))) {
    const message = 'An embargo is an RFC 3339 time with its offset: two capitals read another hour without it.';
    return problem('unprocessable', { errors: [{ pointer: '/embargo', code: 'no_such_time', message }] });
  }
  const { title, languages } = body;
  const said = { title: title.normalize('NFC'), languages, ...(embargo !== undefined && { embargo }) };
  const content = { kind: 'statement', of: round.part.id, ...inherit(round.part, session, parts), ...said } as const;
  return await found(content, session, parts);
}

async function foundClause(id: string, body: Static<typeof NewClause>, session: Session, parts: DialogueParts) {
  const statement = await findStatement(id, session, parts);
  if (statement === undefined) return problem('not_found');
  if (statement.state === 'signed') return problem('already_signed');
  const { languages } = statement.part.content;
  const errors = Object.keys(body.text)
    .filter((lang) => !languages.includes(lang))
    .map(notSpoken);
  if (errors.length > 0) return problem('unprocessable', { errors });
  const { title, figures } = body;
  const content: ContentOf<'clause'> = {
    kind: 'clause',
    of: id,
    ...inherit(statement.part, session, parts),
    number: statement.clauses.length + 1,
    does: body.kind ?? 'fact',
    text: Object.fromEntries(Object.entries(body.text).map(([lang, text]) => [lang, text.normalize('NFC')])),
    ...(title !== undefined && { title: title.normalize('NFC') }),
    ...(figures !== undefined && { figures }),
  };
  return await found(content, session, parts);
}

/** The fault of a language that a statement is not written in. */
export const notSpoken = (lang: string) => ({
  pointer: `/text/${lang}`,
  code: 'language_not_in_statement',
  message: 'The statement is not written in this language.',
});

function publicationRoute(route: AddRoute<Session>, parts: DialogueParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/statements/:id/publications',
      summary: 'Compare words that were found published with those that were signed; both sides see the result',
      body: NewPublication,
      answer: StatementView,
      roles: [...SIDE_ROLES],
      status: 201,
    },
    async ({ caller, body, params }) => {
      const statement = await findStatement(params.id!, caller, parts);
      if (statement === undefined) return problem('not_found');
      if (statement.state !== 'signed') return problem('not_signed');
      if (!statement.document.languages.includes(body.lang)) {
        return problem('unprocessable', { errors: [{ ...notSpoken(body.lang), pointer: '/lang' }] });
      }
      const deed = seenPublished(statement.document, body);
      await parts.desk.act(params.id!, () => deed, callerOf(caller, parts));
      const after = await findStatement(params.id!, caller, parts);
      return after === undefined ? problem('not_found') : describeStatement(after, parts.now());
    },
  );
}
