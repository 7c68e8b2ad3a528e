/**
 * How soon a hub is ready, and what it holds in memory at rest: `node bin/pinned-node.js bench/rest.bench.ts [ROUNDS]`.
 *
 * Cold is the first start in an empty folder (cluster, schema, built-in facts), warm the next one. The peer in the same
 * run is the pinned Node that does nothing but end. Memory is read from /proc (Linux) ten seconds after the ready line:
 * resident set of the hub's process, and the proportional share of its database's processes together.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROUNDS = Number(process.argv[2] ?? 5);
const COMMAND = fileURLToPath(new URL('../bin/haetae.js', import.meta.url));

const median = (values: readonly number[]): number =>
  Math.round(values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0);

/** Starts a hub, runs `work` with its process number when it is ready, and stops it; the milliseconds to ready. */
async function withHub(dataDir: string, work: (pid: number) => Promise<void> = async () => {}): Promise<number> {
  const begun = performance.now();
  const command = spawn(process.execPath, [COMMAND, 'hub'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HAETAE_DATA_DIR: dataDir, HAETAE_PORT: '0', HAETAE_LOG: 'fatal' },
  });
  const ended = new Promise((resolve) => command.once('exit', resolve));
  for await (const line of createInterface({ input: command.stdout })) {
    const ready = performance.now() - begun;
    const { pid } = JSON.parse(line) as { pid: number };
    await work(pid);
    process.kill(pid, 'SIGTERM');
    await ended;
    return ready;
  }
  throw new Error('the hub did not start');
}

/** A field of a file in /proc, in megabytes. */
function megabytes(pid: number, file: string, field: string): number {
  const text = readFileSync(`/proc/${pid}/${file}`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024;
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  return children.map(Number).flatMap((child) => [child, ...childrenOf(child)]);
}

const cold: number[] = [];
const warm: number[] = [];
const bare: number[] = [];
const hub: number[] = [];
const database: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const parent = mkdtempSync(join(tmpdir(), 'haetae-rest-'));
  const dataDir = join(parent, 'data');
  cold.push(await withHub(dataDir));
  warm.push(
    await withHub(dataDir, async (pid) => {
      if (round > 0) return;
      await sleep(10_000);
      hub.push(megabytes(pid, 'status', 'VmRSS'));
      database.push(childrenOf(pid).reduce((sum, child) => sum + megabytes(child, 'smaps_rollup', 'Pss'), 0));
    }),
  );
  const begun = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  bare.push(performance.now() - begun);
  rmSync(parent, { recursive: true, force: true });
}
console.log(
  JSON.stringify({
    bench: 'rest',
    rounds: ROUNDS,
    cold_ms: median(cold),
    warm_ms: median(warm),
    bare_node_ms: median(bare),
    hub_rss_mb: median(hub),
    database_pss_mb: median(database),
  }),
);
