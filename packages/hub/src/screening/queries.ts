import type { Pool } from '../platform/database/index.ts';

export interface ClaimRow {
  readonly obj: string;
  readonly uuid: string;
  readonly kind: number;
  readonly submitter: string;
  /** Microseconds since the epoch. */
  readonly modified: string;
  readonly version: string;
  readonly rendition: number;
  readonly audience: number;
  readonly origin: string | null;
  readonly muted: boolean;
  readonly added: string;
  readonly body: string;
}

/** The rows of the given numbers that may claim; held ones do not. */
export async function readClaimRows(pool: Pool, objs: readonly number[]): Promise<ClaimRow[]> {
  const { rows } = await pool.query<ClaimRow>(
    `select o.obj::text, o.uuid, o.kind, 'identity--' || o.submitter as submitter,
            (extract(epoch from o.modified) * 1000000)::int8::text as modified, o.version, o.rendition, o.audience,
            o.origin, o.muted, o.body, (extract(epoch from l.added) * 1000000)::int8::text as added
       from object o join log l on l.obj = o.obj and l.audience is not null
      where o.obj = any ($1::int8[]) and o.held is null`,
    [objs],
  );
  return rows;
}

/** An address whose owner proved control of it. */
export interface ProtectedRow {
  readonly address: string;
  readonly organisation: string;
  readonly proved_by: string;
  /** RFC 3339, as the confirmation's time. */
  readonly proved: string;
  readonly message: string;
  readonly signature: string;
  readonly confirmed_by: string | null;
  readonly confirmed: string | null;
}

const PROTECTED = `address, 'identity--' || organisation as organisation, proved_by, message, signature, confirmed_by,
  to_char(proved at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as proved,
  to_char(confirmed at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as confirmed`;

/** Every address that was proved, confirmed or not. */
export async function readProtected(pool: Pool): Promise<ProtectedRow[]> {
  const { rows } = await pool.query<ProtectedRow>(`select ${PROTECTED} from protected_address order by address`);
  return rows;
}

/** Keeps a proof. A newer one of the same organisation takes its place until it is confirmed; then it stands. */
export async function proveProtected(
  pool: Pool,
  proof: Pick<ProtectedRow, 'address' | 'organisation' | 'proved_by' | 'message' | 'signature'>,
  now: string,
): Promise<ProtectedRow> {
  await pool.query(
    `insert into protected_address as p (address, organisation, proved_by, proved, message, signature)
     values ($1, right($2, 36)::uuid, $3, $4, $5, $6)
     on conflict (address) do update
       set proved_by = excluded.proved_by, proved = excluded.proved, message = excluded.message,
           signature = excluded.signature
       where p.organisation = excluded.organisation and p.confirmed_by is null`,
    [proof.address, proof.organisation, proof.proved_by, now, proof.message, proof.signature],
  );
  const { rows } = await pool.query<ProtectedRow>(`select ${PROTECTED} from protected_address where address = $1`, [
    proof.address,
  ]);
  return rows[0]!;
}

/** Confirms a proof that another member brought; one that is confirmed stays as it is. */
export async function confirmProtected(
  pool: Pool,
  address: string,
  member: string,
  now: string,
): Promise<ProtectedRow | undefined> {
  const { rows } = await pool.query<ProtectedRow>(
    `update protected_address
        set confirmed_by = coalesce(confirmed_by, $2), confirmed = coalesce(confirmed, $3::timestamptz)
      where address = $1 and proved_by <> $2 returning ${PROTECTED}`,
    [address, member, now],
  );
  return rows[0];
}

/** Forgets a proof; false where there was none. */
export async function endProtected(pool: Pool, address: string): Promise<boolean> {
  const { rowCount } = await pool.query('delete from protected_address where address = $1', [address]);
  return rowCount === 1;
}
