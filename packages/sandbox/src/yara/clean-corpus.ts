import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NamedFile } from './rule-set.ts';

/** Enough to meet what honest code looks like, little enough to be read in a second. */
const MOST = { files: 600, bytes: 12 * 1024 * 1024, fileBytes: 256 * 1024, ofOnePackage: 6 };
const KINDS: ReadonlySet<string> = new Set([
  '.js',
  '.cjs',
  '.mjs',
  '.ts',
  '.json',
  '.md',
  '.sh',
  '.py',
  '.node',
  '.wasm',
]);

/**
 * Files that are known to be clean: of the packages that this product itself is made of, some of each, and short samples
 * of what is on every machine. The same files in the same order on every run.
 */
export function cleanCorpus(): NamedFile[] {
  const folder = nearestModules();
  const files = [...samples()];
  let bytes = 0;
  for (const path of folder === undefined ? [] : filesOf(folder)) {
    if (files.length >= MOST.files || bytes >= MOST.bytes) break;
    const content = readFileSync(path).subarray(0, MOST.fileBytes);
    bytes += content.length;
    files.push({ name: relative(dirname(folder!), path), bytes: new Uint8Array(content) });
  }
  return files;
}

function nearestModules(): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (statSync(modules, { throwIfNoEntry: false })?.isDirectory() === true) return modules;
  }
  return undefined;
}

function* filesOf(modules: string): Generator<string> {
  for (const name of folders(modules)) {
    const inner = name.startsWith('@') ? folders(join(modules, name)).map((one) => join(name, one)) : [name];
    for (const one of inner) yield* someOf(join(modules, one), { left: MOST.ofOnePackage });
  }
}

const folders = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();

function* someOf(folder: string, budget: { left: number }): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (budget.left <= 0) return;
    const path = join(folder, entry.name);
    if (entry.isFile() && KINDS.has(extname(entry.name))) {
      budget.left--;
      yield path;
    } else if (entry.isDirectory() && entry.name !== 'node_modules') yield* someOf(path, budget);
  }
}

function samples(): NamedFile[] {
  const of = (name: string, text: string): NamedFile => ({ name, bytes: new TextEncoder().encode(text) });
  return [
    of('an empty file', ''),
    of('a letter', 'Dear colleague,\n\nplease find attached the minutes of our meeting.\n\nKind regards\n'),
    of('a letter in Korean', '안녕하세요.\n회의록을 첨부하여 보내 드립니다.\n감사합니다.\n'),
    of('a shell script', '#!/bin/sh\nset -eu\ncurl -fsSL https://nodejs.org/dist/index.json -o index.json\n'),
    of('a build of Python', 'import os\nimport subprocess\nsubprocess.run(["make", "-j4"], check=True)\n'),
    of('settings of an editor', '{"editor.formatOnSave": true, "files.eol": "\\n"}\n'),
    of(
      'a workflow',
      'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm ci && npm test\n',
    ),
    of('a table', 'date,address,amount\n2026-01-01,0x0000000000000000000000000000000000000000,1\n'),
  ];
}
