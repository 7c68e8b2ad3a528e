import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SetupProblem } from '../config/setup-problem.ts';

/** Signals in the order of PostgreSQL's ways to stop (fast, immediate, none), with the time each gets in ms. */
const STOPS = [
  ['SIGINT', 5_000],
  ['SIGQUIT', 3_000],
  ['SIGKILL', 3_000],
] as const;

const ORPHAN_LIMIT_MS = 2_000;

/**
 * Ends what an earlier run left of the server on `cluster`, and nothing else. The caller holds the data folder, so
 * whatever still serves it has lost its hub.
 *
 * A postmaster.pid whose number belongs to another program by now (usual after a container restart) is deleted, because
 * PostgreSQL itself takes any living process of the same user for a running server.
 */
export async function endLeftovers(cluster: string): Promise<SetupProblem | undefined> {
  const file = join(cluster, 'postmaster.pid');
  const pid = Number(readFirstLine(file));
  if (pid > 0 && isServerOf(pid, cluster)) {
    if (!(await end(pid, cluster))) return stillThere(pid, cluster);
  }
  await endOrphans(cluster);
  rmSync(file, { force: true });
  return undefined;
}

/**
 * Sessions that were busy when their postmaster was killed run on until their query ends, and hold the shared memory:
 * no new server starts meanwhile. Linux shows them by their working folder; elsewhere `statement_timeout` ends them.
 */
function orphansOf(cluster: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && workingFolder(pid) === cluster);
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // gone, or another user's
  }
}

async function endOrphans(cluster: string): Promise<void> {
  for (const until = Date.now() + ORPHAN_LIMIT_MS; Date.now() < until; await sleep(20)) {
    const orphans = orphansOf(cluster);
    if (orphans.length === 0) return;
    for (const orphan of orphans) signal(orphan, 'SIGQUIT');
  }
}

async function end(pid: number, cluster: string): Promise<boolean> {
  for (const [name, limit] of STOPS) {
    signal(pid, name);
    for (const until = Date.now() + limit; Date.now() < until; await sleep(20)) {
      if (!isServerOf(pid, cluster)) return true;
    }
  }
  return false;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // gone, or another user's: the caller looks again
  }
}

/** Whether `pid` is a living `postgres -D <cluster>`. */
export function isServerOf(pid: number, cluster: string): boolean {
  const [program = '', ...args] = commandOf(pid);
  return basename(program) === 'postgres' && args.some((arg, at) => arg === '-D' && args[at + 1] === cluster);
}

function commandOf(pid: number): string[] {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const line = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return splitCommand(line);
  } catch {
    return [];
  }
}

/** ps joins arguments by spaces, which a path may hold: program, "-D", folder up to the next option. */
function splitCommand(line: string): string[] {
  const [, program, folder] = /^(.*?\/postgres) -D (.*?) -k /.exec(line) ?? [];
  return program === undefined || folder === undefined ? [] : [program, '-D', folder];
}

function readFirstLine(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n', 1)[0];
  } catch {
    return undefined;
  }
}

function stillThere(pid: number, cluster: string): SetupProblem {
  const sentence = `A PostgreSQL server (process ${pid}) of an earlier run still serves ${cluster} and cannot be ended; end it, then start again.`;
  return { problem: 'database_left_over', sentence };
}
