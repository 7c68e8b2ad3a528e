import type { PoolClient } from 'pg';
import type { What } from '../../log/index.ts';
import { byteas, int2s, int4s, int8s } from './binary-array.ts';

/** The place and time before the first of the places taken. */
export interface Start {
  readonly place: number;
  /** Microseconds since the epoch. */
  readonly added: bigint;
}

/** Takes `count` places in the log; they become visible with the commit, in order. */
export async function takePlaces(client: PoolClient, count: number): Promise<Start> {
  const { rows } = await client.query<{ place: string; added: string }>(
    `select place::text, (extract(epoch from added) * 1000000)::int8::text as added from log_take($1)`,
    [count],
  );
  const row = rows[0]!;
  return { place: Number(row.place), added: BigInt(row.added) };
}

/** The last place that is taken. */
export async function lastPlace(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ place: string }>('select place::text from log_head');
  return Number(rows[0]!.place);
}

export interface NewEntry {
  readonly what: What;
  readonly audience: number | null;
  readonly kind: number | null;
  readonly obj: number | null;
  readonly leaf: Uint8Array;
}

/** Writes the entries at the places after `start`, each one microsecond after the one before. */
export async function appendEntries(client: PoolClient, start: Start, entries: readonly NewEntry[]): Promise<void> {
  await client.query(
    `insert into log (place, added, what, audience, kind, obj, leaf)
     select $1::int8 + nr, 'epoch'::timestamptz + ($2::int8 + nr) * interval '1 microsecond', what, audience, kind, obj, leaf
       from unnest($3::int2[], $4::int4[], $5::int2[], $6::int8[], $7::bytea[])
         with ordinality as entry (what, audience, kind, obj, leaf, nr)`,
    [
      start.place,
      start.added.toString(),
      int2s(entries.map((entry) => entry.what)),
      int4s(entries.map((entry) => entry.audience)),
      int2s(entries.map((entry) => entry.kind)),
      int8s(entries.map((entry) => entry.obj)),
      byteas(entries.map((entry) => entry.leaf)),
    ],
  );
}
