/** Cases, the requests in them, and what a court is given. */
import { type Answer, askFile, askJson, askText, type Connection, type File } from './call.ts';
import type {
  CaseList,
  CaseView,
  FreezeRequestList,
  FreezeRequestView,
  NewCase,
  NewFreezeRequest,
  NewTransition,
  RequestState,
  ServiceList,
  TransitionAnswer,
} from './shapes.ts';

/** Cases the caller may see. */
export async function cases(connection: Connection): Promise<Answer<CaseList>> {
  return await askJson(connection, '/api/v1/cases');
}

/** One case with its traces and requests; hidden and absent answer the same `not_found`. */
export async function caseById(connection: Connection, id: string): Promise<Answer<CaseView>> {
  return await askJson(connection, `/api/v1/cases/${encodeURIComponent(id)}`);
}

/** Opens a case; `share` offers it to the alliance. */
export async function createCase(connection: Connection, body: NewCase): Promise<Answer<CaseView>> {
  return await askJson(connection, '/api/v1/cases', { method: 'POST', body });
}

/** Services that can be asked, each by hub or by letter. */
export async function services(connection: Connection): Promise<Answer<ServiceList>> {
  return await askJson(connection, '/api/v1/services');
}

/** Requests of the caller's organisation, in both directions. */
export async function freezeRequests(connection: Connection): Promise<Answer<FreezeRequestList>> {
  return await askJson(connection, '/api/v1/freeze-requests');
}

/** One request; the same on both hubs. */
export async function freezeRequest(connection: Connection, id: string): Promise<Answer<FreezeRequestView>> {
  return await askJson(connection, `/api/v1/freeze-requests/${encodeURIComponent(id)}`);
}

/** Drafts a request; nothing leaves the hub before it is approved by two others and sent. */
export async function createFreezeRequest(
  connection: Connection,
  body: NewFreezeRequest,
): Promise<Answer<{ id: string; state: RequestState }>> {
  return await askJson(connection, '/api/v1/freeze-requests', { method: 'POST', body });
}

/**
 * Takes a request to its next state.
 *
 * Status 200: done. Status 202: proposed to the hub that is its home, `pending` says what. A step that is not
 * allowed is the problem `transition_not_allowed`, with the allowed ones in `allowed`.
 */
export async function moveFreezeRequest(
  connection: Connection,
  id: string,
  step: NewTransition,
): Promise<Answer<TransitionAnswer>> {
  return await askJson(connection, `/api/v1/freeze-requests/${encodeURIComponent(id)}/transitions`, {
    method: 'POST',
    body: step,
  });
}

/** The printable letter (HTML) for a service that is on no hub. */
export async function letter(connection: Connection, id: string, language: 'en' | 'ko'): Promise<Answer<string>> {
  return await askText(connection, `/api/v1/freeze-requests/${encodeURIComponent(id)}/letter`, {
    query: { lang: language },
  });
}

/** The evidence package of a case (zip); `trace` picks one when the case has several. */
export async function evidence(connection: Connection, caseId: string, trace?: string): Promise<Answer<File>> {
  return await askFile(connection, `/api/v1/cases/${encodeURIComponent(caseId)}/evidence`, { query: { trace } });
}
