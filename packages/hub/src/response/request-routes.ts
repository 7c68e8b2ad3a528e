import {
  customType,
  type Fault,
  FreezeRequestDraft,
  FreezeRequestList,
  FreezeRequestView,
  NewFreezeRequest,
  NewTransition,
  TransitionAnswer,
} from '@haetae/contract';
import { parseStixId, type StixObject } from '@haetae/stix/object';
import type { Static } from 'typebox';
import { faultsOf, readSharing } from '../intake/index.ts';
import type { Session } from '../people/index.ts';
import { type AddRoute, type ProblemAnswer, problem } from '../platform/http/index.ts';
import { presentFields } from '../platform/present-fields.ts';
import { newUuid } from '../platform/random.ts';
import { newestIds, type StoredObject } from '../store/index.ts';
import { findCase } from './case-routes.ts';
import { describeRequest } from './describe-request.ts';
import { draftRequest } from './draft-request.ts';

import type { LoadedRequest } from './load-request.ts';
import type { Moved } from './request-desk.ts';
import { callerOf, type ResponseParts } from './response-parts.ts';
import { findService, type Service } from './services.ts';

/** Most requests of one list. */
const LISTED = 500;

/** Freeze requests: draft, move, read. */
export function requestRoutes(route: AddRoute<Session>, parts: ResponseParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/freeze-requests',
      summary: 'Draft a request to a service to hold assets',
      body: NewFreezeRequest,
      answer: FreezeRequestDraft,
      roles: ['case-lead'],
      status: 201,
    },
    ({ caller, body }) => draft(body, caller, parts),
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/freeze-requests',
      summary: 'The requests of your organisation and to it, latest first',
      answer: FreezeRequestList,
    },
    async ({ caller }) => {
      const { ask } = callerOf(caller, parts);
      const ids = await newestIds(ask, parts.interned, customType.freezeRequest, LISTED);
      return { requests: (await parts.desk.read(ids, { ask })).map(lineOf) };
    },
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/freeze-requests/:id',
      summary: 'A request: state, approvals, history, clocks, content',
      answer: FreezeRequestView,
    },
    async ({ caller, params }) => {
      const loaded = await findRequest(params.id!, caller, parts);
      return loaded === undefined ? problem('not_found') : await viewOf(loaded, caller, parts);
    },
  );
  transitionRoute(route, parts);
}

function transitionRoute(route: AddRoute<Session>, parts: ResponseParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/freeze-requests/:id/transitions',
      summary: 'Take a request further: 200 with its new state; 202 when the other hub, or a second person, decides',
      body: NewTransition,
      answer: TransitionAnswer,
      roles: ['case-lead', 'releaser'],
    },
    async ({ caller, body, params, reply }) => {
      const { to, reason, amount, amounts } = body;
      const intent = { to, ...presentFields({ reason, amount, amounts }) };
      const moved = isRequestId(params.id!)
        ? await parts.desk.move(params.id!, intent, callerOf(caller, parts))
        : undefined;
      if (moved?.kind === 'proposed') reply.code(202);
      return moved === undefined ? problem('not_found') : answerOf(moved, to);
    },
  );
}

/** A request as the caller sees it; undefined for what is hidden, absent, or no request. */
export async function findRequest(
  id: string,
  session: Session,
  parts: ResponseParts,
): Promise<LoadedRequest | undefined> {
  if (!isRequestId(id)) return undefined;
  const [loaded] = await parts.desk.read([id], callerOf(session, parts));
  return loaded;
}

const isRequestId = (id: string): boolean =>
  parseStixId(id) !== undefined && id.startsWith(`${customType.freezeRequest}--`);

function answerOf(moved: Moved, to: LoadedRequest['folded']['state']): ProblemAnswer | Static<typeof TransitionAnswer> {
  if (moved.kind === 'refused') return problem(moved.code, { allowed: moved.allowed });
  const { request, state, approvals } = moved.loaded.folded;
  return { id: request.id, state, approvals, ...(moved.kind === 'proposed' && { pending: { to } }) };
}

async function draft(body: Static<typeof NewFreezeRequest>, session: Session, parts: ResponseParts) {
  const caller = callerOf(session, parts);
  const [inCase, service] = await Promise.all([
    findCase(body.case, session, parts),
    findService(body.service, { ...parts, reader: caller.reader }),
  ]);
  if (inCase === undefined || service === undefined) {
    return problem('unprocessable', { errors: unknownFaults(inCase, service) });
  }
  const made = draftRequest(body, {
    uuid: newUuid(),
    now: parts.now(),
    author: session,
    hub: { ...parts.own, url: parts.own.url, key: parts.own.fingerprint },
    service: placeOf(service, parts),
    exercise: readSharing(JSON.parse(inCase.body) as StixObject).exercise, // validated before it was stored
  });
  if (!made.ok) return problem('unprocessable', { errors: made.errors });
  const taken = await parts.desk.draft(made.request, made.completed.defaulted, caller);
  if (taken.outcome !== 'taken') return problem('unprocessable', { errors: faultsOf(taken) });
  const loaded = await findRequest(made.request.id, session, parts);
  if (loaded === undefined) throw new Error(`request ${made.request.id} cannot be read by its author`);
  return { ...(await viewOf(loaded, session, parts)), warnings: [...made.completed.warnings] };
}

function unknownFaults(inCase: StoredObject | undefined, service: Service | undefined): Fault[] {
  return [
    ...(inCase ? [] : [{ pointer: '/case', code: 'unknown_case', message: 'There is no such case that you may see.' }]),
    ...(service ? [] : [{ pointer: '/service', code: 'unknown_service', message: 'There is no such service.' }]),
  ];
}

/** A service with the hub to ask it by: none where only a letter reaches it. */
function placeOf({ id, name, hub, by }: Service, { own, partner }: ResponseParts) {
  const jurisdiction = hub === own.id ? own.jurisdiction : hub === null ? undefined : partner(hub)?.jurisdiction;
  return { id, name, hub: by === 'hub' ? hub : null, jurisdiction };
}

async function viewOf(loaded: LoadedRequest, session: Session, parts: ResponseParts): Promise<FreezeRequestView> {
  const actor = await parts.desk.actorOf(session);
  return describeRequest(loaded, { actor, now: parts.now() });
}

function lineOf({ folded: { request, state } }: LoadedRequest): FreezeRequestList['requests'][number] {
  const { case_ref, human_ref, receiver } = request.content;
  return { id: request.id, state, service: receiver.name, case: case_ref, title: human_ref };
}
