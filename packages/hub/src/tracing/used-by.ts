import { sourceText, type Trace, type TraceSource } from '@haetae/chain/taint';
import type { Transfer } from '@haetae/chain/transfer';

/**
 * Which transfers a trace rests on: those of its sources, and all that an account which ever held taint sent or received
 * in that asset. What is left out moved clean units between accounts that stayed clean, so from what is kept the same
 * trace is made again.
 */
export function usedBy(trace: Trace, sources: readonly TraceSource[]): (transfer: Transfer) => boolean {
  const stolen = new Set(sources.map(sourceText));
  const books = new Set(trace.addresses.map(({ address, asset }) => `${address} ${asset}`));
  return ({ from, to, asset, txHash }) =>
    stolen.has(from) ||
    (txHash !== undefined && stolen.has(txHash)) ||
    books.has(`${from} ${asset}`) ||
    books.has(`${to} ${asset}`);
}
