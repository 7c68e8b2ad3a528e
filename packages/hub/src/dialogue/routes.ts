import type { FastifyInstance } from 'fastify';
import type { Session } from '../people/index.ts';
import type { AddRoute } from '../platform/http/index.ts';
import { type CalendarParts, calendarRoutes } from './calendar-routes.ts';
import { clauseRoutes } from './clause-routes.ts';
import { commitmentRoutes } from './commitment-routes.ts';
import { roundRoutes } from './round-routes.ts';
import { seriesRoutes } from './series-routes.ts';
import { statementRoutes } from './statement-routes.ts';
import { textRoutes } from './text-routes.ts';

/** What can be asked of this room: series, rounds and their parts, joint statements, commitments. */
export function dialogueRoutes(route: AddRoute<Session>, app: FastifyInstance, parts: CalendarParts): void {
  seriesRoutes(route, parts);
  roundRoutes(route, parts);
  statementRoutes(route, parts);
  clauseRoutes(route, parts);
  textRoutes(route, app, parts);
  commitmentRoutes(route, parts);
  calendarRoutes(route, app, parts);
}
