/**
 * Nothing that was acknowledged is lost: two linked hubs as processes, three writers at one of them, and kill -9 for the
 * hub, its database, or both, at either side, in mid-write. After each restart everything acknowledged is in the store
 * once, screening answers with it on both sides, and what was not acknowledged can be sent again.
 *
 * HAETAE_KILL_ROUNDS says how often; 5 where nothing is said.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Call, caller, pair, type TestHub, until } from './alliance.ts';
import { add, anyAddress, indicator } from './claims.ts';

const ROUNDS = Number(process.env.HAETAE_KILL_ROUNDS ?? 5);
const COMMAND = fileURLToPath(new URL('../bin/haetae.js', import.meta.url));
/** Milliseconds in which a side must be right again: a busy machine starts a database slowly. */
const RECOVERY = 60_000;

/** A hub as a process, started as a user does. */
class KillableHub implements TestHub {
  readonly name: string;
  readonly key: string;
  readonly dataDir: string;
  url = '';
  #port = '0';
  #pid = 0;
  #command: ChildProcess | undefined;

  constructor(name: string) {
    this.name = name;
    this.key = `bootstrap-key-of-${name}`;
    this.dataDir = mkdtempSync(join(tmpdir(), `haetae-kill-${name.toLowerCase()}-`));
  }

  readonly as = (key: string): Call => caller(this.url, key);
  readonly call: Call = (...asked) => this.as(this.key)(...asked);

  /** Starts it, on the port it had before; resolves when it says that it is ready. */
  async start(): Promise<void> {
    const command = spawn(process.execPath, [COMMAND, 'hub'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        HAETAE_DATA_DIR: this.dataDir,
        HAETAE_PORT: this.#port,
        HAETAE_NAME: this.name,
        HAETAE_JURISDICTION: this.name,
        HAETAE_BOOTSTRAP_KEY: this.key,
        HAETAE_LOG: process.env.HAETAE_LOG ?? 'fatal',
      },
    });
    this.#command = command;
    for await (const line of createInterface({ input: command.stdout! })) {
      const ready = JSON.parse(line) as { url: string; pid: number };
      this.url = ready.url;
      this.#pid = ready.pid;
      this.#port = new URL(ready.url).port;
      return;
    }
    throw new Error(`${this.name} ended before it was ready`);
  }

  killHub(): void {
    process.kill(this.#pid, 'SIGKILL');
  }

  killDatabase(): void {
    const pid = Number(readFileSync(join(this.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
    process.kill(pid, 'SIGKILL');
  }

  readonly stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => this.#command?.once('exit', resolve));
    process.kill(this.#pid, 'SIGTERM');
    await ended;
    rmSync(this.dataDir, { recursive: true, force: true });
  };
}

type Said = ReturnType<typeof indicator>;

/** What was sent, and what of it was acknowledged. */
const acknowledged = new Map<string, string>();
const unanswered: Said[][] = [];
const kr = new KillableHub('KR');
const eu = new KillableHub('EU');
let organisation = '';

before(async () => {
  await Promise.all([kr.start(), eu.start()]);
  await pair([kr, eu]);
  organisation = (await kr.call('GET', '/api/v1/me')).body.organisation.id;
});
after(() => Promise.all([kr.stop(), eu.stop()]));

const batch = (): Said[] =>
  Array.from({ length: 1 + Math.floor(Math.random() * 20) }, () => indicator(anyAddress(), organisation, 'amber'));

const addressOf = (object: Said): string => /'(0x\w+)'/.exec(String(object.pattern))![1]!;

/** Sends a batch; true when the hub acknowledged it. */
async function send(objects: Said[]): Promise<boolean> {
  const answer = await add(kr.call, 'alliance', objects).catch(() => undefined);
  if (answer?.status !== 202) return false;
  assert.equal(answer.body.status, 'complete');
  assert.equal(answer.body.success_count, objects.length, JSON.stringify(answer.body));
  for (const object of objects) acknowledged.set(object.id, addressOf(object));
  return true;
}

async function writeUntil(stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    const objects = batch();
    if (await send(objects)) continue;
    unanswered.push(objects);
    await sleep(50);
  }
}

/** Ids of everything in a collection, page by page, as often as they are there. */
async function everyId(hub: KillableHub): Promise<string[]> {
  const ids: string[] = [];
  for (let next = ''; ; ) {
    const { status, body } = await hub.call(
      'GET',
      `/taxii2/default/collections/alliance/objects/?limit=1000${next}`,
      undefined,
      { accept: 'application/taxii+json;version=2.1' },
    );
    assert.equal(status, 200, JSON.stringify(body));
    ids.push(...((body.objects ?? []) as { id: string }[]).map((object) => object.id));
    if (body.more !== true) return ids.filter((id) => id.startsWith('indicator--'));
    next = `&next=${encodeURIComponent(body.next)}`;
  }
}

/** Acknowledged objects that screening does not answer with. */
async function unscreened(hub: KillableHub): Promise<string[]> {
  const missing: string[] = [];
  const expected = [...acknowledged];
  for (let from = 0; from < expected.length; from += 5_000) {
    const part = expected.slice(from, from + 5_000);
    const answer = await hub
      .call('POST', '/api/v1/screenings', { addresses: part.map(([, address]) => address) })
      .catch(() => undefined);
    if (answer?.status !== 200) return ['no answer'];
    part.forEach(([id], at) => {
      const { reasons } = answer.body.results[at] as { reasons: { object: string }[] };
      if (!reasons.some((reason) => reason.object === id)) missing.push(id);
    });
  }
  return missing;
}

async function assertAllThere(): Promise<void> {
  for (const hub of [kr, eu]) {
    await until(
      () => unscreened(hub),
      (missing) => missing.length === 0,
      RECOVERY,
    );
    const ids = await everyId(hub);
    assert.equal(ids.length, new Set(ids).size, `${hub.name} has each object once`);
    const stored = new Set(ids);
    for (const id of acknowledged.keys()) assert.ok(stored.has(id), `${hub.name} has ${id}`);
  }
}

async function restart(hub: KillableHub, what: Victim): Promise<number> {
  const begun = performance.now();
  if (what !== 'database') await hub.start();
  await until(
    async () => (await hub.call('GET', '/readyz').catch(() => undefined))?.status,
    (status) => status === 200,
    RECOVERY,
  );
  return performance.now() - begun;
}

type Victim = 'hub' | 'database' | 'both';
const PLAN: readonly (readonly [KillableHub, Victim])[] = [
  [kr, 'hub'],
  [kr, 'database'],
  [kr, 'both'],
  [eu, 'hub'],
  [eu, 'both'],
  [eu, 'database'],
];
const restarts: number[] = [];

for (let round = 0; round < ROUNDS; round++) {
  const [hub, what] = PLAN[round % PLAN.length]!;
  test(`round ${round + 1}: kill -9 of ${what === 'both' ? 'hub and database' : what} at ${hub.name} loses nothing`, async () => {
    const stopping = new AbortController();
    const writers = [1, 2, 3].map(() => writeUntil(stopping.signal));
    await sleep(50 + Math.random() * 350);
    if (what !== 'hub') hub.killDatabase();
    if (what !== 'database') hub.killHub();
    await sleep(20);
    stopping.abort();
    restarts.push(await restart(hub, what));
    await Promise.all(writers);
    for (const objects of unanswered.splice(0)) {
      await until(
        () => send(objects),
        (sent) => sent,
        RECOVERY,
      );
    }
    await assertAllThere();
  });
}

test('many objects were written, and each start was short', (context) => {
  const slowest = Math.round(Math.max(...restarts));
  const median = Math.round(restarts.toSorted((a, b) => a - b)[restarts.length >> 1] ?? 0);
  context.diagnostic(
    `${ROUNDS} rounds, ${acknowledged.size} objects acknowledged, ready again after ${median} ms (median), ${slowest} ms (slowest)`,
  );
  assert.ok(acknowledged.size >= ROUNDS);
});
