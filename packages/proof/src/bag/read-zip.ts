/**
 * A strict reader of the one form that `writeZip` writes. Every header is compared with the header that its file must
 * have, so nothing that a header could say is left to interpretation; the first difference is named in words.
 */
import { fromUtf8, sameBytes } from '../canonical/index.ts';
import { refuse, type Verified } from '../signature/index.ts';
import {
  byBytes,
  centralHeader,
  END_RECORD,
  type Entry,
  endRecord,
  entryOf,
  type Files,
  isSafeName,
  LIMITS,
  LOCAL_HEADER,
  localHeader,
} from './zip-format.ts';

type ZipFault =
  | 'not_a_zip'
  | 'too_large'
  | 'truncated'
  | 'compressed'
  | 'encrypted'
  | 'unsafe_name'
  | 'wrong_order'
  | 'damaged'
  | 'hidden_bytes';

type Read<T extends object> = Verified<ZipFault, T>;

/** The files of a package. The contents are views into `archive`, not copies. Never throws. */
export function readZip(archive: Uint8Array): Read<{ files: Files }> {
  if (archive.length > LIMITS.bytes) return refuse('too_large', `The file is larger than ${LIMITS.bytes} bytes.`);
  if (u32(archive, 0) !== LOCAL_HEADER.signature) return refuse('not_a_zip', 'The file is not a ZIP archive.');
  const files = new Map<string, Uint8Array>();
  const entries: Entry[] = [];
  let offset = 0;
  let last = '';
  while (u32(archive, offset) === LOCAL_HEADER.signature) {
    const read = readEntry(archive, offset);
    if (!read.ok) return read;
    if (files.size > 0 && byBytes(last, read.name) >= 0) {
      return refuse('wrong_order', `"${read.name}" stands twice or out of order.`);
    }
    if (files.size === LIMITS.entries)
      return refuse('too_large', `The file holds more than ${LIMITS.entries} entries.`);
    files.set(read.name, read.content);
    entries.push(read.entry);
    last = read.name;
    offset = read.end;
  }
  const fault = directoryFault(archive, offset, entries);
  return fault ?? { ok: true, files };
}

function readEntry(
  archive: Uint8Array,
  offset: number,
): Read<{ name: string; content: Uint8Array; entry: Entry; end: number }> {
  const flags = u16(archive, offset + 6);
  const size = u32(archive, offset + 22);
  const nameAt = offset + LOCAL_HEADER.length;
  const contentAt = nameAt + u16(archive, offset + 26) + u16(archive, offset + 28);
  if (flags & 1) return refuse('encrypted', 'An entry is encrypted.');
  if (u16(archive, offset + 8) !== 0) return refuse('compressed', 'An entry is compressed; a package is stored.');
  if (!(contentAt + size <= archive.length)) return refuse('truncated', 'An entry is longer than the file.');
  const name = fromUtf8(archive.subarray(nameAt, nameAt + u16(archive, offset + 26)));
  if (name === undefined || !isSafeName(name)) return refuse('unsafe_name', 'An entry has a name that is not allowed.');
  const content = archive.subarray(contentAt, contentAt + size);
  const entry = entryOf(name, content, offset);
  if (!sameBytes(archive.subarray(offset, nameAt), localHeader(entry))) {
    return refuse('damaged', `The header of "${name}" does not fit its content.`);
  }
  return { ok: true, name, content, entry, end: contentAt + size };
}

function directoryFault(archive: Uint8Array, start: number, entries: readonly Entry[]) {
  let at = start;
  for (const entry of entries) {
    const header = centralHeader(entry);
    const name = archive.subarray(at + header.length, at + header.length + entry.name.length);
    if (!sameBytes(archive.subarray(at, at + header.length), header) || !sameBytes(name, entry.name)) {
      return refuse('damaged', `The directory of the archive differs from its entry "${fromUtf8(entry.name)}".`);
    }
    at += header.length + entry.name.length;
  }
  const end = archive.subarray(at, at + END_RECORD.length);
  if (!sameBytes(end, endRecord(entries.length, start, at - start))) {
    return refuse('damaged', 'The archive does not end as its entries demand: something is missing, hidden or added.');
  }
  if (at + END_RECORD.length !== archive.length) return refuse('hidden_bytes', 'Bytes follow the end of the archive.');
  return undefined;
}

function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
}

function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) + u16(bytes, at + 2) * 65_536;
}
