/**
 * From commit at KR to screening at EU: two hubs as processes, each on its own database, paired through the API.
 *
 * `node bin/pinned-node.js bench/crossing.bench.ts [ROUNDS]` prints a line of JSON. The time runs from sending the TAXII
 * add to KR until a screening at EU answers with the claim; the peer in the same run is what the same client needs for
 * the add alone and for one screening alone.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HubProcess, startHubProcess } from '../packages/cli/src/alliance/hub-process.ts';
import { pairHubs } from '../packages/cli/src/alliance/pair-hubs.ts';
import { caller } from '../scenarios/alliance.ts';
import { add, anyAddress, indicator, screen } from '../scenarios/claims.ts';

const rounds = Number(process.argv[2] ?? 300);
const folder = mkdtempSync(join(tmpdir(), 'haetae-crossing-'));

function start(name: string): Promise<HubProcess> {
  const dataDir = join(folder, name);
  mkdirSync(dataDir);
  const organisation = JSON.stringify({ name: `${name} desk` });
  const key = `key-of-${name}-for-the-bench`;
  return startHubProcess({ name, jurisdiction: name, organisation, dataDir, port: 0, host: '127.0.0.1', key });
}

const percentile = (values: readonly number[], share: number): number =>
  Math.round((values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0) * 10) / 10;

/** Proportional share of memory of a process and its descendants, in megabytes (Linux). */
function memoryOf(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const own = Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  return own + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0);
}

const ready = performance.now();
const [kr, eu] = (await Promise.all([start('KR'), start('EU')])) as [HubProcess, HubProcess];
const started = performance.now();
await pairHubs([kr, eu]);
const paired = performance.now();
const atKr = caller(kr.url, kr.key);
const atEu = caller(eu.url, eu.key);
const organisation = (await atKr('GET', '/api/v1/me')).body.organisation.id;
const rest = [memoryOf(kr.pid), memoryOf(eu.pid)].map(Math.round);

const crossing: number[] = [];
const adding: number[] = [];
const screening: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const address = anyAddress();
  const object = indicator(address, organisation, 'amber');
  const sent = performance.now();
  await add(atKr, 'alliance', [object]);
  adding.push(performance.now() - sent);
  for (;;) {
    const asked = performance.now();
    const answer = await screen(atEu, address);
    screening.push(performance.now() - asked);
    if (answer.verdict !== 'clear') break;
  }
  crossing.push(performance.now() - sent);
}
const { peers } = (await atKr('GET', '/api/v1/alliance')).body;
console.log(
  JSON.stringify({
    rounds,
    crossing_ms: { p50: percentile(crossing, 0.5), p99: percentile(crossing, 0.99) },
    add_alone_ms: { p50: percentile(adding, 0.5), p99: percentile(adding, 0.99) },
    one_screening_ms: { p50: percentile(screening, 0.5), p99: percentile(screening, 0.99) },
    commit_to_stored_there_ms: peers[0].lag_ms,
    ready_ms: { hubs: Math.round(started - ready), paired: Math.round(paired - started) },
    memory_at_rest_mb: { kr: rest[0], eu: rest[1] },
  }),
);
await Promise.all([kr.stop(), eu.stop()]);
rmSync(folder, { recursive: true, force: true });
