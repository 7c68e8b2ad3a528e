import {
  byBytes,
  centralHeader,
  END_RECORD,
  endRecord,
  entryOf,
  type Files,
  isSafeName,
  LIMITS,
  localHeader,
} from './zip-format.ts';

/**
 * The archive of some files: the same files, in whatever order, give the same bytes.
 *
 * @throws RangeError for a name that a reader would refuse, or where the archive would exceed `LIMITS`.
 */
export function writeZip(files: Files): Uint8Array {
  const names = [...files.keys()].sort(byBytes);
  const unsafe = names.find((name) => !isSafeName(name));
  if (unsafe !== undefined) throw new RangeError(`"${unsafe}" cannot name a file of a package`);
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const name of names) {
    const content = files.get(name)!;
    const entry = entryOf(name, content, offset);
    local.push(localHeader(entry), entry.name, content);
    central.push(centralHeader(entry), entry.name);
    offset += localHeader(entry).length + entry.name.length + content.length;
  }
  const directory = central.reduce((sum, part) => sum + part.length, 0);
  const total = offset + directory + END_RECORD.length;
  if (total > LIMITS.bytes || names.length > LIMITS.entries) {
    throw new RangeError(`a package of ${names.length} files and ${total} bytes is larger than any reader accepts`);
  }
  return join(total, [...local, ...central, endRecord(names.length, offset, directory)]);
}

function join(total: number, parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
