import type { Transfer } from '../transfer/index.ts';
import type { TaintedTransfer } from './flow.ts';

/** Asset → marked address → fewest transfers from a source. */
export type Marks = Map<string, Map<string, number>>;

export type PoisonQuestion = {
  readonly transfers: Iterable<Transfer>;
  /** Source addresses; they are never marked themselves. */
  readonly addresses: ReadonlySet<string>;
  /** Hashes of source transactions. */
  readonly transactions: ReadonlySet<string>;
  readonly services: ReadonlyMap<string, string>;
};

/**
 * Poison: whoever ever received from a source or from a marked address is marked, and stays so; a service is marked and
 * passes nothing on. It answers who may have touched the money, has no amounts, and soon marks nearly everybody.
 *
 * @returns the marks, and the transfers that made or met one. Every asset in which a source sent has marks.
 */
export function followPoison(question: PoisonQuestion): { marks: Marks; movements: TaintedTransfer[] } {
  const { transfers, addresses, services } = question;
  const marks: Marks = new Map();
  const movements: TaintedTransfer[] = [];
  for (const transfer of transfers) {
    const { from, to, asset, amount } = transfer;
    if (amount === 0n || from === to) continue;
    const marked = marks.get(asset);
    const hops = isStolen(transfer, question) ? 0 : services.has(from) ? undefined : marked?.get(from);
    if (hops === undefined) continue;
    movements.push({ transfer, stolen: null });
    const book = marked ?? new Map<string, number>();
    if (!marked) marks.set(asset, book);
    if (!addresses.has(to) && hops + 1 < (book.get(to) ?? Number.POSITIVE_INFINITY)) book.set(to, hops + 1);
  }
  return { marks, movements };
}

function isStolen({ from, txHash }: Transfer, { addresses, transactions }: PoisonQuestion): boolean {
  return addresses.has(from) || (transactions.size > 0 && txHash !== undefined && transactions.has(txHash));
}
