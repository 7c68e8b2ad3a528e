import type { PackChanges } from '@haetae/contract';
import type { Pool } from '../../platform/database/index.ts';
import type { KeptEntry } from './pack-entry.ts';

/** For whom and of what versions are counted: who is given the same has the same versions. */
export interface PackSeries {
  readonly organisation: string;
  readonly clearance: string;
  readonly kind: string;
  readonly language: string;
}

/** A version as it is kept. */
export interface KeptVersion {
  readonly version: number;
  /** RFC 3339 in UTC, to the millisecond. */
  readonly made: string;
  /** SHA-256 in hexadecimal digits. */
  readonly digest: string;
  readonly marking: string;
  readonly changes: PackChanges;
}

const COLUMNS = `version, encode(digest, 'hex') as digest, marking, changes,
  to_char(made at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as made`;
const SERIES = `organisation = right($1, 36)::uuid and clearance = $2 and kind = $3 and language = $4`;

const valuesOf = ({ organisation, clearance, kind, language }: PackSeries) => [organisation, clearance, kind, language];

/** The last version of a series with what stood in it; undefined before the first. */
export async function readLast(
  pool: Pool,
  series: PackSeries,
): Promise<(KeptVersion & { readonly entries: readonly KeptEntry[] }) | undefined> {
  const { rows } = await pool.query<KeptVersion & { readonly entries: readonly KeptEntry[] | null }>(
    `select ${COLUMNS}, entries from pack_version where ${SERIES} order by version desc limit 1`,
    valuesOf(series),
  );
  const [last] = rows;
  return last === undefined ? undefined : { ...last, entries: last.entries ?? [] };
}

/** Keeps a version; what stood in the one before is forgotten. */
export async function keepVersion(
  pool: Pool,
  series: PackSeries,
  { version, made, digest, marking, changes }: KeptVersion,
  entries: readonly KeptEntry[],
): Promise<void> {
  await pool.query(
    `with past as (update pack_version set entries = null where ${SERIES} and version < $5 and entries is not null)
     insert into pack_version (organisation, clearance, kind, language, version, made, digest, marking, changes, entries)
     values (right($1, 36)::uuid, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9, $10)`,
    [...valuesOf(series), version, made, digest, marking, JSON.stringify(changes), JSON.stringify(entries)],
  );
}

/** The last version of every series of those who are given the same. */
export async function readLastOfAll(
  pool: Pool,
  { organisation, clearance }: Pick<PackSeries, 'organisation' | 'clearance'>,
): Promise<(KeptVersion & Pick<PackSeries, 'kind' | 'language'>)[]> {
  const { rows } = await pool.query<KeptVersion & Pick<PackSeries, 'kind' | 'language'>>(
    `select distinct on (kind, language) kind, language, ${COLUMNS} from pack_version
      where organisation = right($1, 36)::uuid and clearance = $2 order by kind, language, version desc`,
    [organisation, clearance],
  );
  return rows;
}
