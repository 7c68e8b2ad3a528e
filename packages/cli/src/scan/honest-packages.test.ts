/**
 * Honest, popular packages give nothing above a note: those that this repository itself depends on, each as a tree of its
 * own. Install scripts, minified bundles, native code and WebAssembly are among them.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { TreeFile } from '@haetae/detect/repository';
import { builtInRules, scanFiles } from '@haetae/sandbox';
import { walkFolder } from './walk-folder.ts';

const MODULES = fileURLToPath(new URL('../../../../node_modules', import.meta.url));
/** Of a package with more files the first so many are read: sixty packages are to be looked at, not one. */
const MOST_FILES = 150;
const WANTED = 80;

const names = readdirSync(MODULES).filter(
  (name) => !/^[.@]/.test(name) && existsSync(join(MODULES, name, 'package.json')),
);
const rules = builtInRules();
let seen = 0;

function* firstFiles(name: string): Generator<TreeFile> {
  let left = MOST_FILES;
  for (const file of walkFolder(join(MODULES, name)).files) {
    if (left-- === 0) return;
    yield file;
  }
}

/** Eight at a time, each under its own name: starting the processes takes longer than reading a package. */
for (let at = 0; at < Math.min(WANTED, names.length); at += 8) {
  const together = names.slice(at, Math.min(at + 8, WANTED));
  test(together.join(', '), async () => {
    const files = together.flatMap((name) =>
      Array.from(firstFiles(name), (file) => ({ ...file, path: `${name}/${file.path}` })),
    );
    const { findings } = await scanFiles(files, { rules });
    assert.deepEqual(
      findings.filter(({ level }) => level !== 'note'),
      [],
    );
    seen += together.length;
  });
}

after(() => assert.ok(seen >= 60, `Only ${seen} packages are installed.`));
