/**
 * `node bin/pinned-node.js bench/match.bench.ts [megabytes] [values]`: a log against a million indicators. Prints a line of
 * JSON a measurement: making the table, the scan on one core, `haetae match` as a command from its start to its end, and
 * beside them the obvious way (split each line, look each word up in a Set) and `grep -F -f` where there is one.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MatchTable, matchPart } from '@haetae/detect/match';
import { textPlatform } from '../packages/cli/src/match/decode.ts';
import { BookBuilder, type IndicatorBook } from '../packages/cli/src/match/indicator-book.ts';
import { readIndicatorList } from '../packages/cli/src/match/read-indicator-list.ts';

const BIN = fileURLToPath(new URL('../bin/haetae.js', import.meta.url));
const megabytes = Number(process.argv[2] ?? 100);
const values = Number(process.argv[3] ?? 1_000_000);
/** A line in so many names a site of the list. */
const HIT_EVERY = 20_000;
const PART = 4 * 1024 * 1024;

const dir = mkdtempSync(join(tmpdir(), 'haetae-bench-match-'));
try {
  run();
} finally {
  rmSync(dir, { recursive: true });
}

function run(): void {
  const random = mulberry32(20261124);
  const list = makeList(random);
  const listPath = join(dir, 'indicators.txt');
  writeFileSync(listPath, `${list.join('\n')}\n`);
  const logPath = join(dir, 'http.log');
  writeLog(logPath, list, random);
  const log = new Uint8Array(readFileSync(logPath));
  const { table } = measureTable(listPath);
  measureScan(table, log);
  measureCommand(listPath, logPath, log.length);
  measureSet(new Set(list), log);
  measureGrep(listPath, log);
}

function measureTable(listPath: string): IndicatorBook {
  const [book, seconds, processor] = timed(() => {
    const builder = new BookBuilder(7, values * 1.1);
    readIndicatorList(new Uint8Array(readFileSync(listPath)), 'list', builder, '');
    return builder.finish();
  });
  say('table', { values: book.values, seconds, processor });
  return book;
}

function measureScan(table: MatchTable, log: Uint8Array): void {
  const scan = (): number => {
    let hits = 0;
    for (let at = 0; at < log.length; at += PART) {
      hits += matchPart(table, log.subarray(at, at + PART), { kind: 'text' }, textPlatform).hits.length;
    }
    return hits;
  };
  scan();
  const [hits, seconds, processor] = timed(scan);
  say('scan, one core', { hits, seconds, processor, ...rate(log.length, seconds) });
}

function measureCommand(listPath: string, logPath: string, bytes: number): void {
  const args = [BIN, 'match', '--indicators', listPath, '--json', logPath];
  const [ended, seconds] = timed(() => spawnSync(process.execPath, args, { encoding: 'utf8' }));
  say('haetae match, from start to end', {
    hits: ended.stdout.split('\n').length - 1,
    seconds,
    ...rate(bytes, seconds),
  });
}

function measureSet(set: ReadonlySet<string>, log: Uint8Array): void {
  const [hits, seconds, processor] = timed(() => foundNaively(set, log));
  say('peer: words of each line in a Set', { hits, seconds, processor, ...rate(log.length, seconds) });
}

/** On a tenth of the log: the whole takes minutes. */
function measureGrep(listPath: string, log: Uint8Array): void {
  const part = join(dir, 'tenth.log');
  const tenth = log.subarray(0, log.length / 10);
  writeFileSync(part, tenth);
  const [grep, seconds] = timed(() =>
    spawnSync('grep', ['-c', '-F', '-f', listPath, part], { encoding: 'utf8', env: { LC_ALL: 'C' } }),
  );
  if (grep.error !== undefined) say('peer: grep -c -F -f', { gone: grep.error.message });
  else
    say('peer: grep -c -F -f, a tenth of the log', {
      lines: Number(grep.stdout),
      seconds,
      ...rate(tenth.length, seconds),
    });
}

function rate(bytes: number, seconds: number) {
  return { 'MB/s': bytes / 1e6 / seconds };
}

/** What work gives, its seconds by the clock, and those of this process's processor time. */
function timed<T>(work: () => T): [T, number, number] {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return [value, (performance.now() - start) / 1_000, (user + system) / 1e6];
}

function say(what: string, figures: object): void {
  console.log(
    JSON.stringify({ what, ...figures }, (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ),
  );
}

/** The obvious way; it knows no networks, no parent domains beyond what a word says, no URLs with a query. */
function foundNaively(set: ReadonlySet<string>, log: Uint8Array): number {
  let hits = 0;
  for (const line of Buffer.from(log.buffer).toString('latin1').split('\n')) {
    for (const word of line.split(/[\s"',/:]+/)) {
      for (let host = word; host !== ''; host = host.slice(host.indexOf('.') + 1)) {
        if (set.has(host)) hits++;
        if (!host.includes('.')) break;
      }
    }
  }
  return hits;
}

/** Half domains, a fifth hashes, a tenth each of addresses of hosts, of ledgers, and URLs. */
function makeList(random: () => number): string[] {
  const word = wordsBy(random);
  const byte = (): number => Math.floor(random() * 256);
  const hash = (at: number, kind: string): string => createHash(kind).update(String(at)).digest('hex');
  const makers: readonly ((at: number) => string)[] = [
    ...Array.from({ length: 5 }, () => () => `${word(6, 12)}-${word(3, 6)}.${tld(random)}`),
    () => `${1 + Math.floor(random() * 222)}.${byte()}.${byte()}.${byte()}`,
    (at) => hash(at, 'sha256'),
    (at) => hash(at, 'sha256'),
    (at) => `0x${hash(at, 'sha1')}`,
    () => `https://${word(6, 12)}.${tld(random)}/${word(3, 8)}/${word(3, 8)}.js`,
  ];
  return Array.from({ length: values }, (_, at) => makers[at % makers.length]!(at));
}

/** As Zeek logs HTTP. */
function writeLog(path: string, list: readonly string[], random: () => number): void {
  const word = wordsBy(random);
  const number = (below: number): number => Math.floor(random() * below);
  const hosts = Array.from({ length: 20_000 }, () => `${word(2, 8)}.${word(4, 12)}.${tld(random)}`);
  const file = openSync(path, 'w');
  let lines = [
    '#separator \\x09',
    '#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tmethod\thost\turi\tuser_agent\tmd5',
  ];
  for (let size = 0, at = 0; size < megabytes * 1e6; at++) {
    const host = at % HIT_EVERY === 777 ? `www.${list[number(values / 10) * 10]}` : hosts[number(hosts.length)]!;
    const line = [
      ...[
        `${1_700_000_000 + at}.${100_000 + number(899_999)}`,
        `C${word(17, 17)}`,
        `10.${number(256)}.${number(256)}.${number(256)}`,
      ],
      ...[1024 + number(60_000), `${224 + number(16)}.${number(256)}.${number(256)}.${number(256)}`, 443, 'GET', host],
      ...[
        `/${word(4, 8)}/${word(4, 12)}?id=${number(1e6)}`,
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36',
        '-',
      ],
    ].join('\t');
    size += line.length + 1;
    lines.push(line);
    if (lines.length < 10_000) continue;
    writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  }
  writeSync(file, `${lines.join('\n')}\n`);
  closeSync(file);
}

function tld(random: () => number): string {
  return ['com', 'net', 'xyz', 'io', 'top', 'app', 'kr'][Math.floor(random() * 7)]!;
}

function wordsBy(random: () => number): (least: number, most: number) => string {
  return (least, most) => {
    let word = '';
    for (let left = least + Math.floor(random() * (most - least + 1)); left > 0; left--) {
      word += String.fromCharCode(97 + Math.floor(random() * 26));
    }
    return word;
  };
}

/** A small generator with a seed, so that every run measures the same. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
