import type { CanonicalAddress } from '@haetae/chain/address';
import type { Transfer } from '@haetae/chain/transfer';
import { stixUuid } from '@haetae/stix/object';
import type { ClientBase } from 'pg';
import type { Reader } from '../store/index.ts';
import type { LedgerRow } from './ledger-rows.ts';

type Queryable = Pick<ClientBase, 'query'>;

/** Whose rows they are, and who may see them. */
export interface LedgerOwner {
  /** Id of the organisation's identity. */
  readonly submitter: string;
  readonly audience: number;
  readonly exercise: boolean;
}

/** Lets one file of an organisation be taken after the other, until the transaction ends. */
export async function lockLedger(db: Queryable, submitter: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(7413, hashtext($1))', [submitter]);
}

/** Height of the last row that an organisation brought; 0 when it brought none. */
export async function readHighest(db: Queryable, submitter: string): Promise<number> {
  const { rows } = await db.query<{ height: number | null }>(
    'select max(height) as height from transfer where submitter = $1',
    [stixUuid(submitter)],
  );
  return rows[0]?.height ?? 0;
}

/** Adds the rows that are not there yet, in their order; resolves to how many that were. */
export async function insertTransfers(db: Queryable, owner: LedgerOwner, rows: readonly LedgerRow[]): Promise<number> {
  const { rowCount } = await db.query(
    `insert into transfer (audience, submitter, exercise, height, sender, receiver, asset, amount, tx_hash, block, at,
                           digest)
     select $1, $2, $3, height, sender, receiver, asset, amount, tx_hash, block, at, digest
       from unnest($4::int8[], $5::text[], $6::text[], $7::text[], $8::numeric[], $9::text[], $10::int8[], $11::text[],
                   $12::bytea[])
         with ordinality as row (height, sender, receiver, asset, amount, tx_hash, block, at, digest, nr)
      order by nr
     on conflict (submitter, digest) do nothing`,
    [
      owner.audience,
      stixUuid(owner.submitter),
      owner.exercise,
      rows.map((row) => row.height),
      rows.map((row) => row.transfer.from),
      rows.map((row) => row.transfer.to),
      rows.map((row) => row.transfer.asset),
      rows.map((row) => row.transfer.amount.toString()),
      rows.map((row) => row.transfer.txHash ?? null),
      rows.map((row) => row.transfer.block ?? null),
      rows.map((row) => row.transfer.time ?? null),
      rows.map((row) => row.digest),
    ],
  );
  return rowCount ?? 0;
}

/** Those who received anything from one of the addresses. */
export async function readReceivers(reader: Reader, senders: readonly string[]): Promise<string[]> {
  const rows = await reader.query<{ receiver: string }>(
    'select distinct receiver from transfer where sender = any ($1::text[]) and sender <> receiver and amount > 0',
    [senders],
  );
  return rows.map((row) => row.receiver);
}

/** A transfer of the ledger, and whether it is part of an exercise. */
export interface KnownTransfer {
  readonly transfer: Transfer;
  readonly exercise: boolean;
}

interface Row {
  sender: string;
  receiver: string;
  asset: string;
  amount: string;
  tx_hash: string | null;
  block: number | null;
  at: string | null;
  exercise: boolean;
}

const COLUMNS = 'sender, receiver, asset, amount, tx_hash, block, at, exercise';

/** The transfers of the given transactions, in the order in which they happened. */
export async function readTransactions(reader: Reader, hashes: readonly string[]): Promise<KnownTransfer[]> {
  const rows = await reader.query<Row>(
    `select ${COLUMNS} from transfer where tx_hash = any ($1::text[]) order by height, place`,
    [hashes],
  );
  return rows.map(toKnown);
}

/** Everything that one of the addresses sent or received, and the given transactions, in the order in which it happened. */
export async function readTouching(
  reader: Reader,
  addresses: readonly string[],
  hashes: readonly string[],
  limit: number,
): Promise<KnownTransfer[]> {
  const rows = await reader.query<Row>(
    `with asked as materialized (select distinct address from unnest($1::text[]) as a (address)),
     touching as (
       select place from asked join transfer on sender = address
       union select place from asked join transfer on receiver = address
       union select place from transfer where tx_hash = any ($2::text[]))
     select ${COLUMNS} from touching join transfer using (place) order by height, place limit $3`,
    [addresses, hashes, limit],
  );
  return rows.map(toKnown);
}

function toKnown(row: Row): KnownTransfer {
  const { sender, receiver, asset, amount, tx_hash, block, at, exercise } = row;
  return {
    transfer: {
      ...(tx_hash === null ? {} : { txHash: tx_hash }),
      ...(block === null ? {} : { block }),
      ...(at === null ? {} : { time: at }),
      // Only canonical addresses are written to the ledger.
      from: sender as CanonicalAddress,
      to: receiver as CanonicalAddress,
      asset,
      amount: BigInt(amount),
    },
    exercise,
  };
}

/** What a trace was made from. */
export interface Dataset {
  /** Id of the trace. */
  readonly trace: string;
  readonly submitter: string;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly csv: string;
}

/** Keeps the transfers that a trace was made from. */
export async function writeDataset(db: Queryable, dataset: Dataset): Promise<void> {
  await db.query('insert into dataset (trace, submitter, sha256, csv) values ($1, $2, $3, $4) on conflict do nothing', [
    stixUuid(dataset.trace),
    stixUuid(dataset.submitter),
    Buffer.from(dataset.sha256, 'hex'),
    dataset.csv,
  ]);
}

/**
 * The transfers that a trace was made from, as canonical CSV, where the session sees that trace and it was made on this
 * hub.
 */
export async function readDataset(reader: Reader, dataset: Omit<Dataset, 'csv'>): Promise<string | undefined> {
  const rows = await reader.query<{ csv: string }>(
    'select csv from dataset where trace = $1 and submitter = $2 and sha256 = $3',
    [stixUuid(dataset.trace), stixUuid(dataset.submitter), Buffer.from(dataset.sha256, 'hex')],
  );
  return rows[0]?.csv;
}
