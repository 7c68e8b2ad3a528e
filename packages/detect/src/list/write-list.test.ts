/** Lists out: whatever comes in, each format stays what its reader expects, and each entry says why it is there. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isListFormat, type ListEntry, type ListFormat, type ListKind, listKinds, takes, writeList } from './index.ts';

const HEAD = { hub: 'KR', marking: 'TLP:CLEAR', changed: '2026-11-24T05:06:07.000Z', serial: 1_795_496_767 };
const OBJECT = 'indicator--0b9e6f36-0000-4000-8000-00000000000f';
const entry = (value: string, more: Partial<ListEntry> = {}): ListEntry => ({
  value,
  object: OBJECT,
  saidBy: 'CERT of a partner',
  category: 'phishing',
  confidence: 80,
  since: '2026-11-01T00:00:00Z',
  ...more,
});

const SAMPLE: Readonly<Record<ListKind, string>> = {
  domains: 'wallet.example',
  urls: 'https://wallet.example/claim?id=1',
  ips: '192.0.2.7',
  md5: 'd41d8cd98f00b204e9800998ecf8427e',
  sha1: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};

const FORMATS: readonly ListFormat[] = ['txt', 'hosts', 'rpz', 'adblock', 'metamask', 'csv', 'rules', 'dataset'];
const PAIRS = listKinds.flatMap((kind) =>
  FORMATS.filter((format) => isListFormat(kind, format)).map((format) => [kind, format] as const),
);

const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['a line end', 'a.example\nb.example'],
  ['a carriage return', 'a.example\rb.example'],
  ['a line separator of Unicode', 'a.example\u2028b.example'],
  ['a quotation mark', 'a.example" || alert'],
  ['a bar', '||a.example^|'],
  ['a comment of each kind', '# ; ! // a.example'],
  ['a semicolon', 'a.example;b.example'],
  ['a directive of a zone file', '$INCLUDE /etc/passwd'],
  ['the whole internet', '*'],
  ['a wildcard', '*.example'],
  ['one label', 'com'],
  ['a suffix under which strangers register', 'co.kr'],
  ['a hosting service with all its customers', 'pages.dev'],
  ['a formula', '=cmd|calc'],
  ['a terminal escape', '\u001b[31ma.example'],
  ['a name that turns its direction', 'a\u202eelpmaxe'],
  ['a network of everything', '0.0.0.0/0'],
  ['an address that is none', '999.1.1.1'],
  ['a script', 'javascript:alert(1)'],
  ['an empty value', ''],
];

/** What a reader takes from the text: the lines that are no comments. */
const COMMENT: Readonly<Record<string, RegExp>> = {
  txt: /^#/,
  hosts: /^#/,
  rpz: /^;/,
  adblock: /^[![]/,
  rules: /^#/,
  dataset: /^$/,
  csv: /^$/,
};
function read(format: ListFormat, text: string): string[] {
  if (format === 'metamask') return JSON.parse(text).blacklist;
  return text.split('\n').filter((line) => line.trim() !== '' && !COMMENT[format]!.test(line));
}

describe('no value breaks a format', () => {
  for (const [what, value] of HOSTILE) {
    test(`${what} is left out, and the rest stays as it is`, () => {
      for (const [kind, format] of PAIRS) {
        const bare = read(format, writeList(kind, format, [entry(SAMPLE[kind])], HEAD).text);
        const { text } = writeList(kind, format, [entry(value), entry(SAMPLE[kind])], HEAD);
        assert.deepEqual(read(format, text), bare, `${kind}.${format}`);
      }
    });
  }
});

describe('no reason breaks a format', () => {
  for (const [what, text] of HOSTILE) {
    test(`a publisher called ${what} opens no line`, () => {
      for (const [kind, format] of PAIRS) {
        const lines = (more: Partial<ListEntry>) =>
          writeList(kind, format, [entry(SAMPLE[kind], more)], HEAD).text.split('\n').length;
        assert.equal(lines({ saidBy: text, category: text }), lines({}), `${kind}.${format}`);
      }
    });
  }
});

test('each entry names the object that says so; a data set has no place for it, its rules do', () => {
  for (const [kind, format] of PAIRS.filter(([, format]) => format !== 'dataset')) {
    assert.match(writeList(kind, format, [entry(SAMPLE[kind])], HEAD).text, new RegExp(OBJECT), `${kind}.${format}`);
  }
});

test('equal entries in any order give equal bytes, each value once', () => {
  const values = fc.uniqueArray(
    fc.domain().map((name) => entry(name)),
    { selector: ({ value }) => value, maxLength: 8 },
  );
  fc.assert(
    fc.property(values, fc.constantFrom(...PAIRS.filter(([kind]) => kind === 'domains')), (entries, [kind, format]) => {
      const text = writeList(kind, format, entries, HEAD).text;
      assert.equal(writeList(kind, format, [...entries.toReversed(), ...entries], HEAD).text, text);
    }),
  );
});

test('what is taken as a domain is a name a browser could open, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 30 }),
      (text) => !takes('domains', text) || /^[\w.-]+$/.test(text),
    ),
  );
});

test('a cell that could become a formula is text', () => {
  const { text } = writeList('domains', 'csv', [entry('a.example', { saidBy: '=HYPERLINK("x","y")' })], HEAD);
  assert.match(text, /,"'=HYPERLINK\(""x"",""y""\)",/);
});

test('the rules of Suricata carry a name in base64, as its data set wants it', () => {
  const { text } = writeList(
    'domains',
    'dataset',
    [entry('wallet.example'), entry('a.example'), entry('ab.example')],
    HEAD,
  );
  assert.deepEqual(
    text
      .trim()
      .split('\n')
      .map((line) => Buffer.from(line, 'base64').toString()),
    ['a.example', 'ab.example', 'wallet.example'],
  );
});

test('the rules about addresses keep their numbers when others come', () => {
  const sidOf = (text: string, address: string) => new RegExp(`${address} .*sid:(\\d+)`).exec(text)?.[1];
  const alone = writeList('ips', 'rules', [entry('192.0.2.7')], HEAD).text;
  const among = writeList('ips', 'rules', [entry('192.0.2.7'), entry('192.0.2.1'), entry('2001:db8::1')], HEAD).text;
  assert.equal(sidOf(among, '192\\.0\\.2\\.7'), sidOf(alone, '192\\.0\\.2\\.7'));
});

// Real readers, where this machine has them.

const folder = mkdtempSync(join(tmpdir(), 'haetae-list-'));
const put = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
/** Programs of others; their tests say so and skip where they are not installed. */
const CHECK_ZONE = 'named-checkzone';
const SURICATA = 'suricata';
const has = (program: string): boolean => spawnSync('which', [program]).status === 0;
const without = (program: string) => ({ skip: has(program) ? false : `${program} is not installed on this machine` });
const NAMES = [
  entry('wallet.example'),
  entry('xn--9kq967k.example'),
  entry('_dmarc.a-b.example', { saidBy: 'a; "b" \\' }),
];

test('MetaMask’s own detector blocks what is listed and nothing else', () => {
  const Detector = createRequire(import.meta.url)('eth-phishing-detect/src/detector');
  const detector = new Detector(JSON.parse(writeList('domains', 'metamask', NAMES, HEAD).text));
  assert.equal(detector.check('login.wallet.example').result, true);
  assert.equal(detector.check('wallets.example').result, false);
});

test('named-checkzone takes the policy zone', without(CHECK_ZONE), () => {
  const zone = put('rpz.zone', writeList('domains', 'rpz', NAMES, HEAD).text);
  assert.match(execFileSync(CHECK_ZONE, ['rpz.haetae', zone], { encoding: 'utf8' }), /loaded serial 1795496767\s+OK/);
});

for (const kind of ['domains', 'ips', 'md5', 'sha1', 'sha256'] as const) {
  test(`suricata takes the rules on ${kind}`, without(SURICATA), () => {
    const networks = [entry('192.0.2.7'), entry('198.51.100.0/24'), entry('2001:db8::1'), entry('2001:db8::/48')];
    const entries = kind === 'domains' ? NAMES : kind === 'ips' ? networks : [entry(SAMPLE[kind])];
    if (isListFormat(kind, 'dataset')) put(`${kind}.dataset`, writeList(kind, 'dataset', entries, HEAD).text);
    const rules = put(`${kind}.rules`, writeList(kind, 'rules', entries, HEAD).text);
    const run = spawnSync(
      SURICATA,
      ['-T', '-S', rules, '-l', folder, '--data-dir', folder, '--set', `default-rule-path=${folder}`],
      {
        encoding: 'utf8',
      },
    );
    assert.equal(run.status, 0, run.stdout + run.stderr);
  });
}
