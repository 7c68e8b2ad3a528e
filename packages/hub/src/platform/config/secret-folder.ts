import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flushFolder } from './secrets.ts';
import { reasonOf, type SetupProblem } from './setup-problem.ts';

/** Secrets that are made and destroyed while the hub runs, a file each, mode 0600. */
export interface SecretFolder {
  /** What each file holds, by its name. */
  readonly all: () => ReadonlyMap<string, string>;
  readonly write: (name: string, text: string) => void;
  /** Gone for good: overwritten before it is taken out, as far as the disk does what it is told. */
  readonly destroy: (name: string) => void;
}

/** Opens `<data>/<name>` (mode 0700), made where it is absent; refuses a folder or file that others can read. */
export function secretFolder(data: string, name: string): SecretFolder | SetupProblem {
  const folder = join(data, name);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const open = [folder, ...filesIn(folder)].find((path) => (statSync(path).mode & 0o077) !== 0);
    if (open !== undefined) return unusable(open, 'can be read by other users; run chmod go-rwx on it');
  } catch (error) {
    return unusable(folder, `cannot be used (${reasonOf(error)})`);
  }
  return {
    all: () => new Map(filesIn(folder).map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')])),
    write: (file, text) => {
      writeFileSync(join(folder, file), text, { mode: 0o600, flag: 'wx', flush: true });
      flushFolder(folder);
    },
    destroy: (file) => {
      const path = join(folder, file);
      writeFileSync(path, randomBytes(statSync(path).size), { flush: true });
      rmSync(path);
      flushFolder(folder);
    },
  };
}

const filesIn = (folder: string): string[] => readdirSync(folder).map((file) => join(folder, file));

const unusable = (path: string, what: string): SetupProblem => ({
  problem: 'secret_unusable',
  sentence: `The secrets in ${path} ${what}.`,
});
