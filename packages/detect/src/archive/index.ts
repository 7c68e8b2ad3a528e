/** Archives as hostile bytes: read within hard limits, never unpacked to disk. */
export type { Archive, ArchiveFile, Unread } from './archive.ts';
export type { ArchiveLimits } from './limits.ts';
export { readArchive } from './read-archive.ts';
