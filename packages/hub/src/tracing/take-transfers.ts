import { readTransfers, type TableError } from '@haetae/chain/transfer';
import type { Fault } from '@haetae/contract';
import { type Pool, transaction } from '../platform/database/index.ts';
import type { AudienceRule } from '../release/index.ts';
import type { Interned } from '../store/index.ts';
import { type LedgerRow, ledgerRows } from './ledger-rows.ts';
import { insertTransfers, lockLedger, readHighest } from './queries.ts';

export interface LedgerParts {
  /** A pool of the intake role. */
  readonly pool: Pool;
  readonly interned: Interned;
}

export interface TakenTransfers {
  /** Rows that the ledger did not have. */
  readonly taken: number;
  readonly unchanged: number;
}

/** Rows of one statement: enough to be fast, few enough that others are answered between two of them. */
const CHUNK = 5_000;

/**
 * Takes a file of transfers into the organisation's ledger, as a whole or not at all. What the ledger has changes
 * nothing: the same file may be sent again.
 *
 * @returns the counts, or the first faults of the file, each with its line and column
 */
export async function takeTransfers(
  csv: string,
  by: { readonly organisation: string; readonly exercise: boolean },
  { pool, interned }: LedgerParts,
): Promise<TakenTransfers | readonly Fault[]> {
  const read = readTransfers(csv);
  if (!read.ok) return read.errors.map(toFault);
  const rule = ledgerRule(by.organisation);
  await interned.intern(pool, [], [rule]);
  const owner = { submitter: by.organisation, audience: interned.audienceOf(rule), exercise: by.exercise };
  const taken = await transaction(pool, async (client) => {
    await lockLedger(client, by.organisation);
    const rows = ledgerRows(read.transfers, await readHighest(client, by.organisation));
    let added = 0;
    for (const chunk of inChunks(rows)) added += await insertTransfers(client, owner, chunk);
    return added;
  });
  return { taken, unchanged: read.transfers.length - taken };
}

function* inChunks(rows: Iterable<LedgerRow>): Generator<LedgerRow[]> {
  let chunk: LedgerRow[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/**
 * An organisation's ledger is its own. Its traces go further, each as far as its case; two organisations' copies of one
 * transfer never meet in a trace, where they would count twice.
 */
const ledgerRule = (organisation: string): AudienceRule => ({
  tlp: 'amber',
  submitter: organisation,
  origin: null,
  local: false,
  reference: false,
  groups: [],
  organisations: [],
  members: [],
  originatorControl: false,
  held: false,
});

function toFault({ line, column, code, message }: TableError): Fault {
  const where = column === null ? `Line ${line}` : `Line ${line}, column "${column}"`;
  return { pointer: `/${line}${column === null ? '' : `/${column}`}`, code, message: `${where}: ${message}` };
}
