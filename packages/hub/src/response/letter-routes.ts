import { customType } from '@haetae/contract';
import { parseStixId } from '@haetae/stix/object';
import type { FastifyInstance } from 'fastify';
import type { Session } from '../people/index.ts';
import { type AddRoute, problem } from '../platform/http/index.ts';
import { type LetterStanding, requestLetter } from './letter.ts';
import type { LoadedRequest } from './load-request.ts';
import { findRequest } from './request-routes.ts';
import type { RequestState } from './request-vocabulary.ts';
import type { ResponseParts } from './response-parts.ts';

/** The letter of a request as a page and as JSON, and the place where its holder can check it. */
export function letterRoutes(route: AddRoute<Session>, app: FastifyInstance, parts: ResponseParts): void {
  route(
    {
      method: 'GET',
      url: '/api/v1/freeze-requests/:id/letter',
      summary: 'The printable letter, in English or Korean (?lang=en|ko)',
    },
    async ({ caller, params, query, reply }) => {
      const { lang = 'en' } = query;
      if (lang !== 'en' && lang !== 'ko') return problem('invalid_request', { detail: 'A letter is in en or ko.' });
      const loaded = await findRequest(params.id!, caller, parts);
      if (loaded === undefined) return problem('not_found');
      reply.header('content-type', 'text/html; charset=utf-8');
      return letterOf(loaded, lang).html;
    },
  );
  route(
    { method: 'GET', url: '/api/v1/freeze-requests/:id/letter.json', summary: 'The same letter for machines' },
    async ({ caller, params, reply }) => {
      const loaded = await findRequest(params.id!, caller, parts);
      if (loaded === undefined) return problem('not_found');
      reply.header('content-type', 'application/json; charset=utf-8');
      return letterOf(loaded, 'en').json;
    },
  );
  checkRoute(app, parts);
}

const letterOf = ({ folded }: LoadedRequest, language: 'en' | 'ko') =>
  requestLetter(folded.request, { language, standing: standingOf(folded.state) });

function standingOf(state: RequestState): LetterStanding {
  if (state === 'withdrawn') return 'withdrawn';
  return state === 'draft' || state === 'awaiting-approval' ? 'draft' : 'approved';
}

/**
 * Whoever holds a letter holds its hash, and nobody else can guess it: to them the hub says whether it stands behind
 * the letter, and nothing more. Every other question has the same answer.
 */
function checkRoute(app: FastifyInstance, { desk, askAsHub }: ResponseParts): void {
  app.get<{ Params: { id: string }; Querystring: { hash?: string } }>(
    '/public/letters/:id',
    { schema: { hide: true } },
    async ({ params: { id }, query: { hash } }) => {
      const named = parseStixId(id) !== undefined && id.startsWith(`${customType.freezeRequest}--`);
      const [loaded] = named ? await desk.read([id], { ask: askAsHub }) : [];
      const standing = loaded?.folded.contentHash === hash && loaded ? standingOf(loaded.folded.state) : 'draft';
      return { standing: standing === 'draft' ? 'unknown' : standing };
    },
  );
}
