import { NewCaseAnswer, NewService, ServiceList } from '@haetae/contract';
import { faultsOf } from '../intake/index.ts';
import type { Session } from '../people/index.ts';
import { type AddRoute, problem } from '../platform/http/index.ts';
import { newUuid } from '../platform/random.ts';

import { callerOf, type ResponseParts } from './response-parts.ts';
import { listServices, serviceObject } from './services.ts';

/** Whom one can ask. */
export function serviceRoutes(route: AddRoute<Session>, parts: ResponseParts): void {
  const { intake, now } = parts;
  route(
    {
      method: 'GET',
      url: '/api/v1/services',
      summary: 'Services that can be asked to freeze, each by its hub or by letter',
      answer: ServiceList,
    },
    async ({ caller }) => ({ services: await listServices({ ...parts, reader: callerOf(caller, parts).reader }) }),
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/services',
      summary: 'Enter a service that is on no hub, to be asked by letter',
      body: NewService,
      answer: NewCaseAnswer,
      roles: ['admin', 'case-lead'],
      status: 201,
    },
    async ({ caller, body }) => {
      const { organisation, member } = caller;
      const value = serviceObject(body.name, `identity--${newUuid()}`, organisation, now());
      const [taken] = await intake.take(
        [{ source: JSON.stringify(value), value, pointer: '' }],
        { kind: 'member', organisation, member, offer: { local: true, groups: [] } },
        parts.maySee(caller),
      );
      return taken?.outcome === 'taken' ? { id: value.id } : problem('unprocessable', { errors: faultsOf(taken) });
    },
  );
}
