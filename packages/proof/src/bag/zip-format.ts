/**
 * The one form of ZIP (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16) that evidence packages have: stored,
 * no extra fields, no comments, UTF-8 names in byte order, every time 1980-01-01 00:00. The same files always give the
 * same bytes, so a package can be built again and compared, and there is no room where anything could be hidden.
 */
import { utf8 } from '../canonical/index.ts';
import { crc32 } from './crc32.ts';

/** Files of a package by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

export const LOCAL_HEADER = { signature: 0x04034b50, length: 30 };
const CENTRAL_HEADER = { signature: 0x02014b50, length: 46 };
export const END_RECORD = { signature: 0x06054b50, length: 22 };

/** What is fixed in the header of every entry. */
const FIXED = { version: 10, flags: 0x0800, method: 0, time: 0, date: 0x0021 };

/** Largest package, in bytes. */
export const MAX_PACKAGE = 512 * 1024 * 1024;

/** What a package may hold; a reader refuses more before it takes memory for it. */
export const LIMITS = { bytes: MAX_PACKAGE, entries: 20_000, name: 200 };

/** What differs from entry to entry: its name, where its local header begins, its checksum and length. */
export type Entry = { name: Uint8Array; offset: number; crc: number; size: number };

/** Whether a name stays inside the folder that a package is unpacked to, on every system. */
export function isSafeName(name: string): boolean {
  if (name.length === 0 || name.length > LIMITS.name || /[\\:*?"<>|\p{Cc}]/u.test(name)) return false;
  return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** The local header of an entry, without its name. */
export function localHeader({ name, crc, size }: Entry): Uint8Array {
  const { bytes, u16, u32 } = record(LOCAL_HEADER.length);
  u32(LOCAL_HEADER.signature);
  u16(FIXED.version, FIXED.flags, FIXED.method, FIXED.time, FIXED.date);
  u32(crc, size, size);
  u16(name.length, 0);
  return bytes;
}

/** The header of an entry in the central directory, without its name. */
export function centralHeader({ name, offset, crc, size }: Entry): Uint8Array {
  const { bytes, u16, u32 } = record(CENTRAL_HEADER.length);
  u32(CENTRAL_HEADER.signature);
  u16(FIXED.version, FIXED.version, FIXED.flags, FIXED.method, FIXED.time, FIXED.date);
  u32(crc, size, size);
  u16(name.length, 0, 0, 0, 0);
  u32(0, offset);
  return bytes;
}

/** The record that ends the archive. */
export function endRecord(entries: number, offset: number, length: number): Uint8Array {
  const { bytes, u16, u32 } = record(END_RECORD.length);
  u32(END_RECORD.signature);
  u16(0, 0, entries, entries);
  u32(length, offset);
  u16(0);
  return bytes;
}

/** The entry of a file whose local header begins at `offset`. */
export function entryOf(name: string, content: Uint8Array, offset: number): Entry {
  return { name: utf8(name), offset, crc: crc32(content), size: content.length };
}

/** Order of two names: by their UTF-8 bytes. */
export function byBytes(a: string, b: string): number {
  const [left, right] = [utf8(a), utf8(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] !== right[i]) return left[i]! - right[i]!;
  }
  return left.length - right.length;
}

/** Bytes filled from the front with little-endian numbers. */
function record(length: number) {
  const bytes = new Uint8Array(length);
  let at = 0;
  const put = (width: number, values: readonly number[]): void => {
    for (const value of values) for (let i = 0; i < width; i++) bytes[at++] = Math.floor(value / 256 ** i) % 256;
  };
  return { bytes, u16: (...values: number[]) => put(2, values), u32: (...values: number[]) => put(4, values) };
}
