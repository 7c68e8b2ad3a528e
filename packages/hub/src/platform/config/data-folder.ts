import { accessSync, constants, linkSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processStart } from './process-start.ts';
import { reasonOf, type SetupProblem } from './setup-problem.ts';

/** A data folder that this process alone uses. Made only by `claimDataFolder`. */
export interface DataFolder {
  /** Absolute path without symbolic links. */
  readonly path: string;
  /** Gives the folder free again. Not needed for correctness: a claim of a dead process counts for nothing. */
  release(): void;
}

/**
 * Creates the data folder where it is absent and claims it for this process, so that two hubs never share one.
 *
 * The claim is the file `hub.pid` with process number and start time, put in place by `link`, which fails when there is
 * one already. A new folder is 0700; as root 0711, so that the unprivileged user of the database can pass through.
 */
export function claimDataFolder(dataDir: string): DataFolder | SetupProblem {
  try {
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const path = realpathSync(dataDir);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return claim(path);
  } catch (error) {
    const sentence = `The data folder ${dataDir} cannot be used (${reasonOf(error)}); give a writable folder with HAETAE_DATA_DIR.`;
    return { problem: 'data_folder_unusable', sentence };
  }
}

function claim(path: string): DataFolder | SetupProblem {
  const file = join(path, 'hub.pid');
  const mine = `${process.pid} ${processStart(process.pid)}\n`;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    for (;;) {
      if (place(draft, file)) return { path, release: () => releaseClaim(file, mine) };
      const holder = liveHolder(file);
      if (holder !== undefined) return inUse(path, holder);
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

function place(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false; // what fs throws
    throw error;
  }
}

function liveHolder(file: string): number | undefined {
  const [, pid, start] = /^(\d+) (.+)\n$/.exec(readClaim(file)) ?? [];
  return pid !== undefined && processStart(Number(pid)) === start ? Number(pid) : undefined;
}

function readClaim(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function releaseClaim(file: string, mine: string): void {
  if (readClaim(file) === mine) rmSync(file, { force: true });
}

function inUse(path: string, holder: number): SetupProblem {
  const sentence = `The data folder ${path} is in use by the hub with process number ${holder}; stop it, or give this one another folder with HAETAE_DATA_DIR.`;
  return { problem: 'data_folder_in_use', sentence };
}
