/**
 * Hubs for tests: real ones, each on a database of its own, in this process or as processes, paired through the API.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Agreement, HubDescriptor } from '@haetae/contract';
import { type RunningHub, startHub } from '@haetae/hub';
import { readConfig } from '../packages/hub/src/platform/config/config.ts';
import { createLogger, type Logger } from '../packages/hub/src/platform/logging.ts';
import { layMigratedDatabase } from '../packages/hub/src/store/testing/migrated-database.ts';

/** A hub under test and how to talk to it as its first admin. */
export interface TestHub {
  readonly name: string;
  readonly url: string;
  readonly key: string;
  readonly dataDir: string;
  readonly call: Call;
  readonly as: (key: string) => Call;
  readonly stop: () => Promise<void>;
}

/** A hub in this process. */
export interface InProcessHub extends TestHub {
  /** Stops it and keeps its data; what it resolves to starts it again at the same address. */
  readonly down: () => Promise<() => Promise<InProcessHub>>;
}

export interface TestHubOptions {
  readonly demonstration?: boolean;
  /** Where it logs to, for tests of what is logged. */
  readonly log?: Logger;
}

/** Calls a path; bodies are JSON unless they are bytes or text, and so are answers. */
export type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Tests look into answers of every shape.
  // biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what the test asserts
  readonly body: any;
}

/** Starts a hub in this process, in a fresh folder that goes with it. */
export async function startTestHub(name: string, options: TestHubOptions = {}): Promise<InProcessHub> {
  const dataDir = mkdtempSync(join(tmpdir(), `haetae-${name.toLowerCase()}-`));
  await layMigratedDatabase(dataDir);
  return startIn(dataDir, '0', name, options);
}

async function startIn(dataDir: string, port: string, name: string, options: TestHubOptions): Promise<InProcessHub> {
  const key = `bootstrap-key-of-${name}`;
  const config = readConfig(
    {
      HAETAE_DATA_DIR: dataDir,
      HAETAE_PORT: port,
      HAETAE_NAME: name,
      HAETAE_JURISDICTION: name.length === 2 ? name : 'EU',
      HAETAE_BOOTSTRAP_KEY: key,
      HAETAE_LOG: process.env.HAETAE_LOG ?? 'error',
    },
    [],
  );
  if (!('port' in config)) throw new Error(config.map((problem) => problem.sentence).join(' '));
  const { demonstration = true, log = createLogger(config.logLevel) } = options;
  const hub = await startHub({ config, log, demonstration });
  if ('problem' in hub) throw new Error(hub.sentence);
  return {
    name,
    url: hub.url,
    key,
    dataDir,
    call: caller(hub.url, key),
    as: (other) => caller(hub.url, other),
    stop: () => stop(hub, dataDir),
    down: async () => {
      await hub.lifetime.stop('test takes it down');
      return () => startIn(dataDir, new URL(hub.url).port, name, options);
    },
  };
}

async function stop(hub: RunningHub, dataDir: string): Promise<void> {
  await hub.lifetime.stop('test is over');
  rmSync(dataDir, { recursive: true, force: true });
}

/** A caller with a key. */
export function caller(url: string, key: string): Call {
  return async (method, path, body, headers = {}) => {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = /[/+]json/.test(response.headers.get('content-type') ?? '') && text !== '';
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  };
}

/**
 * Joins hubs by an agreement that each of them signs; resolves when it is in force everywhere.
 *
 * @param links pairs of names that exchange directly; default: the first with every other
 */
export async function pair(hubs: readonly TestHub[], links?: readonly (readonly [string, string])[]): Promise<string> {
  const descriptors = await Promise.all(hubs.map(descriptorOf));
  const idOf = (name: string): string => descriptors[hubs.findIndex((hub) => hub.name === name)]!.id;
  const [first, ...others] = hubs;
  const proposed = await first!.call('POST', '/api/v1/agreements', {
    title: 'Test alliance',
    partners: descriptors.slice(1),
    ...(links === undefined ? {} : { links: links.map((link) => link.map(idOf)) }),
  });
  if (proposed.status !== 201) throw new Error(JSON.stringify(proposed.body));
  let agreement = proposed.body as Agreement;
  for (const hub of [...others, ...hubs]) {
    const signed = await hub.call('POST', '/api/v1/agreements/sign', agreement);
    if (signed.status !== 200) throw new Error(JSON.stringify(signed.body));
    agreement = signed.body as Agreement;
  }
  return agreement.document.id;
}

async function descriptorOf(hub: TestHub): Promise<HubDescriptor> {
  return (await hub.call('GET', '/.well-known/haetae.json')).body as HubDescriptor;
}

/** Asks until `found` holds of the answer, for at most `limit` milliseconds; the time it took. */
export async function until<T>(ask: () => Promise<T>, found: (answer: T) => boolean, limit = 30_000): Promise<number> {
  const start = performance.now();
  for (;;) {
    const answer = await ask();
    if (found(answer)) return performance.now() - start;
    if (performance.now() - start > limit) throw new Error(`not within ${limit} ms: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/**
 * The shortest time in milliseconds of up to three tries, each told its number; one shorter than `limit` is the last.
 * Counted as on a machine with nothing else to do: where a loop takes thrice its own processor time, a third of it.
 */
export async function quickest(limit: number, attempt: (nr: number) => Promise<number>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let nr = 0; nr < 3 && best >= limit; nr++) {
    const took = await attempt(nr);
    best = Math.min(best, took < limit ? took : took / slowness());
  }
  return best;
}

/** How many times longer than with nothing beside it this process takes for its work at this moment; 1 or more. */
function slowness(): number {
  const begun = performance.now();
  const before = process.cpuUsage();
  let used = 0;
  while (used < 200_000) {
    const { user, system } = process.cpuUsage(before);
    used = user + system;
  }
  return Math.max(1, (performance.now() - begun) / (used / 1_000));
}

/** A member of a new organisation. */
export async function newMember(
  hub: TestHub,
  organisation: { readonly name: string; readonly kind?: string } | string,
  roles: readonly string[],
  clearance = 'amber+strict',
): Promise<{ readonly organisation: string; readonly id: string; readonly key: string; readonly call: Call }> {
  const id =
    typeof organisation === 'string'
      ? organisation
      : (await hub.call('POST', '/api/v1/organisations', { kind: 'csirt', ...organisation })).body.id;
  const made = await hub.call('POST', '/api/v1/members', {
    organisation: id,
    name: `member of ${id}`,
    roles,
    clearance,
  });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return { organisation: id, id: made.body.id, key: made.body.key, call: hub.as(made.body.key) };
}
