import { stixType, stixUuid } from '@haetae/stix/object';
import type { PoolClient } from 'pg';
import type { Interned } from '../intern.ts';
import type { StoredRow } from '../stored-row.ts';
import type { StoredProvenance } from '../submission.ts';
import { bools, byteas, int2s, int4s, int8s, texts, uuids } from './binary-array.ts';

/** A row that is about to be written, with what its other tables need. */
export interface NewRow extends StoredRow {
  readonly member: string | null;
  readonly batch: string | null;
  readonly muted: boolean;
  readonly salt: Uint8Array;
  readonly body: string;
  readonly references: readonly string[];
  readonly provenance: StoredProvenance | undefined;
}

/** Writes the rows in one statement, whatever their number. */
export async function insertObjects(client: PoolClient, interned: Interned, rows: readonly NewRow[]): Promise<void> {
  await client.query(
    `insert into object (obj, kind, uuid, modified, version, submitter, member, rendition, audience, owns, origin, held,
                         muted, batch, digest, salt, body)
     overriding system value
     select obj, kind, uuid, 'epoch'::timestamptz + modified * interval '1 microsecond', version, submitter, member,
            rendition, audience, owns, origin, held, muted, batch, digest, salt, body
       from unnest($1::int8[], $2::int2[], $3::uuid[], $4::int8[], $5::text[], $6::uuid[], $7::text[], $8::int2[],
                   $9::int4[], $10::bool[], $11::text[], $12::text[], $13::bool[], $14::uuid[], $15::bytea[], $16::bytea[],
                   $17::text[])
         as row (obj, kind, uuid, modified, version, submitter, member, rendition, audience, owns, origin, held, muted,
                 batch, digest, salt, body)`,
    [
      int8s(rows.map((row) => row.obj)),
      int2s(rows.map((row) => interned.kindOf(row.type))),
      uuids(rows.map((row) => row.uuid)),
      int8s(rows.map((row) => row.modified)),
      texts(rows.map((row) => row.version)),
      uuids(rows.map((row) => stixUuid(row.submitter))),
      texts(rows.map((row) => row.member)),
      int2s(rows.map((row) => row.rendition)),
      int4s(rows.map((row) => interned.audienceOf(row.rule))),
      bools(rows.map((row) => row.owns)),
      texts(rows.map((row) => row.origin)),
      texts(rows.map((row) => row.held)),
      bools(rows.map((row) => row.muted)),
      uuids(rows.map((row) => row.batch)),
      byteas(rows.map((row) => row.digest)),
      byteas(rows.map((row) => row.salt)),
      texts(rows.map((row) => row.body)),
    ],
  );
}

/** Writes which objects the rows name. */
export async function insertReferences(client: PoolClient, interned: Interned, rows: readonly NewRow[]): Promise<void> {
  const named = rows.flatMap((row) =>
    row.references.map((id) => ({ obj: row.obj, audience: interned.audienceOf(row.rule), id })),
  );
  await client.query(
    `insert into reference (obj, kind, uuid, audience)
     select * from unnest($1::int8[], $2::int2[], $3::uuid[], $4::int4[]) on conflict do nothing`,
    [
      int8s(named.map((one) => one.obj)),
      int2s(named.map((one) => interned.kindOf(stixType(one.id)))),
      uuids(named.map((one) => stixUuid(one.id))),
      int4s(named.map((one) => one.audience)),
    ],
  );
}

/** Writes what origins signed about the rows. */
export async function insertProvenance(client: PoolClient, interned: Interned, rows: readonly NewRow[]): Promise<void> {
  const signed = rows.filter((row) => row.provenance !== undefined);
  if (signed.length === 0) return;
  await client.query(
    `insert into provenance (obj, audience, statement, signature, via)
     select * from unnest($1::int8[], $2::int4[], $3::text[], $4::bytea[], $5::text[])`,
    [
      signed.map((row) => row.obj),
      signed.map((row) => interned.audienceOf(row.rule)),
      signed.map((row) => row.provenance!.statement),
      signed.map((row) => Buffer.from(row.provenance!.signature)),
      signed.map((row) => row.provenance!.via),
    ],
  );
}

/** What the log needs of a row that moved. */
export interface MovedRow {
  readonly obj: number;
  readonly kind: number;
  readonly uuid: string;
  readonly version: string;
  readonly digest: Uint8Array;
  readonly salt: Uint8Array;
}

/** Gives rows another audience; their former places in the log are given to nobody from now on. */
export async function moveRows(
  client: PoolClient,
  moves: readonly { readonly obj: number; readonly audience: number }[],
): Promise<MovedRow[]> {
  if (moves.length === 0) return [];
  const parameters = [moves.map((move) => move.obj), moves.map((move) => move.audience)];
  const { rows } = await client.query<Omit<MovedRow, 'obj'> & { obj: string }>(
    `with move as (select * from unnest($1::int8[], $2::int4[]) as m (obj, audience)),
     referring as (update reference r set audience = m.audience from move m where r.obj = m.obj),
     proving as (update provenance p set audience = m.audience from move m where p.obj = m.obj),
     wording as (update word w set audience = m.audience from move m where w.obj = m.obj),
     leaving as (update log l set audience = null from move m where l.obj = m.obj and l.audience is not null)
     update object o set audience = m.audience from move m where o.obj = m.obj
     returning o.obj::text, o.kind, o.uuid, o.version, o.digest, o.salt`,
    parameters,
  );
  return rows.map((row) => ({ ...row, obj: Number(row.obj) })).sort((a, b) => a.obj - b.obj);
}
