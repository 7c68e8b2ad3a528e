import type { Agreement } from '@haetae/contract';
import type { ClientBase } from '../platform/database/index.ts';

type Queryable = Pick<ClientBase, 'query'>;

export async function readAgreements(db: Queryable): Promise<Agreement[]> {
  const { rows } = await db.query<{ document: string; signatures: string }>(
    'select document, signatures from agreement order by id',
  );
  // Only writeAgreement writes here, after refuseAgreement looked.
  return rows.map(
    (row) => ({ document: JSON.parse(row.document), signatures: JSON.parse(row.signatures) }) as Agreement,
  );
}

export async function writeAgreement(db: Queryable, agreement: Agreement, inForce: boolean): Promise<void> {
  const { document, signatures } = agreement;
  await db.query(
    `insert into agreement (id, document, signatures, in_force) values ($1, $2, $3, $4)
     on conflict (id) do update set document = $2, signatures = $3, in_force = $4`,
    [document.id, JSON.stringify(document), JSON.stringify(signatures), inForce],
  );
}

/** A row of the store as the outbox needs it. */
export interface OutgoingRow {
  readonly obj: number;
  readonly id: string;
  readonly version: string;
  readonly submitter: string;
  readonly audience: number;
  readonly rendition: number;
  readonly origin: string | null;
  readonly body: string;
  readonly statement: string | null;
  readonly signature: Buffer | null;
  readonly via: string | null;
}

const OUTGOING = `o.obj::text, k.type || '--' || o.uuid as id, o.version, 'identity--' || o.submitter as submitter,
  o.audience, o.rendition, o.origin, o.body, p.statement, p.signature, p.via
  from object o join kind k on k.id = o.kind left join provenance p on p.obj = o.obj`;

/** The given rows as they stand now; those that are gone are left out. */
export async function readOutgoing(db: Queryable, objs: readonly number[]): Promise<OutgoingRow[]> {
  const { rows } = await db.query<Omit<OutgoingRow, 'obj'> & { obj: string }>(
    `select ${OUTGOING} where o.obj = any ($1::int8[]) order by o.obj`,
    [objs],
  );
  return rows.map((row) => ({ ...row, obj: Number(row.obj) }));
}

/** Rows of the given audiences that the peer was not given yet, in the order of the log. */
export async function readNotGiven(db: Queryable, peer: string, audiences: readonly number[]): Promise<OutgoingRow[]> {
  const { rows } = await db.query<Omit<OutgoingRow, 'obj'> & { obj: string }>(
    `select ${OUTGOING} join log l on l.obj = o.obj and l.audience is not null
      where o.audience = any ($2::int4[])
        and not exists (select 1 from outbox x where x.peer = $1 and x.obj = o.obj and x.what = 1)
      order by l.place`,
    [peer, audiences],
  );
  return rows.map((row) => ({ ...row, obj: Number(row.obj) }));
}

/** 1 an object, 2 the end of one. */
export type OutboxWhat = 1 | 2;

export interface OutboxEntry {
  readonly what: OutboxWhat;
  readonly obj: number;
  readonly message: string;
  /** Microseconds since the epoch when the log took it. */
  readonly committed: bigint;
}

/** Puts entries at the end of a peer's sequence; an entry for the same thing moves there. */
export async function queueFor(db: Queryable, peer: string, entries: readonly OutboxEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await db.query(
    `with start as (
       insert into peer (hub, seq) values ($1, $2)
       on conflict (hub) do update set seq = peer.seq + $2
       returning coalesce(old.seq, 0) as seq)
     insert into outbox (peer, seq, what, obj, message, committed)
     select $1, start.seq + nr, what, obj, message, 'epoch'::timestamptz + committed * interval '1 microsecond'
       from start, unnest($3::int2[], $4::int8[], $5::text[], $6::int8[])
         with ordinality as e (what, obj, message, committed, nr)
     on conflict (peer, obj, what) do update
       set seq = excluded.seq, message = excluded.message, committed = excluded.committed`,
    [
      peer,
      entries.length,
      entries.map((entry) => entry.what),
      entries.map((entry) => entry.obj),
      entries.map((entry) => entry.message),
      entries.map((entry) => entry.committed.toString()),
    ],
  );
}

/** Which of the rows the peer was given, with what names them. */
export async function readGiven(
  db: Queryable,
  peer: string,
  objs: readonly number[],
): Promise<{ obj: number; message: string }[]> {
  const { rows } = await db.query<{ obj: string; message: string }>(
    'select obj::text, message from outbox where peer = $1 and what = 1 and obj = any ($2::int8[])',
    [peer, objs],
  );
  return rows.map((row) => ({ ...row, obj: Number(row.obj) }));
}

/** Forgets that the peer was given an object, because it is told of its end. */
export async function forgetGiven(db: Queryable, peer: string, objs: readonly number[]): Promise<void> {
  await db.query('delete from outbox where peer = $1 and what = 1 and obj = any ($2::int8[])', [peer, objs]);
}

/** What the origins said of the ends of the given rows. */
export async function readWithdrawals(db: Queryable, objs: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await db.query<{ obj: string; message: string }>(
    'select obj::text, message from withdrawal where obj = any ($1::int8[])',
    [objs],
  );
  return new Map(rows.map((row) => [Number(row.obj), row.message]));
}

/** Keeps what an origin said about rows that are about to go, so that it can be passed on. */
export async function keepWithdrawal(db: Queryable, objs: readonly number[], message: string): Promise<void> {
  await db.query(
    'insert into withdrawal (obj, message) select unnest($1::int8[]), $2 on conflict (obj) do update set message = $2',
    [objs, message],
  );
}

export interface PeerRow {
  readonly hub: string;
  readonly seq: number;
  readonly acknowledged: number;
  readonly taken: number;
  readonly received: number;
  readonly last_contact: string | null;
}

export async function readPeer(db: Queryable, hub: string): Promise<PeerRow> {
  const { rows } = await db.query<Record<string, string>>(
    `select hub, seq::text, acknowledged::text, taken::text, received::text,
            to_char(last_contact at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as last_contact
       from peer where hub = $1`,
    [hub],
  );
  const [row] = rows;
  if (row === undefined) return { hub, seq: 0, acknowledged: 0, taken: 0, received: 0, last_contact: null };
  return {
    hub,
    seq: Number(row.seq),
    acknowledged: Number(row.acknowledged),
    taken: Number(row.taken),
    received: Number(row.received),
    last_contact: row.last_contact ?? null,
  };
}

export interface QueuedRow {
  readonly seq: number;
  readonly what: OutboxWhat;
  readonly obj: number;
  readonly message: string;
  readonly committed: bigint;
}

/** What the peer is given after a number of its sequence. */
export async function readQueue(db: Queryable, peer: string, after: number, limit: number): Promise<QueuedRow[]> {
  const { rows } = await db.query<{ seq: string; what: OutboxWhat; obj: string; message: string; committed: string }>(
    `select seq::text, what, obj::text, message, (extract(epoch from committed) * 1000000)::int8::text as committed
       from outbox where peer = $1 and seq > $2 order by outbox.seq limit $3`,
    [peer, after, limit],
  );
  return rows.map((row) => ({
    ...row,
    seq: Number(row.seq),
    obj: Number(row.obj),
    committed: BigInt(row.committed),
  }));
}

/** How many entries wait for the peer. */
export async function countWaiting(db: Queryable, peer: string, acknowledged: number): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'select count(*)::int as count from outbox where peer = $1 and seq > $2',
    [peer, acknowledged],
  );
  return rows[0]!.count;
}

/** The peer confirmed everything up to `seq`. */
export async function acknowledge(db: Queryable, peer: string, seq: number): Promise<void> {
  await db.query(
    `insert into peer (hub, acknowledged, last_contact) values ($1, $2, now())
     on conflict (hub) do update set acknowledged = greatest(peer.acknowledged, $2), last_contact = now()`,
    [peer, seq],
  );
}

/** Everything of the peer's up to `seq` is stored here. */
export async function markTaken(db: Queryable, peer: string, seq: number, objects: number): Promise<void> {
  await db.query(
    `insert into peer (hub, taken, received, last_contact) values ($1, $2, $3, now())
     on conflict (hub) do update set taken = greatest(peer.taken, $2), received = peer.received + $3, last_contact = now()`,
    [peer, seq, objects],
  );
}

/** Takes a nonce; false when it was used before. */
export async function takeNonce(db: Queryable, peer: string, nonce: string): Promise<boolean> {
  await db.query(`delete from nonce where at < now() - interval '15 minutes'`);
  const { rowCount } = await db.query(
    'insert into nonce (peer, nonce, at) values ($1, $2, now()) on conflict do nothing',
    [peer, nonce],
  );
  return rowCount === 1;
}
