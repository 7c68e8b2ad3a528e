/**
 * ZIP, after the central directory alone (PKWARE APPNOTE 6.3.10,
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT): that is what unpackers go by. Stored and deflated
 * entries are read, Zip64 is understood, nothing is decrypted.
 */
import { strFromU8 } from 'fflate';
import type { Archive, Unread } from './archive.ts';
import { type Collector, collect } from './collect.ts';
import type { ArchiveLimits } from './limits.ts';
import { type Unpacked, unpack } from './unpack.ts';

const END = 0x06054b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65_535;

/** Reads a ZIP file; nothing where it has no directory. */
export function readZip(bytes: Uint8Array, limits: ArchiveLimits): Archive | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory === undefined) return undefined;
  const collector = collect(bytes.length, limits);
  let at = directory.offset;
  for (let number = 0; number < directory.entries && collector.count(); number++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) {
      collector.leave('.', 'damaged', 'The directory of the archive ends early.');
      break;
    }
    const entry = readEntry(view, bytes, at);
    takeEntry(entry, view, bytes, directory.shift, collector);
    at = entry.next;
  }
  return collector.archive;
}

type Directory = { readonly offset: number; readonly entries: number; readonly shift: number };

function findDirectory(view: DataView): Directory | undefined {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const [entries, size, offset] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ];
    if (offset === 0xffffffff || entries === 0xffff) return findDirectory64(view, at);
    // What stands before the archive, as in a picture with one behind it, moves every offset.
    const shift = Math.max(0, at - size - offset);
    return { offset: offset + shift, entries, shift };
  }
  return undefined;
}

function findDirectory64(view: DataView, end: number): Directory | undefined {
  for (let at = end - 56; at >= Math.max(0, end - 4_096); at--) {
    if (view.getUint32(at, true) !== END_64) continue;
    return {
      offset: Number(view.getBigUint64(at + 48, true)),
      entries: Number(view.getBigUint64(at + 32, true)),
      shift: 0,
    };
  }
  return undefined;
}

type Entry = {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly mode: number;
  readonly next: number;
};

function readEntry(view: DataView, bytes: Uint8Array, at: number): Entry {
  const [nameLength, extraLength, commentLength] = [
    view.getUint16(at + 28, true),
    view.getUint16(at + 30, true),
    view.getUint16(at + 32, true),
  ];
  const flags = view.getUint16(at + 8, true);
  const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength));
  const plain = {
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return {
    name,
    flags,
    method: view.getUint16(at + 10, true),
    mode: view.getUint32(at + 38, true) >>> 16,
    ...withZip64(view, at + 46 + nameLength, extraLength, plain),
    next: at + 46 + nameLength + extraLength + commentLength,
  };
}

type Sizes = { readonly packed: number; readonly size: number; readonly offset: number };

/** Sizes of 64 bits stand in an extra field, only those that did not fit, in this order. */
function withZip64(view: DataView, from: number, length: number, plain: Sizes): Sizes {
  const found = { ...plain };
  for (let at = from; at + 4 <= Math.min(from + length, view.byteLength); at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ['size', 'packed', 'offset'] as const) {
      if (plain[key] !== 0xffffffff || field + 8 > view.byteLength) continue;
      found[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
  return found;
}

const FILE_TYPE = 0o170000;
const LINK = 0o120000;
const PLAIN = 0o100000;

type Refusal = readonly [Unread['reason'], string];

function refusalOf({ flags, method, mode }: Entry): Refusal | undefined {
  const type = mode & FILE_TYPE;
  if (type === LINK) return ['link', 'It is a link; links are not followed.'];
  if (type !== 0 && type !== PLAIN) return ['special', 'It is no plain file.'];
  if ((flags & 1) !== 0) return ['encrypted', 'It is encrypted: nobody without its password can look into it.'];
  if (method !== 0 && method !== 8) return ['packed', `It is packed by method ${method}, which is not unpacked.`];
  return undefined;
}

function takeEntry(entry: Entry, view: DataView, bytes: Uint8Array, shift: number, collector: Collector): void {
  const { name, method, packed, size } = entry;
  if (/[/\\]$/.test(name)) return;
  const start = entry.offset + shift;
  const room = collector.room();
  const refusal: Refusal | undefined =
    refusalOf(entry) ??
    (start + 30 > bytes.length || view.getUint32(start, true) !== LOCAL
      ? ['damaged', 'Its place in the archive holds no file.']
      : room <= 0
        ? ['truncated', 'The archive unpacks to more than is read of one.']
        : undefined);
  if (refusal !== undefined) {
    collector.leave(name, ...refusal);
    return;
  }
  const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const content = bytes.subarray(data, Math.min(bytes.length, data + packed));
  const out = method === 0 ? stored(content, room) : unpack(content, 'deflate', room);
  if (out.ended === 'damaged') collector.leave(name, 'damaged', 'Its packed form is damaged; what came out was read.');
  // More than the directory says is longer still: how long, nobody knows without unpacking it.
  collector.add(name, out.bytes, out.ended === 'more' ? Math.max(size, out.bytes.length + 1) : out.bytes.length);
}

function stored(content: Uint8Array, room: number): Unpacked {
  return content.length > room
    ? { bytes: content.slice(0, room), ended: 'more' }
    : { bytes: content.slice(), ended: 'whole' };
}
