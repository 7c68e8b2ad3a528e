import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../logging.ts';
import type { ServerProcess } from './server-process.ts';

/** `ready` accepts connections; `starting` will soon; `gone` has ended and waits for its next start, or for none. */
export type DatabaseState = 'ready' | 'starting' | 'gone';

/** A server that is started again whenever it ends before it is stopped. */
export interface Supervised {
  readonly state: () => DatabaseState;
  /** Calls `listener` at each change of state; the answer ends that. */
  onState(listener: (state: DatabaseState) => void): () => void;
  /** True when the first start succeeded, else what it failed of. */
  readonly firstStart: Promise<true | string>;
  stop(): Promise<void>;
}

/** A run of at least this long counts as healthy: the next failure is the first again. */
const HEALTHY_MS = 60_000;
/** How often a first start is tried that fails of something that passes: about thirty seconds. */
const FIRST_START_TRIES = 9;

/** Delay in ms before start number `failures` + 1: at once, then 200 ms doubling to 10 s. */
export function restartDelay(failures: number): number {
  return failures <= 1 ? 0 : Math.min(10_000, 100 * 2 ** (failures - 1));
}

/**
 * Whether the reason for a failed start passes by itself: sessions of a killed server that are still busy hold its
 * shared memory until `statement_timeout` ends them, and a server that a dying hub has just begun holds the lock file
 * until the next try ends it.
 */
function passesByItself(reason: string): boolean {
  return reason.includes('pre-existing shared memory block') || reason.includes('"postmaster.pid" already exists');
}

/** Keeps a server running. `start` prepares the folder (ends leftovers) and starts one run. */
export function supervise(start: () => Promise<ServerProcess>, log: Logger): Supervised {
  const listeners = new Set<(state: DatabaseState) => void>();
  const stopping = new AbortController();
  const first = Promise.withResolvers<true | string>();
  let state: DatabaseState = 'starting';
  let run: ServerProcess | undefined;
  const become = (next: DatabaseState) => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener(next);
  };
  const oneRun = async (): Promise<string> => {
    become('starting');
    run = await start();
    if (stopping.signal.aborted) await run.stop();
    else if (await run.ready) {
      become('ready');
      first.resolve(true);
    }
    return run.exited;
  };
  const keepRunning = async () => {
    for (let failures = 0; !stopping.signal.aborted; ) {
      const began = performance.now();
      const reason = await oneRun().catch(String);
      become('gone');
      if (stopping.signal.aborted) break;
      failures = performance.now() - began > HEALTHY_MS ? 1 : failures + 1;
      if (!passesByItself(reason) || failures >= FIRST_START_TRIES) first.resolve(reason);
      const delay = restartDelay(failures);
      log.warn({ reason, delay }, 'the database ended and is started again');
      await sleep(delay, undefined, { signal: stopping.signal }).catch(() => {});
    }
    first.resolve('stopped');
  };
  const ended = keepRunning();
  return {
    state: () => state,
    firstStart: first.promise,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => {
      stopping.abort();
      await run?.stop();
      await ended;
    },
  };
}
