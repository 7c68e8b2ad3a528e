import type { Session } from '../people/index.ts';
import type { AddRoute } from '../platform/http/index.ts';
import { type AssessmentParts, assessmentRoutes } from './assessment/routes.ts';
import { engagementRoutes } from './engagement-routes.ts';
import { needRoutes } from './need-routes.ts';
import type { PackParts } from './pack/pack-parts.ts';
import { packRoutes } from './pack/routes.ts';
import type { SupportParts } from './support-parts.ts';

/** Everything about support that can be asked. */
export function supportRoutes(
  route: AddRoute<Session>,
  parts: SupportParts & Omit<PackParts, keyof SupportParts> & AssessmentParts,
): void {
  needRoutes(route, parts);
  engagementRoutes(route, parts);
  packRoutes(route, parts);
  assessmentRoutes(route, parts);
}
