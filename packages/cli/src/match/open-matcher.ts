import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type LogForm, type MatchTable, matchPart, type PartMatches } from '@haetae/detect/match';
import { decode } from './decode.ts';

/** Looks for the values of one table. */
export interface Matcher {
  /** Takes the bytes over: the caller does not use them again. */
  readonly match: (bytes: Uint8Array<ArrayBuffer>, form: LogForm) => Promise<PartMatches>;
  /** Parts that should be under way at once. */
  readonly width: () => number;
  readonly close: () => Promise<void>;
}

/** Bytes that are worth no thread: starting one takes as long as reading them. */
const BY_ONE = 16 * 1024 * 1024;

/** A matcher that works alone at first, and with a thread for each core once there is much to read. */
export function openMatcher(table: MatchTable): Matcher {
  let pool: Pool | undefined;
  let taken = 0;
  return {
    match: async (bytes, form) => {
      taken += bytes.length;
      if (pool === undefined && taken > BY_ONE) pool = openPool(table, Math.min(8, availableParallelism()));
      return pool === undefined ? matchPart(table, bytes, form, decode) : await pool.match(bytes, form);
    },
    width: () => (pool === undefined ? 1 : pool.size * 2),
    close: async () => {
      await pool?.close();
    },
  };
}

interface Pool {
  readonly size: number;
  readonly match: Matcher['match'];
  readonly close: () => Promise<void>;
}

function openPool(table: MatchTable, size: number): Pool {
  const waiting = new Map<number, { resolve: (matches: PartMatches) => void; reject: (error: Error) => void }>();
  const workers = Array.from({ length: size }, () => {
    const worker = new Worker(new URL('./match-worker.ts', import.meta.url), { workerData: table });
    worker.on('message', ({ job, matches }: { job: number; matches: PartMatches }) => {
      waiting.get(job)?.resolve(matches);
      waiting.delete(job);
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error instanceof Error ? error : new Error(String(error)));
    });
    return worker;
  });
  let jobs = 0;
  return {
    size,
    match: (bytes, form) =>
      new Promise((resolve, reject) => {
        const job = jobs++;
        waiting.set(job, { resolve, reject });
        workers[job % size]!.postMessage({ job, bytes, form }, [bytes.buffer]);
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
