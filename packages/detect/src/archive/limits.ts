/** What an archive may hold before the rest of it is named instead of read. */
export type ArchiveLimits = {
  readonly entries: number;
  /** Bytes of one file; of a longer one the beginning is read. */
  readonly fileBytes: number;
  /** Bytes of all files together. */
  readonly totalBytes: number;
  /** Unpacked bytes for each packed one, beyond the first 64 MB. */
  readonly ratio: number;
};

/** A repository of the largest projects fits; a bomb does not. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 200_000,
  fileBytes: 8 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  ratio: 100,
};

const GRACE = 64 * 1024 * 1024;

/** Bytes that may be unpacked from an archive of this length. */
export function budgetOf(length: number, { totalBytes, ratio }: ArchiveLimits): number {
  return Math.min(totalBytes, Math.max(GRACE, length * ratio));
}
