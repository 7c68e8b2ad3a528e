import type { FastifyInstance } from 'fastify';
import type { Session } from '../people/index.ts';
import type { AddRoute } from '../platform/http/index.ts';
import { caseRoutes } from './case-routes.ts';
import { letterRoutes } from './letter-routes.ts';
import { requestRoutes } from './request-routes.ts';
import type { ResponseParts } from './response-parts.ts';
import { serviceRoutes } from './service-routes.ts';

/** What can be asked of this room: cases, services, freeze requests, their letters. */
export function responseRoutes(route: AddRoute<Session>, app: FastifyInstance, parts: ResponseParts): void {
  caseRoutes(route, parts);
  serviceRoutes(route, parts);
  requestRoutes(route, parts);
  letterRoutes(route, app, parts);
}
