import type { Session } from '../people/index.ts';
import type { AddRoute } from '../platform/http/index.ts';
import type { DialogueParts } from './dialogue-parts.ts';
import { seriesRoutes } from './series-routes.ts';
import { statementRoutes } from './statement-routes.ts';

/** What can be asked of this room: series, rounds and their parts, joint statements, commitments. */
export function dialogueRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
  seriesRoutes(route, parts);
  statementRoutes(route, parts);
}
