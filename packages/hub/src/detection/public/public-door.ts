import type { FastifyInstance } from 'fastify';
import { type AddRoute, createRouter, problem, sendProblem } from '../../platform/http/index.ts';
import type { PublicRecipient } from '../../release/index.ts';
import type { RateLimit } from './rate-limit.ts';

/** Anybody: what they may see is what is TLP:CLEAR. */
export const ANYBODY: PublicRecipient = { kind: 'public' };

/** A router whose paths ask for no key, and hold each address of the network to a number of questions. */
export function publicRouter(app: FastifyInstance, limit: RateLimit): AddRoute<PublicRecipient> {
  app.addHook('onRequest', async (request, reply) => {
    const seconds = limit.take(askerOf(request.ip));
    return seconds === undefined
      ? undefined
      : sendProblem(reply, problem('too_many_requests', { retryAfter: seconds }));
  });
  return createRouter<PublicRecipient>(app, { authenticate: async () => ANYBODY, hasRole: () => true });
}

/**
 * Whom an address of the network stands for: an IPv4 address itself, of IPv6 the network that one household is given
 * (RFC 6177), whose every address asks on one account.
 */
export function askerOf(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=[\d.]+$)/i, '');
  return plain.includes(':') ? plain.split('::', 1)[0]!.split(':').slice(0, 4).join(':') : plain;
}
