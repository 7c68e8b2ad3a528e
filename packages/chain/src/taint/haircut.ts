import type { Account, TaintPolicy } from './account.ts';
import type { Run } from './run-queue.ts';

/**
 * Haircut: every transfer carries the same share of stolen units as the balance it comes from, in whole units:
 * floor(taint × amount ÷ balance). What the division leaves over stays with the sender, so nothing is made or lost.
 */
export const haircut: TaintPolicy = {
  take(account: Account, amount: bigint): Run[] {
    const stolen = (account.taint * amount) / account.balance;
    return [
      { amount: stolen, stolen: true },
      { amount: amount - stolen, stolen: false },
    ];
  },
  put() {
    // The sums that every account keeps are all that haircut needs.
  },
};
