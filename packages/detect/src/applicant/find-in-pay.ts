/** Rows 38 and 39: where pay goes. */
import type { ApplicantFacts } from './facts.ts';
import { type Finding, findingOf } from './finding.ts';

const MANY_CHANGES = 3;
/** Less than a tenth of all received is what dust and exchanges bring by themselves. */
const SHARE = 0.1;

/** Row 38: another person's account, many changes, a friend's account in place of a closed one. */
export function payElsewhere({ pay }: ApplicantFacts): Finding {
  if (!pay || (pay.to === undefined && !pay.changed && pay.closedAccountReplaced === undefined)) return 'unknown';
  const changes = pay.changed?.length ?? 0;
  return findingOf([
    pay.to === 'other-person' && 'to another person’s account',
    changes >= MANY_CHANGES && `changed ${changes} times`,
    pay.closedAccountReplaced && 'a closed account is to be replaced by another person’s',
  ]);
}

/** Row 39: what screening said of the pay wallet. Wallets of services are left out. */
export function payWalletFlagged({ pay }: ApplicantFacts): Finding {
  const wallet = pay?.wallet;
  if (!wallet) return 'unknown';
  return findingOf([
    !wallet.ofService &&
      wallet.flaggedShare >= SHARE &&
      `${Math.round(wallet.flaggedShare * 100)} % from or to a flagged cluster`,
  ]);
}
