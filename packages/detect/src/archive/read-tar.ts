/**
 * Tar as npm, git and GNU tar write it: ustar (POSIX.1-1988), pax headers (POSIX.1-2001) and GNU long names,
 * https://www.gnu.org/software/tar/manual/html_node/Standard.html
 */
import { strFromU8 } from 'fflate';
import type { Archive } from './archive.ts';
import { type Collector, collect } from './collect.ts';
import type { ArchiveLimits } from './limits.ts';

const BLOCK = 512;
/** Headers that only name the next entry are never longer than the longest path. */
const LONGEST_HEADER = 64 * 1024;

/** Whether bytes begin with a header of tar. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= BLOCK && checksumHolds(bytes, 0);
}

/** Reads a tar file. `packed` is its length before it was unpacked, for the limit of how much may come out. */
export function readTar(bytes: Uint8Array, limits: ArchiveLimits, packed = bytes.length): Archive {
  const collector = collect(packed, limits);
  let given: Given = {};
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    if (!checksumHolds(bytes, at)) {
      collector.leave('.', 'damaged', `The archive is damaged at byte ${at}; what lies behind it was not read.`);
      break;
    }
    const size = given.size ?? numberAt(bytes, at + 124, 12);
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size);
    const type = String.fromCharCode(bytes[at + 156] ?? 0);
    const next = readNaming(type, content);
    if (next === undefined) {
      if (!collector.count()) break;
      takeEntry(
        given.path ?? nameAt(bytes, at),
        type,
        content,
        size,
        given.link ?? textAt(bytes, at + 157, 100),
        collector,
      );
      given = {};
    } else given = { ...given, ...next };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return collector.archive;
}

/** What a header before an entry says of it. */
type Given = { readonly path?: string; readonly link?: string; readonly size?: number };

function readNaming(type: string, content: Uint8Array): Given | undefined {
  const text = () => strFromU8(content.subarray(0, LONGEST_HEADER)).replace(/\0+$/, '');
  if (type === 'L') return { path: text() };
  if (type === 'K') return { link: text() };
  if (type === 'g') return {};
  return type === 'x' ? readPax(text()) : undefined;
}

/** Lines of `<length> <key>=<value>`. */
function readPax(text: string): Given {
  const value = (key: string) => new RegExp(`(?:^|\\n)\\d{1,8} ${key}=([^\\n]*)`).exec(text)?.[1];
  const [path, link, size] = [value('path'), value('linkpath'), value('size')];
  return {
    ...(path === undefined ? {} : { path }),
    ...(link === undefined ? {} : { link }),
    ...(size === undefined ? {} : { size: Number(size) || 0 }),
  };
}

function takeEntry(
  name: string,
  type: string,
  content: Uint8Array,
  size: number,
  link: string,
  collector: Collector,
): void {
  if (type === '5' || name.endsWith('/')) return;
  const room = collector.room();
  if (type === '1' || type === '2') collector.leave(name, 'link', `It is a link to ${link}; links are not followed.`);
  else if (!PLAIN.has(type)) collector.leave(name, 'special', 'It is no plain file.');
  else if (room <= 0) collector.leave(name, 'truncated', 'The archive unpacks to more than is read of one.');
  else {
    if (content.length < size) collector.leave(name, 'damaged', 'The archive ends inside of it.');
    collector.add(name, content.slice(0, room), size);
  }
}

/** Types of entries that hold a file: of today, of old tars, and contiguous ones. */
const PLAIN: ReadonlySet<string> = new Set(['0', '\0', '7']);

function nameAt(bytes: Uint8Array, at: number): string {
  const prefix = textAt(bytes, at + 257, 5) === 'ustar' ? textAt(bytes, at + 345, 155) : '';
  const name = textAt(bytes, at, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  const part = bytes.subarray(at, at + length);
  const end = part.indexOf(0);
  return strFromU8(end < 0 ? part : part.subarray(0, end));
}

/** An octal number, or one in base 256 where the first bit is set (GNU). */
function numberAt(bytes: Uint8Array, at: number, length: number): number {
  if (((bytes[at] ?? 0) & 0x80) !== 0)
    return bytes.subarray(at + 4, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
  return Number.parseInt(textAt(bytes, at, length).trim() || '0', 8) || 0;
}

function checksumHolds(bytes: Uint8Array, at: number): boolean {
  let sum = 0;
  for (let offset = 0; offset < BLOCK; offset++) sum += offset >= 148 && offset < 156 ? 32 : (bytes[at + offset] ?? 0);
  return sum === numberAt(bytes, at + 148, 8);
}
