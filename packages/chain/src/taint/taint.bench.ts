/**
 * Speed of tracing, beside an obvious equivalent in Python (dictionaries, exact integers) in the same run:
 * `node bin/pinned-node.js packages/chain/src/taint/taint.bench.ts`. One JSON line a measurement, median of the runs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAddress } from '../address/index.ts';
import { readTransfers, type Transfer, writeTransfers } from '../transfer/index.ts';
import { POLICIES, type PolicyName, type TraceSource, traceTaint } from './index.ts';

const RUNS = 5;
const RONIN = join(process.env.HAETAE_SHARED ?? '../shared', 'data/ronin/transfers.csv');

function addressOf(number: number): Transfer['from'] {
  const answer = parseAddress(`0x${(BigInt(number) * 0x9e3779b97f4a7c15n).toString(16).padStart(40, '0').slice(-40)}`);
  if (!answer.ok) throw new Error(answer.message);
  return answer.address;
}

/** A power-law graph: a few hubs take part in many transfers. The generator is fixed, so every run asks the same. */
function synthetic(count: number): Transfer[] {
  const addresses = Array.from({ length: count / 5 }, (_, i) => addressOf(i + 1));
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = () => addresses[Math.floor(addresses.length * random() ** 3)] ?? addressOf(1);
  return Array.from({ length: count }, (_, block) => {
    return {
      block,
      from: pick(),
      to: pick(),
      asset: 'ETH',
      amount: BigInt(Math.floor(random() * 1e9)) * 1_000_000_000n,
    };
  });
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function report(bench: string, policy: string, n: number, milliseconds: number[], lines: number): void {
  const ms = median(milliseconds);
  console.log(
    JSON.stringify({ bench, policy, n, ms: Number(ms.toFixed(2)), per_second: Math.round((n / ms) * 1000), lines }),
  );
}

function measure(bench: string, transfers: readonly Transfer[], sources: readonly TraceSource[]): void {
  for (const policy of POLICIES) {
    let lines = 0;
    const times = Array.from({ length: RUNS }, () => {
      const start = performance.now();
      lines = traceTaint({ transfers, sources, policy }).addresses.length;
      return performance.now() - start;
    });
    report(bench, policy, transfers.length, times, lines);
    measurePython(bench, policy, transfers, sources);
  }
}

/** The same question in Python, printing milliseconds and lines. Its reading of the file is not counted. */
const PYTHON = `
import sys, time
from collections import defaultdict
policy, path, sources = sys.argv[1], sys.argv[2], set(sys.argv[3:])
rows = [line.split(',') for line in open(path).read().split()[1:]]
moves = [(r[3], r[4], int(r[6])) for r in rows if r[3] != r[4] and int(r[6]) > 0]
start = time.perf_counter()
balance, taint, held, marked, queue = defaultdict(int), defaultdict(int), set(), set(), {}
for a, b, amount in moves:
    if policy == 'poison':
        if a in sources or a in marked: marked.add(b)
        continue
    if a in sources: runs = [[amount, True]]
    else:
        if balance[a] < amount:
            if a in queue: queue[a].append([amount - balance[a], False])
            balance[a] = amount
        if policy == 'haircut':
            moved = taint[a] * amount // balance[a]
            runs = [[moved, True], [amount - moved, False]]
        elif a not in queue: runs = [[amount, False]]
        else:
            runs, left = [], amount
            while left:
                run = queue[a][0]
                part = min(run[0], left)
                runs.append([part, run[1]]); left -= part; run[0] -= part
                if run[0] == 0: queue[a].pop(0)
            if not any(run[1] for run in queue[a]): del queue[a]
        moved = sum(n for n, stolen in runs if stolen)
        taint[a] -= moved; balance[a] -= amount
    moved = sum(n for n, stolen in runs if stolen)
    if b in sources: continue
    if policy == 'fifo' and (moved or b in queue):
        queue.setdefault(b, [[balance[b], False]] if balance[b] else []).extend(runs)
    balance[b] += amount; taint[b] += moved
    if moved: held.add(b)
print((time.perf_counter() - start) * 1000, len(marked - sources) if policy == 'poison' else len(held))
`;

function measurePython(
  bench: string,
  policy: PolicyName,
  transfers: readonly Transfer[],
  sources: readonly TraceSource[],
): void {
  const dir = mkdtempSync(join(tmpdir(), 'haetae-bench-'));
  const path = join(dir, 'transfers.csv');
  writeFileSync(path, writeTransfers(transfers));
  const ids = sources.flatMap((source) => (source.kind === 'address' ? [source.address] : []));
  const ended = spawnSync('python3', ['-c', PYTHON, policy, path, ...ids], { encoding: 'utf8' });
  rmSync(dir, { recursive: true });
  if (ended.status !== 0) {
    console.log(JSON.stringify({ bench: `${bench}, python`, policy, skipped: 'python3 is not here' }));
    return;
  }
  const [ms = 0, lines = 0] = ended.stdout.split(' ').map(Number);
  report(`${bench}, python`, policy, transfers.length, [ms], lines);
}

if (existsSync(RONIN)) {
  const text = readFileSync(RONIN, 'utf8');
  const read = readTransfers(text);
  const thief = parseAddress('0x098B716B8Aaf21512996dC57EB0615e2383E2f96');
  if (!read.ok || !thief.ok) throw new Error('The Ronin transfers cannot be read.');
  measure('ronin', read.transfers, [{ kind: 'address', address: thief.address }]);
} else {
  console.log(JSON.stringify({ bench: 'ronin', skipped: 'shared data is absent' }));
}

const million = synthetic(1_000_000);
// Fifty addresses of middle size: the hubs would make all tainted at once.
const sources = Array.from(
  { length: 50 },
  (_, i) => ({ kind: 'address', address: addressOf(50_000 + i * 997) }) as const,
);
measure('synthetic', million, sources);

const csv = writeTransfers(million);
const start = performance.now();
readTransfers(csv);
report('read csv', '-', million.length, [performance.now() - start], 0);
