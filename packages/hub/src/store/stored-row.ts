import type { AudienceRule } from '../release/index.ts';

/** A row of the table `object` as planning needs it: without its body. */
export interface StoredRow {
  readonly obj: number;
  readonly type: string;
  readonly uuid: string;
  /** Microseconds since the epoch; of an observable when it was stored. */
  readonly modified: bigint;
  readonly version: string;
  readonly submitter: string;
  readonly rendition: number;
  readonly audience: number;
  readonly rule: AudienceRule;
  readonly owns: boolean;
  readonly origin: string | null;
  readonly held: string | null;
  readonly digest: Uint8Array;
}

type Versioned = Pick<StoredRow, 'modified' | 'version'>;

/** Order of versions of one id: negative when `a` is the older. */
export function compareVersions(a: Versioned, b: Versioned): number {
  if (a.modified !== b.modified) return a.modified < b.modified ? -1 : 1;
  return a.version < b.version ? -1 : a.version > b.version ? 1 : 0;
}

/**
 * Whether `a` is what a reader who sees both gets: the newest version, of it the fullest rendition, of equal ones the
 * first stored. The page query says the same in SQL.
 */
export function precedes(a: StoredRow, b: StoredRow): boolean {
  const order = compareVersions(a, b);
  if (order !== 0) return order > 0;
  if (a.rendition !== b.rendition) return a.rendition < b.rendition;
  return a.obj < b.obj;
}
