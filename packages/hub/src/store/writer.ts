import { DatabaseGone, transaction } from '../platform/database/index.ts';
import { appendMembership } from './append-membership.ts';
import { type CommitContext, commitBatch, type Waiting } from './commit-batch.ts';
import { decideSomeOfFlood, type FloodDecision } from './decide-flood.ts';
import { decideHeld, type HeldDecision } from './decide-held.ts';
import { lastPlace } from './queries/log.ts';
import type { StoreOutcome } from './submission.ts';
import { type BatchWithdrawal, type Withdrawal, withdraw, withdrawSomeOf } from './withdraw.ts';

/** Objects of one transaction at the most: above it a commit takes so long that single writers wait. */
const MERGED = 1_000;

interface Queued {
  readonly waiting: readonly Waiting[];
  readonly resolve: (outcomes: StoreOutcome[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The one committer of this process: merges what waits into one transaction, so that places in the log are dense and
 * a hundred single writers cost what one does.
 */
export class Writer {
  readonly #context: CommitContext;
  readonly #committed: () => void;
  readonly #queue: Queued[] = [];
  #committing: Promise<void> | undefined;

  /** @param committed called after each commit: the log has new entries */
  constructor(context: CommitContext, committed: () => void) {
    this.#context = context;
    this.#committed = committed;
  }

  /** Stores the submissions, in order; resolves after the commit with one outcome each. */
  store(waiting: readonly Waiting[]): Promise<StoreOutcome[]> {
    if (waiting.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      this.#queue.push({ waiting, resolve, reject });
      this.#run();
    });
  }

  /** Ends submissions: their rows go, a tombstone and a log entry stay. Resolves to the number of rows that went. */
  async withdraw(withdrawal: Withdrawal): Promise<number> {
    const gone = await this.#transaction((client) => withdraw(client, this.#context, withdrawal));
    if (gone > 0) this.#committed();
    return gone;
  }

  /** Ends what one organisation brought by one import, a thousand rows a transaction; resolves to how many went. */
  async withdrawBatch(withdrawal: BatchWithdrawal): Promise<number> {
    return await this.#untilNone(() =>
      this.#transaction((client) => withdrawSomeOf(client, this.#context, withdrawal)),
    );
  }

  /**
   * Lets a flood count, or ends what its source brought, a thousand rows a transaction; resolves to how many. What comes
   * while it decides is another flood: nobody has looked at it.
   */
  async decideFlood(decision: FloodDecision): Promise<number> {
    const upTo = await this.#transaction(lastPlace);
    return await this.#untilNone(() =>
      this.#transaction((client) => decideSomeOfFlood(client, this.#context, decision, upTo)),
    );
  }

  /** Admits a held submission, or ends it; resolves to false when there is none. */
  async decideHeld(decision: HeldDecision): Promise<boolean> {
    const done = await this.#transaction((client) => decideHeld(client, this.#context, decision));
    if (done) this.#committed();
    return done;
  }

  /** Says in the log that membership changed: followers read anew what it widened. */
  async membershipChanged(): Promise<void> {
    await this.#transaction(appendMembership);
    this.#committed();
  }

  /** Resolves when what waits is committed. */
  async settled(): Promise<void> {
    while (this.#committing !== undefined) await this.#committing;
  }

  async #untilNone(next: () => Promise<number>): Promise<number> {
    let all = 0;
    for (;;) {
      const some = await next();
      if (some === 0) return all;
      all += some;
      this.#committed();
    }
  }

  #transaction<T>(work: Parameters<typeof transaction<T>>[1]): Promise<T> {
    return transaction<T>(this.#context.pool, work);
  }

  #run(): void {
    this.#committing ??= this.#drain();
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) await this.#commit(this.#take());
    this.#committing = undefined; // at once with the last look: what is queued a moment later begins anew
  }

  #take(): Queued[] {
    let objects = 0;
    let count = 0;
    while (count < this.#queue.length && (count === 0 || objects + this.#queue[count]!.waiting.length <= MERGED)) {
      objects += this.#queue[count]!.waiting.length;
      count += 1;
    }
    return this.#queue.splice(0, count);
  }

  /** One that the database refuses takes no others with it: they are committed each for itself. */
  async #commit(group: readonly Queued[]): Promise<void> {
    try {
      const all = group.flatMap((one) => one.waiting);
      const outcomes = await this.#transaction((client) => commitBatch(client, this.#context, all));
      this.#committed();
      let at = 0;
      for (const one of group) {
        one.resolve(outcomes.slice(at, at + one.waiting.length));
        at += one.waiting.length;
      }
    } catch (error) {
      if (group.length > 1 && !(error instanceof DatabaseGone)) for (const one of group) await this.#commit([one]);
      else for (const one of group) one.reject(error);
    }
  }
}
