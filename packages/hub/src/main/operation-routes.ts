import type { HubDescriptor } from '@haetae/contract';
import { exportJwk } from '@haetae/proof/signature';
import type { Joined } from './joined.ts';

/** Whether the hub lives, whether it can answer, who it is, and what can be asked of it. */
export function operationRoutes({ app, ground: { own }, isReady }: Joined): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) =>
    isReady() ? { status: 'ready' } : reply.code(503).header('retry-after', '1').send({ status: 'starting' }),
  );
  app.get(
    '/.well-known/haetae.json',
    { schema: { hide: true } },
    async (): Promise<HubDescriptor> => ({
      id: own.id,
      name: own.name,
      jurisdiction: own.jurisdiction,
      demonstration: own.demonstration,
      keys: { keys: [exportJwk(own.publicKey)] },
      taxii: `${own.url}/taxii2/`,
      log: `${own.url}/api/v1/log/checkpoint`,
      federation: `${own.url}/federation/v1/messages`,
    }),
  );
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
