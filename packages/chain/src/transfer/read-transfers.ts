import { type CanonicalAddress, parseAddress } from '../address/index.ts';
import { parseAmount } from './amount.ts';
import { canonicalAsset, canonicalTransactionId } from './canonical-id.ts';
import { MAX_ERRORS, openTable, type TableError, type TableRow } from './table.ts';
import { parseTime } from './time.ts';
import type { Transfer } from './transfer.ts';

export type TransfersRead =
  | { readonly ok: true; readonly transfers: readonly Transfer[] }
  | { readonly ok: false; readonly errors: readonly TableError[] };

const COLUMNS = ['tx_hash', 'block', 'timestamp', 'from', 'to', 'asset', 'amount'] as const;
const REQUIRED: readonly Column[] = ['from', 'to', 'asset', 'amount'];
type Column = (typeof COLUMNS)[number];

/**
 * Reads transfers from CSV (RFC 4180) in file order, which is the order in which they happened.
 *
 * Columns `tx_hash,block,timestamp,from,to,asset,amount` in any order, further ones are passed over; hash, block and time
 * may be blank or missing. Addresses become canonical. A block below the one before is an error: the order would be wrong.
 * A file speaks of one chain: where it names chains (CAIP-10), they must be the same.
 *
 * @returns all transfers, or the first 20 errors, each with line, column, code and sentence; never a part of the file.
 */
export function readTransfers(text: string): TransfersRead {
  const table = openTable(text);
  if (!table.ok) return table;
  const missing = REQUIRED.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) return { ok: false, errors: missing.map(missingColumn) };
  const reader = new TransferReader(table.columns);
  const transfers: Transfer[] = [];
  for (const row of table.rows) {
    const transfer = reader.read(row);
    if (transfer) transfers.push(transfer);
    if (reader.errors.length >= MAX_ERRORS) break;
  }
  return reader.errors.length > 0 ? { ok: false, errors: reader.errors } : { ok: true, transfers };
}

function missingColumn(column: Column): TableError {
  return { line: 1, column, code: 'column_missing', message: `The column "${column}" is missing from the header.` };
}

/** Drops spaces and tabs around a cell; anything else that is invisible stays, to be refused. */
function trimAscii(cell: string): string {
  return /^[ \t]|[ \t]$/.test(cell) ? cell.replace(/^[ \t]+|[ \t]+$/g, '') : cell;
}

/** The same text apart from the file: a slice would keep the whole file in memory for as long as the address lives. */
function ownCopy(text: string): string {
  return text.slice(0, 1) + text.slice(1);
}

/** What is known while the lines are read: the block before, the chain, and each address's parse (most come often). */
class TransferReader {
  readonly errors: TableError[] = [];
  readonly #place: Record<Column, number>;
  readonly #addresses = new Map<string, CanonicalAddress>();
  readonly #assets = new Map<string, string>();
  #block = 0;
  #chain: string | undefined;

  constructor(columns: readonly string[]) {
    // The keys are exactly COLUMNS; fromEntries forgets that.
    this.#place = Object.fromEntries(COLUMNS.map((column) => [column, columns.indexOf(column)])) as Record<
      Column,
      number
    >;
  }

  read(row: TableRow | TableError): Transfer | undefined {
    const before = this.errors.length;
    if (!('cells' in row)) {
      this.errors.push(row);
      return undefined;
    }
    const [from, to] = [this.#address(row, 'from'), this.#address(row, 'to')];
    const asset = this.#asset(row);
    const amount = this.#amount(row);
    const optional = { ...this.#txHash(row), ...this.#blockNumber(row), ...this.#time(row) };
    if (this.errors.length > before || !from || !to || asset === undefined || amount === undefined) return undefined;
    return { ...optional, from, to, asset, amount };
  }

  #cell(row: TableRow, column: Column): string {
    return trimAscii(row.cells[this.#place[column]] ?? '');
  }

  #refuse(row: TableRow, column: Column, code: string, message: string): undefined {
    this.errors.push({ line: row.line, column, code, message });
  }

  #address(row: TableRow, column: 'from' | 'to'): CanonicalAddress | undefined {
    // Untrimmed: what the address parser does not drop (a zero-width space) it must be able to name.
    const text = row.cells[this.#place[column]] ?? '';
    const known = this.#addresses.get(text);
    if (known) return known;
    const copy = ownCopy(text);
    const answer = parseAddress(copy);
    if (!answer.ok) return this.#refuse(row, column, answer.code, answer.message);
    if (answer.chain === undefined) this.#addresses.set(copy, answer.address);
    return this.#sameChain(row, column, answer.chain) ? answer.address : undefined;
  }

  #sameChain(row: TableRow, column: Column, chain: string | undefined): boolean {
    if (chain === undefined) return true;
    this.#chain ??= chain;
    if (chain === this.#chain) return true;
    this.#refuse(row, column, 'second_chain', `The file speaks of ${this.#chain} before; trace one chain a file.`);
    return false;
  }

  #asset(row: TableRow): string | undefined {
    const text = this.#cell(row, 'asset');
    const asset = this.#assets.get(text) ?? canonicalAsset(text);
    if (asset === undefined) {
      return this.#refuse(row, 'asset', 'bad_asset', 'The asset is empty, too long or has invisible characters.');
    }
    this.#assets.set(text, asset);
    return asset;
  }

  #amount(row: TableRow): bigint | undefined {
    const amount = parseAmount(this.#cell(row, 'amount'));
    return typeof amount === 'bigint' ? amount : this.#refuse(row, 'amount', amount.code, amount.message);
  }

  #txHash(row: TableRow): { txHash?: string } {
    const text = this.#cell(row, 'tx_hash');
    if (text === '') return {};
    const txHash = canonicalTransactionId(text);
    if (txHash !== undefined) return { txHash };
    this.#refuse(
      row,
      'tx_hash',
      'bad_tx_hash',
      'A transaction id is ASCII without white space, at most 128 characters.',
    );
    return {};
  }

  #blockNumber(row: TableRow): { block?: number } {
    const text = this.#cell(row, 'block');
    if (text === '') return {};
    const block = /^[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isSafeInteger(block)) {
      this.#refuse(row, 'block', 'bad_block', 'A block is its number in decimal digits.');
    } else if (block < this.#block) {
      this.#refuse(row, 'block', 'block_falls', `Block ${block} comes after ${this.#block}; sort the file by time.`);
    } else {
      this.#block = block;
      return { block };
    }
    return {};
  }

  #time(row: TableRow): { time?: string } {
    const text = this.#cell(row, 'timestamp');
    if (text === '') return {};
    const time = parseTime(text);
    if (time !== undefined) return { time };
    this.#refuse(row, 'timestamp', 'bad_timestamp', 'A time is written as in RFC 3339, such as 2022-03-23T13:29:09Z.');
    return {};
  }
}
