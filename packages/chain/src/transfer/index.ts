/** Transfers: amounts without rounding, tables without guesses. */
export { type AmountError, MAX_AMOUNT, parseAmount } from './amount.ts';
export { canonicalAsset, canonicalTransactionId } from './canonical-id.ts';
export { readTransfers, type TransfersRead } from './read-transfers.ts';
export { openTable, readTable, type Table, type TableError, type TableRow } from './table.ts';
export { parseTime } from './time.ts';
export type { Transfer } from './transfer.ts';
export { writeTransfers } from './write-transfers.ts';
