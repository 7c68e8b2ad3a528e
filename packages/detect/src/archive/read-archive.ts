import type { Archive } from './archive.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits, budgetOf } from './limits.ts';
import { isTar, readTar } from './read-tar.ts';
import { readZip } from './read-zip.ts';
import { unpack } from './unpack.ts';

/** Room for the headers of a tar beside what its files may hold. */
const HEADERS = 16 * 1024 * 1024;

/**
 * Reads a ZIP, tar or gzipped tar by its content; nothing where the bytes are none of them. Nothing is written, no link
 * is followed, no name leads anywhere; what is not read is named.
 */
export function readArchive(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Archive | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return readGzip(bytes, limits);
  if (isTar(bytes)) return readTar(bytes, limits);
  return isZip(bytes) ? readZip(bytes, limits) : undefined;
}

/** Whether bytes are a ZIP: also one that stands behind something else is unpacked by its end. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function readGzip(bytes: Uint8Array, limits: ArchiveLimits): Archive | undefined {
  const { bytes: plain, ended } = unpack(bytes, 'gzip', budgetOf(bytes.length, limits) + HEADERS);
  if (!isTar(plain)) return undefined;
  const archive = readTar(plain, limits, bytes.length);
  if (ended === 'more')
    archive.unread.push({ file: '.', reason: 'truncated', detail: 'The archive unpacks to more than is read of one.' });
  if (ended === 'damaged')
    archive.unread.push({
      file: '.',
      reason: 'damaged',
      detail: 'The packed form is damaged; what came out was read.',
    });
  return archive;
}
