import { StatementView } from '@haetae/contract';
import { parseStixId } from '@haetae/stix/object';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Session } from '../people/index.ts';
import { type AddRoute, type ProblemAnswer, problem, sendProblem } from '../platform/http/index.ts';
import { describeStatement, publishedAt } from './describe-statement.ts';
import { isKind, type Part } from './dialogue-part.ts';
import { callerOf, type DialogueParts, refusalAnswer } from './dialogue-parts.ts';
import type { FoldedStatement } from './joint-statement.ts';
import { type LoadedPart, loadParts } from './load-parts.ts';
import { loadStatement } from './load-statement.ts';
import { isRefused, refuse } from './refusal.ts';
import { statementBundle } from './statement-bundle.ts';
import { findStatement } from './statement-routes.ts';
import { statementMarkdown, statementPage } from './write-text.ts';

const FORMATS = ['html', 'md', 'stix', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** A statement as text, for its parties at any time, for everybody once it is published. */
export function textRoutes(route: AddRoute<Session>, app: FastifyInstance, parts: DialogueParts): void {
  route(
    {
      method: 'GET',
      url: '/api/v1/dialogue/statements/:id/text',
      summary: 'The text: ?format=html|md|stix|json (json: the document that the hubs signed), ?lang= one language',
    },
    async ({ caller, params, query, reply }) => {
      const statement = await findStatement(params.id!, caller, parts);
      if (statement === undefined) return problem('not_found');
      return writeText(statement, query, publishedAt(statement, parts.now()) !== undefined, reply, parts.keysOf);
    },
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/statements/:id/publish',
      summary: 'Publish a signed statement: from then on, or from the end of its embargo, anybody reads it',
      answer: StatementView,
      roles: ['releaser', 'admin'],
    },
    async ({ caller, params }) => {
      const acted = await parts.desk.act(
        params.id!,
        async () => {
          const statement = await findStatement(params.id!, caller, parts);
          if (statement === undefined) return refuse('not_found');
          if (statement.state !== 'signed') return refuse('not_signed');
          return { do: 'publish' };
        },
        callerOf(caller, parts),
      );
      if (acted === undefined) return problem('not_found');
      if (isRefused(acted)) return refusalAnswer(acted);
      const after = await findStatement(params.id!, caller, parts);
      return after === undefined ? problem('not_found') : describeStatement(after, parts.now());
    },
  );
  publicRoute(app, parts);
}

/** Before its release a statement is not there: the same answer as for one that never was. */
function publicRoute(app: FastifyInstance, parts: DialogueParts): void {
  app.get<{ Params: { id: string }; Querystring: Record<string, string | undefined> }>(
    '/public/statements/:id',
    { schema: { hide: true } },
    async ({ params: { id }, query }, reply) => {
      // What is not there now may be released in a minute.
      reply.header('cache-control', 'no-store');
      const statement = await publishedStatement(id, parts);
      const answer =
        statement === undefined ? problem('not_found') : writeText(statement, query, true, reply, parts.keysOf);
      return typeof answer === 'string' ? answer : sendProblem(reply, answer);
    },
  );
}

async function publishedStatement(id: string, parts: DialogueParts): Promise<FoldedStatement | undefined> {
  if (parseStixId(id) === undefined) return undefined;
  const loading = parts.desk.loading();
  const [loaded] = await loadParts([id], loading);
  if (loaded === undefined || !isKind(loaded.part, 'statement')) return undefined;
  const of = loaded as LoadedPart<Part<typeof loaded.part.content>>; // the check narrowed the part only
  const statement = await loadStatement(of, loading, parts.verify);
  return publishedAt(statement, parts.now()) === undefined ? undefined : statement;
}

function writeText(
  statement: FoldedStatement,
  { format = 'html', lang }: Readonly<Record<string, string | undefined>>,
  isPublic: boolean,
  reply: FastifyReply,
  keysOf: DialogueParts['keysOf'],
): string | ProblemAnswer {
  const { languages } = statement.document;
  if (!isFormat(format)) return problem('invalid_request', { detail: `"format" is one of ${FORMATS.join(', ')}.` });
  if (lang !== undefined && !languages.includes(lang)) return problem('not_found');
  const asked = lang === undefined ? languages : [lang];
  switch (format) {
    case 'html':
      reply.header('content-type', 'text/html; charset=utf-8');
      return statementPage(statement, asked);
    case 'md':
      reply.header('content-type', 'text/markdown; charset=utf-8');
      return statementMarkdown(statement, asked);
    case 'stix':
      reply.header('content-type', 'application/stix+json; version=2.1');
      return JSON.stringify(statementBundle(statement, isPublic ? 'clear' : 'amber+strict'));
    case 'json':
      reply.header('content-type', 'application/json; charset=utf-8');
      return JSON.stringify({
        document: statement.document,
        signatures: statement.signatures.map(({ hub, key, at, signature }) => ({ hub, key, at, signature })),
        keys: statement.signatures.flatMap(({ hub }) => keysOf(hub)),
      });
    default:
      return format satisfies never;
  }
}

const isFormat = (format: string): format is Format => FORMATS.some((known) => known === format);
