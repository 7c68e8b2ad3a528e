import { execFileSync, spawnSync } from 'node:child_process';
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

/**
 * Ends what an earlier run left of the server on `cluster`, and nothing else. The caller holds the data folder, so
 * whatever still serves it has lost its hub.
 *
 * Only when no such process is left is postmaster.pid deleted: a number in it that belongs to another program by now
 * (usual after a container restart) would hold up the start, because PostgreSQL takes any living process of the same
 * user for a running server.
 */
export async function endLeftovers(cluster: string): Promise<SetupProblem | undefined> {
  for (const [name, limit] of STOPS) {
    for (const until = Date.now() + limit; Date.now() < until; await sleep(50)) {
      const left = leftoversOf(cluster);
      if (left.length === 0) {
        rmSync(join(cluster, 'postmaster.pid'), { force: true });
        return undefined;
      }
      const servers = left.filter((pid) => isServerOf(pid, cluster));
      // A server ends its own sessions, in the right order: only what has none any more is told directly.
      for (const pid of servers) signal(pid, name);
      if (servers.length === 0) for (const pid of left) signal(pid, 'SIGQUIT');
    }
  }
  return stillThere(leftoversOf(cluster), cluster);
}

/**
 * Servers on `cluster`, one that has only begun and not yet written its number included, and sessions that outlived
 * their server: busy when it was killed, they run on until their query ends and hold the shared memory, so that no new
 * server starts. Linux shows those by their working folder; elsewhere `statement_timeout` ends them.
 */
function leftoversOf(cluster: string): number[] {
  return processNumbers().filter((pid) => workingFolder(pid) === cluster || isServerOf(pid, cluster));
}

function processNumbers(): number[] {
  const names =
    process.platform === 'linux'
      ? readdirSync('/proc')
      : spawnSync('pgrep', ['-f', 'postgres -D'], { encoding: 'utf8' }).stdout.split('\n');
  return names.map(Number).filter((pid) => pid > 0);
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // gone, another user's, or no Linux
  }
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

function stillThere(pids: readonly number[], cluster: string): SetupProblem {
  const sentence = `A PostgreSQL server (process ${pids.join(', ')}) of an earlier run still serves ${cluster} and cannot be ended; end it, then start again.`;
  return { problem: 'database_left_over', sentence };
}
