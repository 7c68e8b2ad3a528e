import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../logging.ts';
import type { RunAs } from './run-as.ts';
import { spawnTied } from './tied-process.ts';

/** One run of the PostgreSQL server. */
export interface ServerProcess {
  /** True once it accepts connections, false when it ended before. */
  readonly ready: Promise<boolean>;
  /** Resolves, with the last thing the server complained of, when it has ended. */
  readonly exited: Promise<string>;
  /** Stops fast (open transactions are rolled back, a checkpoint is written); after ten seconds without asking. */
  stop(): Promise<void>;
}

const STOP_LIMIT_MS = 10_000;

/**
 * Measured on 1.3 M rows (two cores, SSD): more shared memory brought nothing, wal_compression halved the insert rate,
 * io_method=sync saves three processes; JIT is not in this build. What clients do wrong reaches them and is not logged:
 * statements and their values can hold what no log may.
 */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '128MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  // A hub goes from empty to hundreds of thousands of rows within a minute: plans need statistics by then.
  autovacuum_naptime: '10s',
  wal_compression: 'off',
  jit: 'off',
  io_method: 'sync',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
};

/** Starts the server on `cluster` with its socket in `socketFolder`. */
export function startServer(options: {
  readonly postgres: string;
  readonly cluster: string;
  readonly socketFolder: string;
  readonly runAs: RunAs;
  readonly log: Logger;
}): ServerProcess {
  const { postgres, cluster, socketFolder, runAs, log } = options;
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawnTied([postgres, '-D', cluster, '-k', socketFolder, ...settings], runAs);
  const { promise: ready, resolve: becomes } = Promise.withResolvers<boolean>();
  let complaint = '';
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.includes('database system is ready to accept connections')) becomes(true);
    if (/^(FATAL|PANIC|HINT|postgres):? /.test(line)) complaint = `${complaint} ${line}`.trim().slice(-500);
    log.debug({ from: 'postgres' }, line);
  });
  const exited = child.exited.then((code) => {
    becomes(false);
    return complaint || `the server ended with code ${code}`;
  });
  const stop = async () => {
    child.end();
    const late = sleep(STOP_LIMIT_MS, undefined, { ref: false }).then(() => child.kill());
    await Promise.race([exited, late.then(() => exited)]);
  };
  return { ready, exited, stop };
}
