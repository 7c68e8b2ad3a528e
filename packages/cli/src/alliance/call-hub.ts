import type { Problem } from '@haetae/contract';

/** Where a hub is and with which key to ask it. */
export interface HubAccess {
  readonly url: string;
  readonly key: string;
}

/** A hub said no. */
export class HubRefusal extends Error {
  readonly problem: Problem;

  constructor(path: string, problem: Problem) {
    const errors = (problem.errors ?? []).map((error) => ` ${error.pointer}: ${error.message}`).join('');
    super(`${path}: ${problem.title}${problem.detail === undefined ? '' : ` ${problem.detail}`}${errors}`);
    this.problem = problem;
  }
}

/** Calls a path of the API; rejects with {@link HubRefusal} when the hub refuses. */
export async function callHub<T>(hub: HubAccess, method: string, path: string, body?: unknown): Promise<T> {
  const raw = typeof body === 'string';
  const response = await fetch(`${hub.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${hub.key}`,
      ...(body === undefined ? {} : { 'content-type': raw ? 'text/csv' : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  // The hub keeps to the contract; a refusal is a problem document (RFC 9457).
  if (!response.ok) throw new HubRefusal(path, JSON.parse(text) as Problem);
  return JSON.parse(text) as T;
}

/** Fetches a file. */
export async function fetchFile(hub: HubAccess, path: string): Promise<Uint8Array> {
  const response = await fetch(`${hub.url}${path}`, { headers: { authorization: `Bearer ${hub.key}` } });
  if (!response.ok) throw new HubRefusal(path, (await response.json()) as Problem);
  return new Uint8Array(await response.arrayBuffer());
}
