import type { Transfer } from '../transfer/index.ts';
import type { Accounts } from './account.ts';
import type { Flows } from './flow.ts';

/**
 * Poison: whoever ever received from a source or from a marked address is marked, and stays so. It answers who may have
 * touched the money, has no amounts, and soon marks nearly everybody.
 *
 * @returns the assets in which a source sent anything.
 */
export function followPoison(
  transfers: Iterable<Transfer>,
  accounts: Accounts,
  flows: Flows,
  transactions: ReadonlySet<string>,
): Set<string> {
  const assets = new Set<string>();
  for (const transfer of transfers) {
    if (transfer.amount === 0n || transfer.from === transfer.to) continue;
    const from = accounts.open(transfer.from, transfer.asset);
    const stolen = from.kind === 'source' || (transfer.txHash !== undefined && transactions.has(transfer.txHash));
    if (stolen) assets.add(transfer.asset);
    else if (from.kind === 'service' || from.hops === Number.POSITIVE_INFINITY) continue;
    const to = accounts.open(transfer.to, transfer.asset);
    flows.add(from, to, transfer, null);
    to.hops = Math.min(to.hops, stolen ? 1 : from.hops + 1);
  }
  return assets;
}
