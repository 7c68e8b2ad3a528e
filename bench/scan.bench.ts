/**
 * A repository of many files, scanned: `node bin/pinned-node.js bench/scan.bench.ts [FILES]` (20,000 by default) takes
 * the first so many files of source and settings under `node_modules`, as a folder of links would lie on disk, and scans
 * them in two limited processes. It prints a line of JSON a measurement: with the shapes alone, with the built-in YARA
 * rules beside them; the peer in the same run reads the same files and looks for one word in them (`grep`).
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
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

async function measure(name: string, work: () => Promise<unknown> | unknown): Promise<void> {
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const rate = {
    filesPerSecond: Math.round(files / seconds),
    megabytesPerSecond: Math.round(bytes / seconds / 1e5) / 10,
  };
  process.stdout.write(
    `${JSON.stringify({ bench: name, files, bytes, seconds: Math.round(seconds * 100) / 100, ...rate })}\n`,
  );
}

try {
  await measure('grep, one word', () => execFileSync('grep', ['-rc', 'eval', folder], { maxBuffer: 1e9 }).length);
  const shapes = () => scanFiles(walkFolder(folder).files);
  await measure('shapes', shapes);
  await measure('shapes again', shapes);
  await measure('shapes and built-in YARA rules', () => scanFiles(walkFolder(folder).files, { rules: builtInRules() }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
