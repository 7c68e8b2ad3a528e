import { writeCell } from './table.ts';
import type { Transfer } from './transfer.ts';

/**
 * Transfers as canonical CSV: `readTransfers` gives them back, and the same transfers are always the same bytes (LF,
 * fixed columns), so that a hash over it names the set.
 */
export function writeTransfers(transfers: Iterable<Transfer>): string {
  let text = 'tx_hash,block,timestamp,from,to,asset,amount\n';
  for (const { txHash = '', block = '', time = '', from, to, asset, amount } of transfers) {
    text += `${writeCell(txHash)},${block},${time},${from},${to},${writeCell(asset)},${amount}\n`;
  }
  return text;
}
