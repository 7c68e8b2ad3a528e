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
       from object o join log l on l.obj = o.obj and l.audience = o.audience
      where o.obj = any ($1::int8[]) and o.held is null`,
    [objs],
  );
  return rows;
}
