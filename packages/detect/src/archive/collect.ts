import type { Archive, ArchiveFile, Unread } from './archive.ts';
import { cleanName } from './clean-name.ts';
import { type ArchiveLimits, budgetOf } from './limits.ts';

/** Takes the entries of an archive within its limits. */
export type Collector = {
  readonly archive: Archive;
  /** Bytes that the next file may have; nothing is left when it is 0. */
  readonly room: () => number;
  readonly add: (name: string, bytes: Uint8Array, size: number) => void;
  readonly leave: (name: string, reason: Unread['reason'], detail: string) => void;
  /** Counts an entry; false once there are too many. */
  readonly count: () => boolean;
};

/** Begins to take entries of an archive of `length` bytes. */
export function collect(length: number, limits: ArchiveLimits): Collector {
  const files: ArchiveFile[] = [];
  const unread: Unread[] = [];
  const names = new Set<string>();
  let left = budgetOf(length, limits);
  let entries = 0;
  const leave: Collector['leave'] = (name, reason, detail) =>
    unread.push({ file: cleanName(name).path, reason, detail });
  return {
    archive: { files, unread },
    room: () => Math.min(limits.fileBytes, left),
    leave,
    count: () => {
      if (++entries === limits.entries + 1)
        leave('.', 'too_many', `More than ${limits.entries} entries: the rest was not read.`);
      return entries <= limits.entries;
    },
    add: (name, bytes, size) => {
      const { path, leads } = cleanName(name);
      if (leads === 'outside')
        leave(name, 'bad_name', 'Its name leads out of the folder that it would be unpacked to.');
      if (names.has(path)) leave(name, 'duplicate', 'The archive holds this name more than once: both were read.');
      names.add(path);
      left -= bytes.length;
      if (left <= 0) leave(name, 'truncated', 'The archive unpacks to more than is read of one.');
      files.push({ path, bytes, size: Math.max(size, bytes.length) });
    },
  };
}
