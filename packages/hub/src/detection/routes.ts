import type { FastifyInstance } from 'fastify';
import type { Session } from '../people/index.ts';
import type { AddRoute } from '../platform/http/index.ts';
import { applicantRoutes } from './check/applicant-routes.ts';
import { type CheckRouteParts, checkRoutes } from './check/routes.ts';
import { Lists } from './list/lists.ts';
import { type ListRouteParts, listRoutes } from './list/routes.ts';
import { appealRoutes, type PublicRouteParts, publicRoutes } from './public/routes.ts';
import { type SiteRouteParts, siteRoutes } from './site/routes.ts';
import { type ValueRouteParts, valueRoutes } from './value/routes.ts';

export type DetectionRouteParts = ValueRouteParts &
  SiteRouteParts &
  CheckRouteParts &
  Omit<ListRouteParts & PublicRouteParts, 'listed'>;

/** Detection: is this what it claims to be, and what the alliance says of it. */
export function detectionRoutes(route: AddRoute<Session>, app: FastifyInstance, parts: DetectionRouteParts): void {
  const listed = new Lists(parts);
  valueRoutes(route, parts);
  siteRoutes(route, parts);
  checkRoutes(app, parts);
  applicantRoutes(route, parts);
  listRoutes(route, { ...parts, listed });
  appealRoutes(route, parts);
  publicRoutes(app, { ...parts, listed });
}
