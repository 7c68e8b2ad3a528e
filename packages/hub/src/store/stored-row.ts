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
