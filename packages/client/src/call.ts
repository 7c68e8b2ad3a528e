/** The one place where the client speaks HTTP: a request out, a value or a problem back. */
import type { Problem } from '@haetae/contract';

/** What every method answers: the value, or the problem (RFC 9457) that says why there is none. */
export type Answer<T> = { ok: true; status: number; value: T } | { ok: false; problem: Problem };

export type Connection = {
  /** base address of the hub, for instance `http://127.0.0.1:7411`; a path after it is kept */
  url: string;
  /** API key; without one only public paths answer */
  key?: string;
  /** the platform's `fetch`, or one that a test hands in */
  fetch?: typeof globalThis.fetch;
};

export type Ask = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** a file as it is, in place of a body */
  bytes?: Uint8Array<ArrayBuffer>;
  query?: Record<string, string | undefined>;
  /** media type that is asked for; default `application/json` */
  accept?: string;
  signal?: AbortSignal | undefined;
};

/** A file as the hub gave it: its bytes and the name it proposes. */
export type File = { name: string; bytes: Blob };

/**
 * Asks for JSON.
 *
 * Never rejects: a hub that cannot be reached answers the problem `unreachable` (status 0), an answer that is not
 * JSON the problem `unreadable_answer`.
 */
export async function askJson<T>(connection: Connection, path: string, ask: Ask = {}): Promise<Answer<T>> {
  // The hub promises the shape by its contract; checking it again here would cost every page load the validator.
  return await read(connection, path, ask, async (response) => (await response.json()) as T);
}

/** Asks for a page of text, for instance the printable letter. Never rejects. */
export async function askText(connection: Connection, path: string, ask: Ask = {}): Promise<Answer<string>> {
  return await read(connection, path, { accept: 'text/html', ...ask }, async (response) => await response.text());
}

/** Asks for a file, for instance the evidence package. Never rejects. */
export async function askFile(connection: Connection, path: string, ask: Ask = {}): Promise<Answer<File>> {
  return await read(connection, path, { accept: '*/*', ...ask }, async (response) => ({
    name: proposedName(response.headers.get('content-disposition')) ?? 'download',
    bytes: await response.blob(),
  }));
}

async function read<T>(
  connection: Connection,
  path: string,
  ask: Ask,
  take: (response: Response) => Promise<T>,
): Promise<Answer<T>> {
  const response = await send(connection, path, ask);
  if (!(response instanceof Response)) return { ok: false, problem: response };
  if (!response.ok) return { ok: false, problem: await readProblem(response) };
  try {
    return { ok: true, status: response.status, value: await take(response) };
  } catch {
    return { ok: false, problem: unreadable(response.status) };
  }
}

async function send(connection: Connection, path: string, ask: Ask): Promise<Response | Problem> {
  const { fetch = globalThis.fetch, url, key } = connection;
  const headers: Record<string, string> = { accept: ask.accept ?? 'application/json' };
  if (key !== undefined) headers.authorization = `Bearer ${key}`;
  const request: RequestInit = { method: ask.method ?? 'GET', headers };
  if (ask.signal) request.signal = ask.signal;
  if (ask.bytes !== undefined) {
    headers['content-type'] = 'application/octet-stream';
    request.body = ask.bytes;
  } else if (ask.body !== undefined) {
    headers['content-type'] = 'application/json';
    request.body = JSON.stringify(ask.body);
  }
  try {
    return await fetch(address(url, path, ask.query), request);
  } catch (cause) {
    return unreachable(cause);
  }
}

function address(url: string, path: string, query: Ask['query'] = {}): string {
  const written = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const tail = written.length === 0 ? '' : `?${new URLSearchParams(written)}`;
  return `${url.replace(/\/+$/, '')}${path}${tail}`;
}

async function readProblem(response: Response): Promise<Problem> {
  const said: unknown = await response.json().catch(() => null);
  return isProblem(said) ? said : unreadable(response.status);
}

function isProblem(said: unknown): said is Problem {
  return typeof said === 'object' && said !== null && 'code' in said && 'title' in said && 'status' in said;
}

function unreachable(cause: unknown): Problem {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return { type: 'about:blank', code: 'unreachable', status: 0, title: 'The hub could not be reached.', detail };
}

function unreadable(status: number): Problem {
  const title = 'The hub answered something that is not in its contract.';
  return { type: 'about:blank', code: 'unreadable_answer', status, title };
}

function proposedName(disposition: string | null): string | undefined {
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
}
