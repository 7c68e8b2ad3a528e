import type { ClientConfig } from 'pg';
import type { DataFolder } from '../config/data-folder.ts';
import { databasePassword } from '../config/secrets.ts';
import { isSetupProblem, type SetupProblem } from '../config/setup-problem.ts';
import type { Logger } from '../logging.ts';
import { clusterFolder, ensureCluster, SUPERUSER } from './cluster.ts';
import { endLeftovers } from './leftovers.ts';
import { findPostgres } from './postgres-binaries.ts';
import { chooseRunAs } from './run-as.ts';
import { startServer } from './server-process.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';
import { type DatabaseState, supervise } from './supervise.ts';

/** A PostgreSQL of the hub's own, reachable by a unix socket only, that lives and ends with the hub. */
export interface EmbeddedDatabase {
  /** How `pg` reaches it as the superuser. Stays the same over restarts of the server. */
  readonly connection: ClientConfig;
  /** Whether it accepts connections at this moment. */
  state(): DatabaseState;
  /** Calls `listener` at each change of state; the answer ends that. */
  onState(listener: (state: DatabaseState) => void): () => void;
  /** Stops it; when this resolves no process of it is left. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL in a claimed data folder and keeps it running.
 *
 * The cluster is made where it is absent; what an earlier run left is ended first; a server that dies is started again
 * with growing delays. Neither outlives the other: see `tied-process.ts`.
 */
export async function startDatabase(options: {
  readonly folder: DataFolder;
  readonly log: Logger;
}): Promise<EmbeddedDatabase | SetupProblem> {
  const { log } = options;
  const folder = options.folder.path;
  const cluster = clusterFolder(folder);
  const binaries = findPostgres();
  if (isSetupProblem(binaries)) return binaries;
  const runAs = chooseRunAs(folder, cluster, binaries.postgres);
  if (isSetupProblem(runAs)) return runAs;
  const password = databasePassword(folder);
  if (isSetupProblem(password)) return password;
  const made = await ensureCluster(folder, binaries, runAs, password);
  if (isSetupProblem(made)) return made;
  if (made === 'C') log.warn('this system has no UTF-8 locale: inexact search ignores Korean and Arabic letters');
  const leftover = await endLeftovers(cluster);
  if (leftover) return leftover;

  const socketFolder = makeSocketFolder(folder, runAs);
  const supervised = supervise(async () => {
    const left = await endLeftovers(cluster);
    if (left) throw new Error(left.sentence);
    return startServer({ postgres: binaries.postgres, cluster, socketFolder, runAs, log });
  }, log);
  const stop = async () => {
    await supervised.stop();
    removeSocketFolder(folder);
  };
  const started = await supervised.firstStart;
  if (started !== true) {
    await stop();
    return notStarted(cluster, started);
  }
  const connection = { host: socketFolder, user: SUPERUSER, password: password.reveal(), database: 'postgres' };
  return { connection, state: supervised.state, onState: supervised.onState, stop };
}

function notStarted(cluster: string, reason: string): SetupProblem {
  const sentence = `The database in ${cluster} does not start (${reason}); mend what is named, or restore the folder from a backup.`;
  return { problem: 'database_not_started', sentence };
}
