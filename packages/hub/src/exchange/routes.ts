/**
 * TAXII 2.1 (OASIS Standard, https://docs.oasis-open.org/cti/taxii/v2.1/os/taxii-v2.1-os.html) at `/taxii2/`, with the one
 * API root `/taxii2/default/`.
 *
 * A room of its own on the server: whatever happens under the path, its answer is a TAXII resource with the TAXII media
 * type. Who asks is proved first, so that a stranger learns of nothing what exists; then method, media types, rights.
 */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../people/index.ts';
import { BODY_LIMIT, type Doorkeeper, ProblemAnswer, problem, problemOf } from '../platform/http/index.ts';
import { addToCollection, endObject, status } from './change-collection.ts';
import type { Asked, Resource, TaxiiContext } from './context.ts';
import { apiRoot, collection, collections, discovery } from './discovery.ts';
import { acceptsTaxii, isTaxii } from './media-type.ts';
import { manifest, object, objects, versions } from './read-collection.ts';
import { sendTaxii, sendTaxiiProblem } from './taxii-answer.ts';

export interface ExchangeParts extends TaxiiContext {
  readonly door: Doorkeeper<Session>;
}

interface TaxiiPath {
  readonly url: string;
  readonly get: Resource;
  readonly post?: Resource;
  readonly delete?: Resource;
}

const COLLECTION = '/default/collections/:collection';
const PATHS: readonly TaxiiPath[] = [
  { url: '/', get: discovery },
  { url: '/default/', get: apiRoot },
  { url: '/default/status/:status/', get: status },
  { url: '/default/collections/', get: collections },
  { url: `${COLLECTION}/`, get: collection },
  { url: `${COLLECTION}/manifest/`, get: manifest },
  { url: `${COLLECTION}/objects/`, get: objects, post: addToCollection },
  { url: `${COLLECTION}/objects/:object/`, get: object, delete: endObject },
  { url: `${COLLECTION}/objects/:object/versions/`, get: versions },
];

/** Serves TAXII 2.1 on `app`. */
export function exchangeRoutes(app: FastifyInstance, parts: ExchangeParts): void {
  app.register(
    async (taxii) => {
      const sessions = new WeakMap<FastifyRequest, Session>();
      taxii.removeAllContentTypeParsers();
      taxii.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
      taxii.addHook('onRequest', async (request, reply) => {
        const session = await parts.door.authenticate(request);
        if (session === undefined) return sendTaxiiProblem(reply, problem('unauthenticated'));
        sessions.set(request, session);
        return undefined;
      });
      taxii.setErrorHandler((error: FastifyError, request, reply) => {
        const answer = problemOf(error);
        if (answer.status >= 500) request.log.error({ err: error, request: request.id }, 'request failed');
        return sendTaxiiProblem(reply, answer);
      });
      taxii.setNotFoundHandler((_request, reply) => sendTaxiiProblem(reply, problem('not_found')));
      for (const path of PATHS) addPath(taxii, path, parts, sessions);
    },
    { prefix: '/taxii2' },
  );
}

function addPath(
  taxii: FastifyInstance,
  path: TaxiiPath,
  parts: TaxiiContext,
  sessions: WeakMap<FastifyRequest, Session>,
): void {
  const answer = (resource: Resource) => async (request: FastifyRequest, reply: FastifyReply) => {
    const made = await resource(askedBy(request, sessions.get(request)!), parts);
    return made instanceof ProblemAnswer ? sendTaxiiProblem(reply, made) : sendTaxii(reply, made);
  };
  const route = { url: path.url, schema: { hide: true }, bodyLimit: BODY_LIMIT };
  taxii.route({ ...route, method: 'GET', onRequest: requireAccept, handler: answer(path.get) });
  if (path.post !== undefined) {
    taxii.route({ ...route, method: 'POST', onRequest: [requireAccept, requireContent], handler: answer(path.post) });
  }
  if (path.delete !== undefined) {
    taxii.route({ ...route, method: 'DELETE', onRequest: requireAccept, handler: answer(path.delete) });
  }
  const allowed = ['GET', 'HEAD', ...(path.post ? ['POST'] : []), ...(path.delete ? ['DELETE'] : []), 'OPTIONS'];
  refuseOthers(taxii, route, allowed);
}

function refuseOthers(taxii: FastifyInstance, route: { readonly url: string }, allowed: readonly string[]): void {
  const allow = allowed.join(', ');
  const method = ['POST', 'PUT', 'PATCH', 'DELETE'].filter((other) => !allowed.includes(other));
  taxii.route({
    ...route,
    method: 'OPTIONS',
    handler: async (_request, reply) => reply.code(204).header('allow', allow).send(),
  });
  taxii.route({
    ...route,
    method,
    onRequest: async (_request, reply) => sendTaxiiProblem(reply.header('allow', allow), problem('method_not_allowed')),
    handler: async () => undefined,
  });
}

async function requireAccept(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  if (acceptsTaxii(request.headers.accept)) return undefined;
  return sendTaxiiProblem(reply, problem('not_acceptable', { detail: 'Accept application/taxii+json;version=2.1.' }));
}

async function requireContent(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  if (isTaxii(request.headers['content-type'])) return undefined;
  return sendTaxiiProblem(
    reply,
    problem('unsupported_media_type', { detail: 'Send application/taxii+json;version=2.1.' }),
  );
}

/** What the server parsed is what its types say: a parameter is text, a query text or a list, a body bytes. */
function askedBy(request: FastifyRequest, session: Session): Asked {
  return {
    session,
    params: request.params as Readonly<Record<string, string>>,
    query: request.query as Asked['query'],
    body: request.body instanceof Uint8Array ? request.body : new Uint8Array(),
  };
}
