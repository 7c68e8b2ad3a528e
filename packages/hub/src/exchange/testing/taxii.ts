/** A hub with two organisations under one agreement, and a TAXII client for each of its members. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Agreement } from '@haetae/contract';
import { addSignature, exportJwk, keyFingerprint } from '@haetae/proof/signature';
import { tlpMarkingId } from '@haetae/stix/marking';
import { type RunningHub, startHub } from '../../main.ts';
import { readConfig } from '../../platform/config/config.ts';
import { isSetupProblem } from '../../platform/config/setup-problem.ts';
import { createLogger } from '../../platform/logging.ts';
import { nativeEd25519 } from '../../platform/native-ed25519.ts';
import { layMigratedDatabase } from '../../store/testing/migrated-database.ts';

export const TAXII = 'application/taxii+json;version=2.1';
export const UNKNOWN = 'note--00000000-0000-4000-8000-000000000000';
export const MICROS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
export const ADMIN_KEY = 'taxii-test-bootstrap-0123456789';

/** A hub in a folder of its own, that can be stopped and started again on it. */
export interface TestHub {
  url: string;
  restart(): Promise<void>;
  remove(): Promise<void>;
}

async function startTestHub(): Promise<TestHub> {
  const folder = mkdtempSync(join(tmpdir(), 'haetae-taxii-'));
  await layMigratedDatabase(join(folder, 'data'));
  let running = await start(folder);
  const hub: TestHub = {
    url: running.url,
    restart: async () => {
      await running.lifetime.stop('restart');
      running = await start(folder);
      hub.url = running.url;
    },
    remove: async () => {
      await running.lifetime.stop('end of the test');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return hub;
}

async function start(folder: string): Promise<RunningHub> {
  const env = {
    HAETAE_DATA_DIR: join(folder, 'data'),
    HAETAE_PORT: '0',
    HAETAE_BOOTSTRAP_KEY: ADMIN_KEY,
    HAETAE_NAME: 'Test',
    HAETAE_LOG_LEVEL: 'error',
  };
  const config = readConfig(env, []);
  if (!('port' in config)) throw new Error(config.map((one) => one.sentence).join(' '));
  const hub = await startHub({ config, log: createLogger('fatal'), demonstration: false });
  if (isSetupProblem(hub)) throw new Error(hub.sentence);
  return hub;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  // The tests say what they expect of it.
  // biome-ignore lint/suspicious/noExplicitAny: an answer of the hub, looked into by assertions only
  readonly json: any;
}

export interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** One request, exactly as written: no header is added but Host and the length. */
export function send(hub: TestHub, path: string, call: Call = {}): Promise<Answer> {
  const url = new URL(hub.url);
  const { method = 'GET', body } = call;
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const headers = { ...length, ...call.headers };
  return new Promise((resolve, reject) => {
    const asked = request({ host: url.hostname, port: url.port, path, method, headers, agent: false }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const json = /json/.test(reply.headers['content-type'] ?? '') && text !== '' ? JSON.parse(text) : undefined;
        resolve({ status: reply.statusCode!, headers: reply.headers as Record<string, string>, text, json });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** A member's way to the hub: TAXII below `/taxii2`, the API elsewhere. */
export class Client {
  readonly hub: TestHub;
  readonly key: string;

  constructor(hub: TestHub, key: string) {
    this.hub = hub;
    this.key = key;
  }

  taxii(path: string, call: Call = {}): Promise<Answer> {
    const headers = { authorization: `Bearer ${this.key}`, accept: TAXII, ...call.headers };
    return send(this.hub, `/taxii2${path}`, { ...call, headers });
  }

  /** GET below a collection. */
  get(collection: string, path: string): Promise<Answer> {
    return this.taxii(`/default/collections/${collection}/${path}`);
  }

  add(collection: string, objects: readonly (object | string)[]): Promise<Answer> {
    const texts = objects.map((object) => (typeof object === 'string' ? object : JSON.stringify(object)));
    return this.addText(collection, `{"objects":[${texts.join(',')}]}`);
  }

  addText(collection: string, body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Answer> {
    return this.taxii(`/default/collections/${collection}/objects/`, {
      method: 'POST',
      headers: { 'content-type': TAXII, ...headers },
      body,
    });
  }

  end(collection: string, path: string): Promise<Answer> {
    return this.taxii(`/default/collections/${collection}/objects/${path}`, { method: 'DELETE' });
  }

  /** Every page from the first on. */
  async walk(collection: string, query: string, between: () => Promise<void> = async () => {}): Promise<Answer[]> {
    const pages: Answer[] = [];
    for (let next = ''; ; ) {
      const page = await this.get(collection, `objects/?${query}${next}`);
      pages.push(page);
      if (page.json.more !== true) return pages;
      next = `&next=${page.json.next}`;
      await between();
    }
  }

  async api(method: string, path: string, body?: object): Promise<Answer> {
    const headers = { authorization: `Bearer ${this.key}`, 'content-type': 'application/json' };
    return await send(this.hub, path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async organisation(name: string): Promise<string> {
    return (await this.api('POST', '/api/v1/organisations', { name, kind: 'csirt' })).json.id;
  }

  async member(organisation: string, roles: readonly string[], clearance: string): Promise<Client> {
    const made = await this.api('POST', '/api/v1/members', { organisation, name: 'Somebody', roles, clearance });
    return new Client(this.hub, made.json.key);
  }
}

/** Brings a sharing group into force, with a partner hub that is never there. Answers its id. */
export async function agree(admin: Client, alias: string): Promise<string> {
  const seed = createHash('sha256').update(alias).digest();
  const key = nativeEd25519.publicKey(seed);
  const partner = {
    id: `hub--${alias}`,
    name: alias,
    jurisdiction: 'XX',
    demonstration: false,
    keys: { keys: [exportJwk(key)] },
    taxii: 'http://127.0.0.1:9/taxii2/',
    log: 'http://127.0.0.1:9/log',
    federation: 'http://127.0.0.1:9/federation/v1/messages',
  };
  const proposed = await admin.api('POST', '/api/v1/agreements', {
    title: alias,
    alias,
    partners: [partner],
    links: [],
  });
  const signer = { hub: partner.id, seed, at: new Date().toISOString(), ed25519: nativeEd25519 };
  const signed = addSignature('agreement', proposed.json as Agreement, signer);
  const inForce = await admin.api('POST', '/api/v1/agreements/sign', signed);
  if (inForce.status !== 200) throw new Error(`${keyFingerprint(key)}: ${inForce.text}`);
  return inForce.json.document.id;
}

export const tlp = {
  clear: tlpMarkingId('clear'),
  green: tlpMarkingId('green'),
  amber: tlpMarkingId('amber'),
  strict: tlpMarkingId('amber+strict'),
  red: tlpMarkingId('red'),
} as const;

const uuidOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A note, whose id follows from its name. */
export function note(
  name: string,
  more: Readonly<Record<string, unknown>> = {},
): { id: string } & Record<string, unknown> {
  const modified = (more.modified as string | undefined) ?? '2026-03-01T00:00:00.000Z';
  return {
    type: 'note',
    spec_version: '2.1',
    id: `note--${uuidOf(name)}`,
    created: '2026-03-01T00:00:00.000Z',
    modified,
    content: name,
    object_refs: ['identity--f431f809-377b-45e0-aa1c-6a4751cae5ff'],
    object_marking_refs: [tlp.green],
    ...more,
  };
}

export function indicator(
  name: string,
  more: Readonly<Record<string, unknown>> = {},
): { id: string } & Record<string, unknown> {
  return {
    type: 'indicator',
    spec_version: '2.1',
    id: `indicator--${uuidOf(name)}`,
    created: '2026-03-01T00:00:00.000Z',
    modified: '2026-03-01T00:00:00.000Z',
    name,
    pattern: `[domain-name:value = '${name.toLowerCase().replaceAll(/[^a-z0-9]/g, '-')}.example']`,
    pattern_type: 'stix',
    valid_from: '2026-03-01T00:00:00Z',
    object_marking_refs: [tlp.green],
    ...more,
  };
}

/** The ids on a page, in its order. */
export const idsOf = (...pages: readonly Answer[]): string[] =>
  pages.flatMap((page) => (page.json.objects ?? []).map((object: { id: string }) => object.id));

/** The hub of a test file and the members who act on it. */
export interface Cast {
  readonly hub: TestHub;
  readonly admin: Client;
  readonly ours: string;
  readonly theirs: string;
  /** Reads and adds for the hub's own organisation. */
  readonly anna: Client;
  /** The same, for the same. */
  readonly colleague: Client;
  /** The same, for the other organisation. */
  readonly bora: Client;
  /** Reads for the other organisation, up to GREEN. */
  readonly green: Client;
  readonly writeOnly: Client;
  readonly rightless: Client;
  /** Makes an empty collection; answers its alias. */
  collection(): Promise<string>;
}

export async function openCast(): Promise<Cast> {
  const hub = await startTestHub();
  const admin = new Client(hub, ADMIN_KEY);
  const ours: string = (await admin.api('GET', '/api/v1/me')).json.organisation.id;
  const theirs = await admin.organisation('Other');
  let groups = 0;
  const collection = async (): Promise<string> => {
    groups += 1;
    await agree(admin, `group-${groups}`);
    return `group-${groups}`;
  };
  const cast: Cast = {
    hub,
    admin,
    ours,
    theirs,
    anna: await admin.member(ours, ['reader', 'contributor'], 'amber+strict'),
    colleague: await admin.member(ours, ['reader', 'contributor'], 'amber+strict'),
    bora: await admin.member(theirs, ['reader', 'contributor'], 'amber+strict'),
    green: await admin.member(theirs, ['reader'], 'green'),
    writeOnly: await admin.member(theirs, ['contributor'], 'amber'),
    rightless: await admin.member(theirs, ['bulk'], 'clear'),
    collection,
  };
  // Organisations announce themselves to every group; these two withdraw it, so that new groups are empty.
  const announced = await collection();
  await cast.anna.end(announced, `${ours}/`);
  await cast.bora.end(announced, `${theirs}/`);
  return cast;
}

/** Holds an answer to the form of every error: status, media type, error resource, nothing of the inside. */
export function isError(answer: Answer, status: number): void {
  assert.equal(answer.status, status, answer.text);
  assert.equal(answer.headers['content-type'], TAXII);
  assert.equal(answer.json.http_status, String(status));
  assert.equal(typeof answer.json.title, 'string');
  assert.match(answer.json.error_id, /^[0-9a-f-]{36}$/);
  assert.doesNotMatch(answer.text, /\bat .*\.ts\b|node_modules|select |stack/);
}

/** Sends `length` blanks in chunks, without saying how many there will be. */
export function statusOfStream(
  hub: TestHub,
  path: string,
  headers: Record<string, string>,
  length: number,
): Promise<number> {
  const url = new URL(hub.url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: url.hostname, port: url.port, path, method: 'POST', headers }, (reply) => {
      reply.resume();
      resolve(reply.statusCode!);
    });
    asked.on('error', reject);
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    for (let sent = 0; sent < length; sent += chunk.length) asked.write(chunk);
    asked.end();
  });
}
