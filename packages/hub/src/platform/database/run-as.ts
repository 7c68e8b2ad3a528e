import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import type { SetupProblem } from '../config/setup-problem.ts';

/**
 * As whom PostgreSQL runs, since it refuses to run as root:
 * `self` the hub's own user · `user` another, unprivileged one · `namespace` root, seen as user 1000 inside a user
 * namespace, which needs no account and leaves the files root's.
 */
export type RunAs =
  | { readonly kind: 'self' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace' };

/**
 * Decides as whom the server runs. A cluster that exists is served as its owner; for a new one root takes `nobody`
 * where that user can enter the data folder and run `postgres`, else a user namespace, else answers with a problem.
 *
 * @param folder the data folder
 * @param cluster folder of the database cluster, which may be absent
 */
export function chooseRunAs(folder: string, cluster: string, postgres: string): RunAs | SetupProblem {
  const me = process.getuid?.();
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (me !== 0) return owner && owner.uid !== me ? foreign(cluster, owner.uid) : { kind: 'self' };
  const candidates = owner ? [ownerAs(owner.uid, owner.gid)] : [nobody(), { kind: 'namespace' } as const];
  const usable = candidates.find((candidate) => candidate && canRun(candidate, folder, postgres));
  return usable ?? cannot(folder, owner?.uid);
}

/** Options and command that make `spawn` run `command` as `runAs` says. */
export function spawnAs(runAs: RunAs, command: readonly string[]) {
  const [file = '', ...args] =
    runAs.kind === 'namespace'
      ? ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--', ...command]
      : command;
  // libuv takes signed numbers: macOS's nobody, 4294967294, is -2 there.
  const ids = runAs.kind === 'user' ? { uid: runAs.uid | 0, gid: runAs.gid | 0 } : {};
  return { file, args, ids };
}

/** Gives a file or folder to whom the server runs as. */
export function handOver(path: string, runAs: RunAs): void {
  if (runAs.kind === 'user') chownSync(path, runAs.uid, runAs.gid);
}

function ownerAs(uid: number, gid: number): RunAs {
  return uid === 0 ? { kind: 'namespace' } : { kind: 'user', uid, gid };
}

function nobody(): RunAs | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: 'pipe' }));
    return { kind: 'user', uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined; // a system without such an account
  }
}

/** Tried, not computed from modes: access lists, mounts and security modules have their say, too. */
function canRun(runAs: RunAs, folder: string, postgres: string): boolean {
  const { file, args, ids } = spawnAs(runAs, ['/bin/sh', '-c', 'cd "$1" && exec "$0" --version', postgres, folder]);
  return spawnSync(file, args, { ...ids, cwd: '/', stdio: 'ignore', timeout: 10_000 }).status === 0;
}

function foreign(cluster: string, uid: number): SetupProblem {
  const sentence = `The database in ${cluster} belongs to user ${uid}; start the hub as that user or give another folder with HAETAE_DATA_DIR.`;
  return { problem: 'database_foreign', sentence };
}

function cannot(folder: string, owner: number | undefined): SetupProblem {
  const who = owner === undefined || owner === 0 ? '"nobody"' : `user ${owner}`;
  const sentence = `PostgreSQL does not run as root, and neither ${who} can enter ${folder} and run it nor are user namespaces allowed; start the hub as an ordinary user, or give a data folder that ${who} may enter with HAETAE_DATA_DIR.`;
  return { problem: 'database_as_root', sentence };
}
