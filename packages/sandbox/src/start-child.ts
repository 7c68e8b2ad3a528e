import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Limits } from './limits.ts';

/**
 * Starts a process for jobs of `module` (a file that calls `answerJobs`). By the runtime's permission model it can read the
 * product's own code and nothing else, write nothing, reach no network, start no program; its environment is empty.
 */
export function startChild(module: URL, { memory }: Limits): ChildProcess {
  return fork(fileURLToPath(module), [], {
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [
      '--permission',
      // Parsers and rule engines are native code; what guards against their faults is that this is another process.
      '--allow-addons',
      ...readable(module).map((folder) => `--allow-fs-read=${folder}`),
      `--max-old-space-size=${Math.ceil(memory / 2 ** 20)}`,
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=SecurityWarning',
    ],
  });
}

/** The packages of the house, the folder of the job, and every `node_modules` that they could import from. */
function readable(module: URL): string[] {
  const packages = fileURLToPath(new URL('../../', import.meta.url));
  const job = dirname(fileURLToPath(module));
  const folders = [packages, job, ...ancestors(packages).map((folder) => join(folder, 'node_modules'))];
  return [...new Set(folders.map((folder) => folder.replace(/\/$/, '')))].filter((folder) => existsSync(folder));
}

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}
