import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync, crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { utf8 } from '../canonical/index.ts';
import { crc32 } from './crc32.ts';
import { readZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

type Header = {
  name?: string;
  content?: Uint8Array;
  flags?: number;
  method?: number;
  time?: number;
  size?: number;
  crc?: number;
  extra?: Uint8Array;
  comment?: Uint8Array;
};

/** An archive as any program may write it: the local and the central header are free to say what they like. */
function pack(
  entries: readonly Header[],
  central: readonly Header[] = entries,
  end: { comment?: Uint8Array } = {},
): Buffer {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  for (const entry of entries) {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0));
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    parts.push(
      shared(head, 4, entry),
      utf8Buffer(entry),
      Buffer.from(entry.extra ?? []),
      Buffer.from(entry.content ?? []),
    );
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const directory = central.flatMap((entry, i) => {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(10, 4);
    shared(head, 6, entry);
    head.writeUInt16LE(entry.comment?.length ?? 0, 32);
    head.writeUInt32LE(offsets[i] ?? 0, 42);
    return [head, utf8Buffer(entry), Buffer.from(entry.extra ?? []), Buffer.from(entry.comment ?? [])];
  });
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(central.length, 8);
  tail.writeUInt16LE(central.length, 10);
  tail.writeUInt32LE(length, 12);
  tail.writeUInt32LE(start, 16);
  tail.writeUInt16LE(end.comment?.length ?? 0, 20);
  return Buffer.concat([...parts, ...directory, tail, end.comment ?? new Uint8Array()]);
}

function shared(head: Buffer, at: number, { name = 'a', content = new Uint8Array(), ...entry }: Header): Buffer {
  head.writeUInt16LE(10, at);
  head.writeUInt16LE(entry.flags ?? 0x0800, at + 2);
  head.writeUInt16LE(entry.method ?? 0, at + 4);
  head.writeUInt16LE(entry.time ?? 0, at + 6);
  head.writeUInt16LE(0x21, at + 8);
  head.writeUInt32LE(entry.crc ?? zlibCrc32(content), at + 10);
  head.writeUInt32LE(entry.size ?? content.length, at + 14);
  head.writeUInt32LE(entry.size ?? content.length, at + 18);
  head.writeUInt16LE(utf8(name).length, at + 22);
  head.writeUInt16LE(entry.extra?.length ?? 0, at + 24);
  return head;
}

const utf8Buffer = ({ name = 'a' }: Header): Buffer => Buffer.from(name);
const a: Header = { name: 'a', content: utf8('alpha') };
const b: Header = { name: 'b', content: utf8('beta') };

test('an archive of the one form is read; it is the one that our writer makes', () => {
  const packed = pack([a, b]);
  assert.deepEqual(
    writeZip(
      new Map([
        ['b', b.content!],
        ['a', a.content!],
      ]),
    ),
    new Uint8Array(packed),
  );
  const read = readZip(packed);
  assert.deepEqual(read.ok && [...read.files.keys()], ['a', 'b']);
});

test('every other form is refused and named', () => {
  const deflated = deflateRawSync(a.content!);
  const compressed = { ...a, content: deflated, method: 8, crc: zlibCrc32(a.content!) };
  const rows: [string, Uint8Array, string][] = [
    ['nothing', new Uint8Array(), 'not_a_zip'],
    ['text', utf8('PK is not a ZIP'), 'not_a_zip'],
    ['an archive of nothing', pack([]), 'not_a_zip'],
    ['compressed', pack([compressed]), 'compressed'],
    ['encrypted', pack([{ ...a, flags: 0x0801 }]), 'encrypted'],
    ['sizes after the content', pack([{ ...a, flags: 0x0808, size: 0, crc: 0 }]), 'damaged'],
    ['not marked as UTF-8', pack([{ ...a, flags: 0 }]), 'damaged'],
    ['another time', pack([{ ...a, time: 1 }]), 'damaged'],
    ['an extra field', pack([{ ...a, extra: utf8('xxxx') }]), 'damaged'],
    ['a comment on an entry', pack([{ ...a, comment: utf8('x') }]), 'damaged'],
    ['a comment on the archive', pack([a], [a], { comment: utf8('x') }), 'damaged'],
    ['a wrong checksum', pack([{ ...a, crc: 1 }]), 'damaged'],
    ['out of order', pack([b, a]), 'wrong_order'],
    ['a name twice', pack([a, { ...b, name: 'a' }]), 'wrong_order'],
    ['an entry that the directory hides', pack([a, b], [a]), 'damaged'],
    ['a directory entry without content', pack([a], [a, b]), 'damaged'],
    ['two names for one content', pack([a], [b]), 'damaged'],
    ['a parent folder', pack([{ ...a, name: '../a' }]), 'unsafe_name'],
    ['a parent folder within', pack([{ ...a, name: 'x/../../a' }]), 'unsafe_name'],
    ['an absolute name', pack([{ ...a, name: '/a' }]), 'unsafe_name'],
    ['a folder', pack([{ ...a, name: 'a/' }]), 'unsafe_name'],
    ['a drive', pack([{ ...a, name: 'C:a' }]), 'unsafe_name'],
    ['a backslash', pack([{ ...a, name: '..\\a' }]), 'unsafe_name'],
    ['a zero byte in a name', pack([{ ...a, name: 'a\0b' }]), 'unsafe_name'],
    ['no name', pack([{ ...a, name: '' }]), 'unsafe_name'],
    ['a claim of one gigabyte', pack([{ ...a, size: 1 << 30 }]), 'truncated'],
    ['a claim of four gigabytes', pack([{ ...a, size: 0xffffffff }]), 'truncated'],
    ['a byte after the end', Buffer.concat([pack([a]), utf8('x')]), 'hidden_bytes'],
    ['a byte before the directory', gap(pack([a])), 'damaged'],
    ['a program in front', Buffer.concat([utf8('#!/bin/sh\n'), pack([a])]), 'not_a_zip'],
  ];
  for (const [name, bytes, code] of rows) {
    const read = readZip(bytes);
    assert.equal(read.ok ? 'ok' : read.code, code, name);
  }
});

function gap(archive: Buffer): Buffer {
  const directory = archive.indexOf('PK\x01\x02', 0, 'latin1');
  return Buffer.concat([archive.subarray(0, directory), utf8('x'), archive.subarray(directory)]);
}

test('what is written is read back; any bit changed is refused', () => {
  const names = fc.stringMatching(/^[a-z가-힣😀]{1,5}(\/[a-z]{1,3})?$/u);
  fc.assert(
    fc.property(fc.dictionary(names, fc.uint8Array(), { minKeys: 1 }), fc.nat(), (record, bit) => {
      const files = new Map(Object.entries(record));
      const archive = writeZip(files);
      const read = readZip(archive);
      assert.ok(read.ok);
      assert.deepEqual(new Map([...read.files].sort()), new Map([...files].sort()));
      const at = bit % (archive.length * 8);
      archive[at >> 3]! ^= 1 << (at & 7);
      assert.equal(readZip(archive).ok, false);
    }),
  );
});

test('the checksum is that of zlib', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => assert.equal(crc32(bytes), zlibCrc32(bytes))));
});

test('a name that a reader would refuse is not written', () => {
  assert.throws(() => writeZip(new Map([['../a', utf8('x')]])), RangeError);
});
