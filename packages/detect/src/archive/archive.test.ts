import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { deflateSync, gzipSync, strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { type Archive, type ArchiveLimits, readArchive } from './index.ts';

const LIMITS: ArchiveLimits = { entries: 100, fileBytes: 1_000, totalBytes: 10_000, ratio: 100 };

const read = (bytes: Uint8Array, limits?: ArchiveLimits): Archive => {
  const archive = readArchive(bytes, limits);
  assert.ok(archive !== undefined);
  return archive;
};
const reasons = ({ unread }: Archive): string[] => unread.map(({ file, reason }) => `${reason} ${file}`);
const contents = ({ files }: Archive) => Object.fromEntries(files.map(({ path, bytes }) => [path, strFromU8(bytes)]));

type TarEntry = {
  readonly name: string;
  readonly content?: string;
  readonly type?: string;
  readonly link?: string;
  readonly size?: number;
};

function tar(...entries: readonly TarEntry[]): Uint8Array {
  const blocks = entries.flatMap(({ name, content = '', type = '0', link = '', size = content.length }) => {
    const head = new Uint8Array(512);
    head.set(strToU8(name).subarray(0, 100), 0);
    head.set(strToU8(size.toString(8).padStart(11, '0')), 124);
    head.set(strToU8(type), 156);
    head.set(strToU8(link), 157);
    head.set(strToU8('ustar\u000000'), 257);
    const sum = head.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 32 : byte), 0);
    head.set(strToU8(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    const body = new Uint8Array(Math.ceil(content.length / 512) * 512);
    body.set(strToU8(content));
    return [head, body];
  });
  return Uint8Array.from([...blocks, new Uint8Array(1024)].flatMap((block) => [...block]));
}

/** A zip of one entry in which one field of the directory says something else. */
function changed(files: Zippable, offset: number, value: number): Uint8Array {
  const bytes = zipSync(files);
  const at = bytes.findLastIndex(
    (byte, place) => byte === 0x50 && bytes[place + 1] === 0x4b && bytes[place + 2] === 1 && bytes[place + 3] === 2,
  );
  new DataView(bytes.buffer).setUint16(at + offset, value, true);
  return bytes;
}

describe('honest archives', () => {
  const folder = mkdtempSync(join(tmpdir(), 'haetae-archive-'));
  it('what tar writes is read', () => {
    const long = 'a-folder-with-a-long-name/'.repeat(6);
    mkdirSync(join(folder, 'in', long), { recursive: true });
    writeFileSync(join(folder, 'in/a.txt'), 'one');
    writeFileSync(join(folder, 'in', long, 'b.txt'), 'two');
    symlinkSync('/etc/passwd', join(folder, 'in/link'));
    execFileSync('tar', ['-czf', join(folder, 'x.tgz'), '-C', join(folder, 'in'), '.']);
    const archive = read(new Uint8Array(execFileSync('cat', [join(folder, 'x.tgz')])));
    assert.deepEqual(contents(archive), { 'a.txt': 'one', [`${long}b.txt`]: 'two' });
    assert.deepEqual(reasons(archive), ['link link']);
    rmSync(folder, { recursive: true });
  });

  it('a zip gives back what went in', () => {
    const name = fc
      .string({ unit: fc.constantFrom('a', 'b', '가', '.', '-'), minLength: 1, maxLength: 8 })
      .filter((text) => !/^\.+$/.test(text));
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.uint8Array({ maxLength: 300 }), { maxKeys: 5, noNullPrototype: true }),
        fc.constantFrom(0, 6),
        (files, level) => {
          const archive = read(zipSync(files, { level: level === 0 ? 0 : 6 }));
          assert.deepEqual(
            new Map(archive.files.map(({ path, bytes }) => [path, [...bytes]])),
            new Map(Object.entries(files).map(([path, bytes]) => [path, [...bytes]])),
          );
        },
      ),
    );
  });
});

const zeros = new Uint8Array(100_000);

const CASES: readonly [string, () => Uint8Array, string[]][] = [
  ['a zip bomb', () => zipSync({ bomb: zeros }), []],
  ['a name that climbs out', () => zipSync({ '../../etc/cron.d/x': strToU8('x') }), ['bad_name etc/cron.d/x']],
  ['an absolute name', () => zipSync({ '/etc/x': strToU8('x') }), ['bad_name etc/x']],
  ['a name with a drive', () => zipSync({ 'C:\\Windows\\x': strToU8('x') }), ['bad_name Windows/x']],
  ['a name that climbs by backslashes', () => zipSync({ '..\\..\\x': strToU8('x') }), ['bad_name x']],
  ['a climbing name in a tar', () => tar({ name: '../x', content: 'x' }), ['bad_name x']],
  ['a link in a zip', () => zipSync({ l: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }), ['link l']],
  ['a link in a tar', () => tar({ name: 'l', type: '2', link: '/etc/passwd' }), ['link l']],
  ['a device in a tar', () => tar({ name: 'd', type: '3' }), ['special d']],
  ['a pipe in a tar', () => tar({ name: 'p', type: '6' }), ['special p']],
  ['an encrypted entry', () => changed({ s: strToU8('x') }, 8, 1), ['encrypted s']],
  ['a method that is not unpacked', () => changed({ s: strToU8('x') }, 10, 14), ['packed s']],
  ['the same name twice', () => tar({ name: 'a', content: '1' }, { name: './a', content: '2' }), ['duplicate a']],
  ['a tar that ends inside a file', () => tar({ name: 'a', content: 'x', size: 5_000 }), ['damaged a']],
  [
    'a directory that promises more entries',
    () => zipSync({ a: strToU8('x') }).map((byte, at, all) => (at === all.length - 12 ? 9 : byte)),
    ['damaged .'],
  ],
  ['an entry that points nowhere', () => changed({ a: strToU8('x') }, 42, 0xfff0), ['damaged a']],
  [
    'damaged packed bytes',
    () => zipSync({ a: strToU8('abcdefgh'.repeat(20)) }).map((byte, at) => (at === 31 ? 0xff : byte)),
    ['damaged a'],
  ],
];

describe('a hostile archive is bounded and named', () => {
  for (const [name, make, expected] of CASES)
    it(name, () => {
      const archive = read(make(), LIMITS);
      assert.deepEqual(reasons(archive), expected);
      for (const { path, bytes } of archive.files) {
        assert.doesNotMatch(path, /^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)/);
        assert.ok(bytes.length <= LIMITS.fileBytes);
      }
    });

  it('a file longer than what is read of one says its length', () => {
    const [file] = read(zipSync({ long: zeros }), LIMITS).files;
    assert.equal(file?.bytes.length, LIMITS.fileBytes);
    assert.ok((file?.size ?? 0) > LIMITS.fileBytes);
  });

  it('all files together are bounded', () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`f${at}`, zeros.subarray(0, 900)]));
    const archive = read(zipSync(files), LIMITS);
    assert.ok(archive.files.reduce((sum, { bytes }) => sum + bytes.length, 0) <= LIMITS.totalBytes);
    assert.ok(archive.unread.some(({ reason }) => reason === 'truncated'));
  });

  it('entries are counted', () => {
    const files = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`f${at}`, strToU8('x')]));
    const archive = read(zipSync(files), LIMITS);
    assert.equal(archive.files.length, 100);
    assert.deepEqual(reasons(archive), ['too_many .']);
  });

  it('a gzip bomb costs what is read of it', () => {
    const packed = gzipSync(tar({ name: 'a', content: 'x' }));
    const bomb = gzipSync(
      new Uint8Array([...tar({ name: 'a', content: 'x' }).subarray(0, 1024), ...new Uint8Array(100_000_000 / 100)]),
    );
    assert.equal(read(packed).files.length, 1);
    assert.equal(read(bomb, LIMITS).files.length, 1);
  });

  it('bytes that are no archive are none', () => {
    for (const bytes of [
      new Uint8Array(0),
      strToU8('PK'),
      strToU8('PK\u0003\u0004 and no end'),
      deflateSync(strToU8('x')),
      gzipSync(strToU8('x')),
    ])
      assert.equal(readArchive(bytes), undefined);
  });

  it('any bytes end in an answer', () => {
    const sample = zipSync({ a: strToU8('abc'), 'b/c': strToU8('def') });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
        const bytes = sample.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        readArchive(bytes, LIMITS);
      }),
    );
  });
});
