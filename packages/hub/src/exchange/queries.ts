import { stixType, stixUuid } from '@haetae/stix/object';
import type { ClientBase } from 'pg';
import type { Interned, Reader } from '../store/index.ts';

type Queryable = Pick<ClientBase, 'query'>;

/** Hours for which a status can be asked for: the standard wants a day. */
const KEPT_HOURS = 48;

/** The last place in the log at or before a time in microseconds since the epoch. */
export async function placeAt(reader: Reader, time: bigint): Promise<number> {
  const [row] = await reader.query<{ place: string }>(
    `select place_at('epoch'::timestamptz + $1::int8 * interval '1 microsecond')::text as place`,
    [time.toString()],
  );
  return Number(row!.place);
}

/** A row of an id that the caller sees in a collection. */
export interface SeenRow {
  /** Microseconds since the epoch; of an observable when it was stored. */
  readonly modified: bigint;
  readonly version: string;
  readonly submitter: string;
  /** Microseconds since the epoch. */
  readonly added: bigint;
}

/** Every row of an id that the reader sees. */
export async function readSeen(reader: Reader, interned: Interned, id: string): Promise<SeenRow[]> {
  const rows = await reader.query<{ modified: string; version: string; submitter: string; added: string }>(
    `select (extract(epoch from o.modified) * 1000000)::int8::text as modified, o.version,
            'identity--' || o.submitter as submitter, (extract(epoch from l.added) * 1000000)::int8::text as added
       from object o join log l on l.obj = o.obj and l.audience is not null
      where o.uuid = $1 and o.kind = $2`,
    [stixUuid(id), interned.kindOf(stixType(id)) ?? -1],
  );
  return rows.map((row) => ({ ...row, modified: BigInt(row.modified), added: BigInt(row.added) }));
}

/** Keeps the status of an add for its member; drops those that nobody is promised any more. */
export async function writeStatus(
  db: Queryable,
  status: { readonly id: string; readonly member: string; readonly requested: string; readonly resource: string },
): Promise<void> {
  const { id, member, requested, resource } = status;
  await db.query(
    `with old as (delete from taxii_status where requested < $3::timestamptz - interval '${KEPT_HOURS} hours')
     insert into taxii_status (id, member, requested, resource) values ($1, $2, $3, $4)`,
    [id, member, requested, resource],
  );
}

/** The status resource, for the member who sent the add. */
export async function readStatus(db: Queryable, id: string, member: string): Promise<string | undefined> {
  const { rows } = await db.query<{ resource: string }>(
    'select resource from taxii_status where id = $1 and member = $2',
    [id, member],
  );
  return rows[0]?.resource;
}
