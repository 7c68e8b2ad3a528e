/**
 * A repository of many files, scanned: `node bin/pinned-node.js bench/scan.bench.ts [FILES]` (20,000 by default) takes
 * the first so many files of source and settings under `node_modules`, as a folder of links would lie on disk, and scans
 * them in two limited processes. It prints a line of JSON a measurement: with the shapes alone, with the built-in YARA
 * rules beside them, and the command `haetae scan` from its start to its end; the peer in the same run reads the same
 * files and looks for one word in them (`grep`). Processor time counts all processes, so that a busy machine can be told
 * from a slow scan.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtInRules, scanFiles } from '@haetae/sandbox';
import { walkFolder } from '../packages/cli/src/scan/walk-folder.ts';

const SOURCE = /\.(?:[cm]?[jt]sx?|json|md|ya?ml|css|svg|sh|py|txt)$/;
/** Files of this length are bundles, which a repository does not keep. */
const LONGEST = 1_000_000;
const wanted = Number(process.argv[2] ?? 20_000);
const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'haetae-scan-bench-'));

function* sources(path: string): Generator<string> {
  for (const entry of readdirSync(join(modules, path), { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) yield* sources(inner);
    else if (entry.isFile() && SOURCE.test(entry.name)) yield inner;
  }
}

let files = 0;
let bytes = 0;
for (const path of sources('')) {
  const { size } = statSync(join(modules, path));
  if (size > LONGEST) continue;
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  cpSync(join(modules, path), join(folder, path));
  bytes += size;
  if (++files === wanted) break;
}

/** Ticks of processor time of every process below this one that was ever seen, by its number (`proc_pid_stat(5)`). */
const ticks = new Map<number, number>();

/** Looks at all processes: those that are ended at once are no child that the system would count. */
function lookAtProcesses(): void {
  const family = new Set([process.pid]);
  for (const pid of readdirSync('/proc')
    .map(Number)
    .sort((a, b) => a - b)) {
    const stat = pid > 0 ? statOf(pid) : undefined;
    if (stat === undefined || !(family.has(pid) || family.has(stat.parent))) continue;
    family.add(pid);
    ticks.set(pid, stat.ticks);
  }
}

function statOf(pid: number): { readonly parent: number; readonly ticks: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined; // it has ended
  }
}

function processorSeconds(): number {
  lookAtProcesses();
  return [...ticks.values()].reduce((sum, one) => sum + one, 0) / 100;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

const run = (program: string, words: string[]) => once(spawn(program, words, { stdio: 'ignore' }), 'exit');

async function measure(bench: string, work: () => Promise<unknown> | unknown): Promise<void> {
  const before = processorSeconds();
  const start = performance.now();
  await work();
  const seconds = hundredths((performance.now() - start) / 1000);
  const processor = hundredths(processorSeconds() - before);
  const filesPerSecond = Math.round(files / seconds);
  process.stdout.write(`${JSON.stringify({ bench, files, bytes, seconds, processor, filesPerSecond })}\n`);
}

const looks = setInterval(lookAtProcesses, 200);
try {
  await measure('grep, one word', () => run('grep', ['-rc', 'eval', folder]));
  const shapes = () => scanFiles(walkFolder(folder).files);
  await measure('shapes', shapes);
  await measure('shapes again', shapes);
  await measure('shapes and built-in YARA rules', () => scanFiles(walkFolder(folder).files, { rules: builtInRules() }));
  const main = fileURLToPath(new URL('../packages/cli/src/main.ts', import.meta.url));
  await measure('haetae scan', () => run(process.execPath, [main, 'scan', folder]));
} finally {
  clearInterval(looks);
  rmSync(folder, { recursive: true, force: true });
}
