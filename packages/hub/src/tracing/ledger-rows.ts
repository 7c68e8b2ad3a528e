import { hash } from 'node:crypto';
import type { Transfer } from '@haetae/chain/transfer';

/** A transfer with what the ledger keeps beside it. */
export interface LedgerRow {
  readonly transfer: Transfer;
  /** Its block; without one, that of what was read before it. Orders the ledger, first by this, then as it was read. */
  readonly height: number;
  /** SHA-256 of the row and of its number among equal rows of its file: the same file again gives the same digests. */
  readonly digest: Uint8Array;
}

/**
 * The rows of a file for the ledger, made as they are asked for.
 *
 * A file keeps its own order. Files that name blocks fall into one order by them; one that names none follows what is
 * there already.
 *
 * @param highest height of the ledger's last row, 0 for an empty ledger
 */
export function* ledgerRows(transfers: readonly Transfer[], highest: number): Generator<LedgerRow> {
  const seen = new Map<string, number>();
  let height = transfers.find((transfer) => transfer.block !== undefined)?.block ?? highest;
  for (const transfer of transfers) {
    height = transfer.block ?? height;
    const text = textOf(transfer);
    const number = (seen.get(text) ?? 0) + 1;
    seen.set(text, number);
    yield { transfer, height, digest: hash('sha256', `${number},${text}`, 'buffer') };
  }
}

/** Tells transfers apart. */
const textOf = ({ txHash, block, time, from, to, asset, amount }: Transfer): string =>
  JSON.stringify([block, time, from, to, amount.toString(), txHash, asset]);
