import type { Account, TaintPolicy } from './account.ts';
import { run, type Units } from './units.ts';

/**
 * Haircut: every transfer carries the same share of stolen units as the balance it comes from, in whole units:
 * floor(taint × amount ÷ balance). What the division leaves over stays with the sender, so nothing is made or lost.
 */
export const haircut: TaintPolicy = {
  take(account: Account, amount: bigint): Units {
    return run(amount, (account.taint * amount) / account.balance);
  },
  put() {
    // The sums that every account keeps are all that haircut needs.
  },
};
