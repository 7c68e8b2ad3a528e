/**
 * A trace through the hub: the real transfers around the Ronin theft, and a generated ledger of 200,000 transfers.
 *
 * `node bin/pinned-node.js bench/trace.bench.ts [ROUNDS]` prints a line of JSON a ledger: the upload, the trace as a
 * client waits for it (found, traced, stored), the evidence package; its peer in the same run is `haetae trace` on the
 * file, which does nothing but read and trace.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Call, newMember, startTestHub } from '../scenarios/alliance.ts';

const BIN = fileURLToPath(new URL('../bin/haetae.js', import.meta.url));
const RONIN = join(process.env.HAETAE_SHARED ?? '../shared', 'data/ronin/transfers.csv');
const rounds = Number(process.argv[2] ?? 20);
const folder = mkdtempSync(join(tmpdir(), 'haetae-trace-'));

const median = (values: readonly number[]): number =>
  Math.round((values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0) * 10) / 10;

const addressOf = (number: number): string =>
  `0x${(BigInt(number + 1) * 0x9e3779b97f4a7c15n).toString(16).padStart(40, '0').slice(-40)}`;

/** Money that starts at address 0 and is passed on among 40,000 addresses, most of which it never reaches. */
function generated(count: number): string {
  let state = 7;
  const pick = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const rows = Array.from({ length: count }, (_, block) => {
    const inside = block % 50 === 0;
    const [from, to] = inside ? [pick(1_000), pick(1_000)] : [1_000 + pick(39_000), 1_000 + pick(39_000)];
    return `,${block},,${addressOf(from)},${addressOf(to)},ETH,${1 + pick(1_000_000)}`;
  });
  return `tx_hash,block,timestamp,from,to,asset,amount\n${rows.join('\n')}\n`;
}

async function timed<T>(work: () => Promise<T> | T): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

async function measure(name: string, csv: string, source: string, call: Call): Promise<void> {
  const upload = () => call('POST', '/api/v1/transfers', csv, { 'content-type': 'text/csv' });
  const [taken, uploaded] = await timed(upload);
  const [, again] = await timed(upload);
  const { body: inCase } = await call('POST', '/api/v1/cases', { title: name });
  const asked = { case: inCase.id, sources: [source], policy: 'haircut' };
  const traces: number[] = [];
  const packages: number[] = [];
  let made = await call('POST', '/api/v1/traces', asked);
  for (let round = 0; round < rounds; round++) {
    const [trace, tracing] = await timed(() => call('POST', '/api/v1/traces', asked));
    const [, exporting] = await timed(() => call('GET', `/api/v1/cases/${inCase.id}/evidence?trace=${trace.body.id}`));
    made = trace;
    traces.push(tracing);
    packages.push(exporting);
  }
  const file = join(folder, 'transfers.csv');
  writeFileSync(file, csv);
  const [, command] = await timed(() =>
    execFileSync(process.execPath, [BIN, 'trace', '--transfers', file, '--source', source, '--json'], {
      maxBuffer: 1e8,
    }),
  );
  const { addresses, transfers } = made.body;
  const ms = { upload: median([uploaded]), again: median([again]), trace: median(traces), evidence: median(packages) };
  const size = { rows: taken.body.taken, used: transfers, lines: addresses.length };
  process.stdout.write(
    `${JSON.stringify({ bench: name, rounds, ...size, ms: { ...ms, command: median([command]) } })}\n`,
  );
}

const hub = await startTestHub('KR');
try {
  for (const [name, csv, source] of [
    ...(existsSync(RONIN)
      ? [['ronin', readFileSync(RONIN, 'utf8'), '0x098b716b8aaf21512996dc57eb0615e2383e2f96'] as const]
      : []),
    ['generated', generated(200_000), addressOf(0)] as const,
  ]) {
    const { call } = await newMember(hub, { name }, ['analyst']);
    await measure(name, csv, source, call);
  }
} finally {
  await hub.stop();
  rmSync(folder, { recursive: true, force: true });
}
