import type { Session } from '../people/index.ts';
import type { AddRoute } from '../platform/http/index.ts';
import { type SiteRouteParts, siteRoutes } from './site/routes.ts';
import { type ValueRouteParts, valueRoutes } from './value/routes.ts';

export type DetectionRouteParts = ValueRouteParts & SiteRouteParts;

/** Detection: is this what it claims to be, and what the alliance says of it. */
export function detectionRoutes(route: AddRoute<Session>, parts: DetectionRouteParts): void {
  valueRoutes(route, parts);
  siteRoutes(route, parts);
}
