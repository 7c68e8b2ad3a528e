/** Rows 38 and 39: where pay goes. */
import type { ApplicantFacts } from './facts.ts';
import { type Finding, findingOf } from './finding.ts';
import { say } from './sayings.ts';

const MANY_CHANGES = 3;
/** Less than a tenth of all received is what dust and exchanges bring by themselves. */
const SHARE = 0.1;

/** Row 38: another person's account, many changes, a friend's account in place of a closed one. */
export function payElsewhere({ pay }: ApplicantFacts): Finding {
  if (!pay || (pay.to === undefined && !pay.changed && pay.closedAccountReplaced === undefined)) return 'unknown';
  const changes = pay.changed?.length ?? 0;
  return findingOf([
    pay.to === 'other-person' && say('payElsewhere'),
    changes >= MANY_CHANGES && say('payChanged', changes),
    pay.closedAccountReplaced && say('accountReplaced'),
  ]);
}

/** Row 39: what screening said of the pay wallet. Wallets of services are left out. */
export function payWalletFlagged({ pay }: ApplicantFacts): Finding {
  const wallet = pay?.wallet;
  if (!wallet) return 'unknown';
  return findingOf([
    !wallet.ofService && wallet.flaggedShare >= SHARE && say('walletFlagged', Math.round(wallet.flaggedShare * 100)),
  ]);
}
