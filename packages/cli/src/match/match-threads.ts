import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LogForm, MatchTable, PartMatches } from '@haetae/detect/match';

/** More threads than this read faster than one process can give them. */
const MOST = 8;

/** A thread for each core. They are started before the table is made, because loading them takes as long as making it. */
export class MatchThreads {
  readonly #workers: readonly Worker[];
  readonly #waiting = new Map<
    number,
    { readonly resolve: (matches: PartMatches) => void; readonly reject: (error: unknown) => void }
  >();
  #jobs = 0;

  constructor() {
    this.#workers = Array.from({ length: Math.min(MOST, availableParallelism()) }, () => this.#start());
  }

  get size(): number {
    return this.#workers.length;
  }

  /** Hands the table over; its memory is shared. */
  give(table: MatchTable): void {
    for (const worker of this.#workers) worker.postMessage({ table });
  }

  /** Takes the bytes over: the caller does not use them again. */
  match(bytes: Uint8Array<ArrayBuffer>, form: LogForm): Promise<PartMatches> {
    return new Promise((resolve, reject) => {
      const job = this.#jobs++;
      this.#waiting.set(job, { resolve, reject });
      this.#workers[job % this.size]!.postMessage({ job, bytes, form }, [bytes.buffer]);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #start(): Worker {
    const worker = new Worker(new URL('./match-worker.ts', import.meta.url));
    worker.on('message', ({ job, matches }: { readonly job: number; readonly matches: PartMatches }) => {
      this.#waiting.get(job)?.resolve(matches);
      this.#waiting.delete(job);
    });
    worker.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
    });
    return worker;
  }
}
