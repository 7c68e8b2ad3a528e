import type { FastifyInstance } from 'fastify';
import { keepDoor, type Session } from '../people/index.ts';
import { createRouter } from '../platform/http/index.ts';
import { openDetection, openLandscape, openScreening } from './doors-of-detection.ts';
import { openExchange, openFederation, openPeople } from './doors-of-exchange.ts';
import { openDialogue, openEvidence, openResponse, openSupport, openTracing } from './doors-of-response.ts';
import type { Following } from './following.ts';
import type { Ground } from './ground.ts';
import { BEHIND_LIMIT } from './head.ts';
import type { Joined } from './joined.ts';
import { operationRoutes } from './operation-routes.ts';

/** Every path of the hub, a room after the other. */
export function openDoors(app: FastifyInstance, ground: Ground, following: Following): void {
  const door = keepDoor(ground.people);
  const route = createRouter<Session>(app, door);
  const isReady = (): boolean => following.loaded && following.indexing.behind < BEHIND_LIMIT;
  const joined: Joined = { app, door, route, ground, following, isReady };
  operationRoutes(joined);
  openPeople(joined);
  openScreening(joined);
  openDetection(joined);
  openExchange(joined);
  openFederation(joined);
  openLandscape(joined);
  openTracing(joined);
  openResponse(joined);
  openDialogue(joined);
  openSupport(joined);
  openEvidence(joined);
}
