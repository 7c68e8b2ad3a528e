import { fstatSync } from 'node:fs';
import { Socket } from 'node:net';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from './logging.ts';

/** From start to graceful stop of one process. */
export interface Lifetime {
  /** Registers what to do at the stop. Steps run one after the other, the last registered first. */
  onStop(name: string, step: () => unknown): void;
  /** Runs the steps once, however often it is called; resolves when all are done or their time is over. */
  stop(reason: string): Promise<void>;
  /** Aborted when the stop begins. */
  readonly stopping: AbortSignal;
}

/** Time in ms that one step may take before the next begins. */
const STEP_LIMIT_MS = 15_000;

/** Makes a lifetime that nothing from outside ends yet: see `endOnSignals` and `endWithParent`. */
export function createLifetime(log: Logger, stepLimitMs = STEP_LIMIT_MS): Lifetime {
  const steps: [string, () => unknown][] = [];
  const stopping = new AbortController();
  let stopped: Promise<void> | undefined;
  const run = async (reason: string) => {
    log.info({ reason }, 'stopping');
    stopping.abort(reason);
    for (let step = steps.pop(); step; step = steps.pop()) await runStep(log, step, stepLimitMs);
  };
  return {
    onStop: (name, step) => steps.push([name, step]),
    stop: (reason) => {
      stopped ??= run(reason);
      return stopped;
    },
    stopping: stopping.signal,
  };
}

async function runStep(log: Logger, [name, step]: [string, () => unknown], limitMs: number): Promise<void> {
  const limit = new AbortController();
  const late = sleep(limitMs, 'late', { signal: limit.signal }).catch(() => 'done');
  const done = Promise.try(step).catch((error: unknown) => log.error({ err: error, name }, 'a stop step failed'));
  if ((await Promise.race([done, late])) === 'late') log.error({ name, limitMs }, 'a stop step took too long');
  limit.abort();
}

/** SIGTERM or SIGINT stops gracefully and ends with code 0; a second one ends at once with 128 + its number. */
export function endOnSignals(lifetime: Lifetime): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (lifetime.stopping.aborted) process.exit(128 + constants.signals[signal]);
      void lifetime.stop(signal).then(() => process.exit(0));
    });
  }
}

/**
 * Stops gracefully when the parent is gone: the socket whose number HAETAE_PARENT_FD gives closes then, kill -9
 * included. Takes the variable out of `env`, because a grandchild has something else under that number.
 */
export function endWithParent(lifetime: Lifetime, env: NodeJS.ProcessEnv = process.env): void {
  const fd = Number(env.HAETAE_PARENT_FD);
  delete env.HAETAE_PARENT_FD;
  if (!(fd >= 3 && isSocket(fd))) return;
  const tie = new Socket({ fd, readable: true, writable: false });
  tie.on('error', () => {}); // a reset says the same as an end: 'close' follows
  tie.once('close', () => void lifetime.stop('the parent ended').then(() => process.exit(0)));
  tie.resume();
  tie.unref();
}

function isSocket(fd: number): boolean {
  try {
    return fstatSync(fd).isSocket();
  } catch {
    return false;
  }
}
