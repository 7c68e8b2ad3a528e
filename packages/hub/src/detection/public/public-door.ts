import type { FastifyInstance } from 'fastify';
import { type AddRoute, createRouter, problem, sendProblem } from '../../platform/http/index.ts';
import type { PublicRecipient } from '../../release/index.ts';
import type { RateLimit } from './rate-limit.ts';

/** Anybody: what they may see is what is TLP:CLEAR. */
export const ANYBODY: PublicRecipient = { kind: 'public' };

/** A router whose paths ask for no key, and hold each address of the network to a number of questions. */
export function publicRouter(app: FastifyInstance, limit: RateLimit): AddRoute<PublicRecipient> {
  app.addHook('onRequest', async (request, reply) => {
    const seconds = limit.take(request.ip);
    return seconds === undefined
      ? undefined
      : sendProblem(reply, problem('too_many_requests', { retryAfter: seconds }));
  });
  return createRouter<PublicRecipient>(app, { authenticate: async () => ANYBODY, hasRole: () => true });
}
