import type { Account, TaintPolicy } from './account.ts';
import { type Run, RunQueue } from './run-queue.ts';

/**
 * FIFO: the units that came first leave first (the rule in Clayton's Case, 1816). Units arrive in the order in which they
 * left, so a transfer may carry several runs of stolen and clean ones.
 *
 * An account keeps its runs only while it holds taint: units of one kind need no order, and nearly all accounts never
 * hold any.
 */
export const fifo: TaintPolicy = {
  take(account: Account, amount: bigint): Run[] {
    const taken: Run[] = [];
    const queue = account.queue;
    let left = amount;
    for (let run = queue?.oldest; queue && run && left > 0n; run = queue.oldest) {
      const part = smaller(run.amount, left);
      taken.push({ amount: part, stolen: run.stolen });
      left -= part;
      run.amount -= part;
      if (run.amount === 0n) queue.dropOldest();
    }
    if (!queue?.holdsTaint) queue?.clear();
    return taken;
  },

  put(account: Account, runs: readonly Run[]): void {
    account.queue ??= new RunQueue();
    if (account.queue.length === 0) account.queue.append(account.balance, false);
    for (const run of runs) account.queue.append(run.amount, run.stolen);
  },
};

function smaller(a: bigint, b: bigint): bigint {
  if (a < b) return a;
  return b;
}
