import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type Ended, haetae, testFolder } from '../testing/command-line.ts';

const { path: dir, file } = testFolder();

// A line of a hit, as far as these tests look.
type Hit = { line: number; field?: string; type: string; value: string; indicator: Record<string, unknown> };
const hitsOf = ({ stdout }: Ended): Hit[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Hit);

const log = 'first\n2026-01-01T00:00:00Z GET https://www.evil.example/a 203.0.113.5\n';
const plain = file('plain.txt', 'evil.example\n203.0.113.5\n');
const clean = file('clean.log', 'nothing here\n');
const hostile = file('hostile.log', log);

const bundle = JSON.stringify({
  type: 'bundle',
  id: 'bundle--22222222-2222-4222-8222-222222222222',
  objects: [
    { type: 'identity', id: 'identity--11111111-1111-4111-8111-111111111111', name: 'KR CERT' },
    {
      type: 'indicator',
      spec_version: '2.1',
      id: 'indicator--33333333-3333-4333-8333-333333333333',
      created: '2026-01-01T00:00:00.000Z',
      modified: '2026-01-01T00:00:00.000Z',
      created_by_ref: 'identity--11111111-1111-4111-8111-111111111111',
      name: 'Loader',
      labels: ['phishing'],
      confidence: 80,
      pattern: "[domain-name:value IN ('evil.example', 'b.example')]",
      pattern_type: 'stix',
      valid_from: '2026-01-01T00:00:00Z',
      object_marking_refs: ['marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421'],
    },
    { type: 'indicator', id: 'indicator--4', pattern: 'rule a { condition: true }', pattern_type: 'yara' },
  ],
});

/** A list of indicators in each form: what the first hit says of the indicator. */
const LISTS: readonly (readonly [form: string, path: string, indicator: Record<string, unknown>])[] = [
  ['a value a line', plain, { id: null, source: plain }],
  [
    'CSV',
    file('list.csv', 'type,value,category,confidence,tlp\ndomain,evil.example,phishing,70,amber\n'),
    { category: 'phishing', confidence: 70, marking: 'amber' },
  ],
  ['a hosts file', file('hosts', '# blocked\n0.0.0.0 evil.example\n'), { id: null }],
  [
    'a STIX bundle',
    file('bundle.json', bundle),
    {
      id: 'indicator--33333333-3333-4333-8333-333333333333',
      name: 'Loader',
      category: 'phishing',
      confidence: 80,
      marking: 'amber',
      source: 'KR CERT',
    },
  ],
  ['a packed STIX bundle', file('bundle.json.gz', gzipSync(bundle)), { name: 'Loader' }],
  [
    'the NDJSON of a hub',
    file(
      'hub.ndjson',
      `${JSON.stringify({ type: 'domain-name', value: 'evil.example', indicator: 'indicator--5', name: 'n', category: 'malware', confidence: 60, valid_from: null, valid_until: null, marking: 'green', submitter: { id: 'identity--6', name: 'EU CERT' } })}\n`,
    ),
    { id: 'indicator--5', category: 'malware', marking: 'green', source: 'EU CERT' },
  ],
];

for (const [form, path, expected] of LISTS) {
  test(`indicators as ${form}: exit 1, a line a hit, with the indicator`, async () => {
    const ended = await haetae(['match', '--indicators', path, hostile, '--json']);
    assert.equal(ended.code, 1, ended.stderr);
    const [first] = hitsOf(ended);
    assert.deepEqual([first!.line, first!.type, first!.value], [2, 'domain-name', 'evil.example']);
    for (const [name, value] of Object.entries(expected)) assert.equal(first!.indicator[name], value, name);
  });
}

test('nothing found: exit 0, no line; to a person a sentence that begins with No', async () => {
  assert.deepEqual(await haetae(['match', '--indicators', plain, clean, '--json']), {
    code: 0,
    stdout: '',
    stderr: '',
  });
  const told = await haetae(['match', '--indicators', plain, clean]);
  assert.match(told.stdout, /^No: none of what is looked for/);
});

test('a person is told yes, how often, and where first', async () => {
  const { code, stdout } = await haetae(['match', '--indicators', plain, hostile, clean]);
  assert.equal(code, 1);
  assert.match(stdout, /^YES: 2 hits of 2 values/);
  assert.match(stdout, /evil\[\.\]example .* 2026-01-01T00:00:00\.000Z .*hostile\.log:2/);
});

test('standard input, packed, is read as "-"', async () => {
  const ended = await haetae(['match', '--indicators', plain, '-', '--json'], { input: log });
  assert.deepEqual([ended.code, hitsOf(ended).length], [1, 2]);
  const packed = await haetae(['match', '--indicators', plain, file('log.gz', gzipSync(log)), '--json']);
  assert.deepEqual([packed.code, hitsOf(packed).length], [1, 2]);
});

test('a packed log that is cut: what was found before counts, and the log is named; nothing found is not said', async () => {
  const noise = Array.from({ length: 200_000 }, (_, at) => `${at} ${Math.sin(at)}\n`).join('');
  const cut = gzipSync(`evil.example\n${noise}`).subarray(0, 400_000);
  const found = await haetae(['match', '--indicators', plain, file('cut.gz', cut), '--json']);
  assert.deepEqual([found.code, hitsOf(found).length], [3, 1]);
  assert.match(found.stderr, /"unreadable_log".*damaged/);
  const none = await haetae([
    'match',
    '--indicators',
    file('other.txt', 'other.example\n'),
    join(dir, 'cut.gz'),
    clean,
  ]);
  assert.equal(none.code, 3);
  assert.match(none.stdout, /1 could not be read to the end/);
});

test('one log of two cannot be read: exit 3 with or without hits, the hits are told, standard error says what is missing', async () => {
  const found = await haetae(['match', '--indicators', plain, hostile, join(dir, 'none'), '--json']);
  assert.deepEqual([found.code, hitsOf(found).length], [3, 2]);
  const told = found.stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { code: string; detail: string });
  assert.deepEqual(
    told.map(({ code }) => code),
    ['unreadable_log', 'search_incomplete'],
  );
  assert.match(told[1]!.detail, /1 of 2 logs could not be read/);
  const none = await haetae(['match', '--indicators', plain, clean, join(dir, 'none')]);
  assert.equal(none.code, 3);
  assert.match(none.stderr, /search is incomplete/);
});

test('an incomplete search stays one when the sightings cannot be told either', async () => {
  const ended = await haetae(['match', '--indicators', plain, hostile, join(dir, 'none'), '--sightings', '--json']);
  assert.equal(ended.code, 3);
  assert.match(ended.stderr, /"invalid_hub"/);
});

test('the help says what each exit code means', async () => {
  const { stdout } = await haetae(['match', '--help']);
  assert.match(stdout, /Exit: 0 .*1 .*2 .*3 the search is incomplete/s);
});

test('a log of one line of many megabytes, and a binary one, are searched to their end', async () => {
  const line = file('line.log', `${'x'.repeat(9_000_000)} evil.example ${'y'.repeat(9_000_000)} 203.0.113.5`);
  const binary = file(
    'binary.log',
    Buffer.concat([Buffer.alloc(5_000_000), Buffer.from('evil.example\0'), Buffer.alloc(9)]),
  );
  const ended = await haetae(['match', '--indicators', plain, line, binary, '--json']);
  assert.deepEqual(
    hitsOf(ended).map((hit) => [hit.line, hit.value]),
    [
      [1, 'evil.example'],
      [1, '203.0.113.5'],
      [1, 'evil.example'],
    ],
  );
});

test('a log in UTF-16, as Windows writes it, is searched; to a person a binary one is said to be binary', async () => {
  const wide = file('windows.log', Buffer.from(`\ufeff${log}`, 'utf16le'));
  const ended = await haetae(['match', '--indicators', plain, wide, '--json']);
  assert.deepEqual(
    hitsOf(ended).map(({ line }) => line),
    [2, 2],
  );
  const told = await haetae(['match', '--indicators', plain, file('image.bin', Buffer.alloc(100))]);
  assert.match(told.stdout, /^No: .* 1 is binary and searched for readable text only/);
});

test('an e-mail is searched as it reads: encoded text, and an attachment by its hash', async () => {
  const attached = Buffer.from('an inert attachment');
  const mail = [
    'From: hr@recruiter.example',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Your test is at https://evil.ex=',
    'ample/test',
    '--b',
    'Content-Transfer-Encoding: base64',
    '',
    attached.toString('base64'),
    '--b--',
    '',
  ].join('\r\n');
  const sha256 = createHash('sha256').update(attached).digest('hex');
  const list = file('mail.txt', `evil.example\n${sha256}\nrecruiter.example\n`);
  const hits = hitsOf(await haetae(['match', '--indicators', list, file('offer.eml', mail), '--json']));
  assert.deepEqual(
    hits.map(({ line, field, value }) => [line, field, value]),
    [
      [1, 'from', 'recruiter.example'],
      [7, 'body', 'evil.example'],
      [12, 'body', sha256],
    ],
  );
});

test('a list with faults: each is named with its line, the others are looked for', async () => {
  const list = file('faulty.txt', 'evil.example\nno such thing\n\n# a remark\nexample\n');
  const ended = await haetae(['match', '--indicators', list, hostile, '--json']);
  assert.equal(ended.code, 1);
  const told = JSON.parse(ended.stderr) as { code: string; errors: { line: number }[] };
  assert.deepEqual([told.code, told.errors.map(({ line }) => line)], ['indicators_left_out', [2, 5]]);
});

const REFUSED: readonly (readonly [what: string, args: readonly string[], code: string])[] = [
  ['no indicators', [clean], 'no_indicators'],
  ['an empty list', ['--indicators', file('empty.txt', ''), clean], 'no_indicators'],
  ['a list that is not there', ['--indicators', join(dir, 'none'), clean], 'unreadable_file'],
  [
    'a bundle that is cut',
    ['--indicators', file('cut.json', '{"type":"bundle","objects":['), clean],
    'unreadable_file',
  ],
  ['a log that is not there', ['--indicators', plain, join(dir, 'none')], 'unreadable_log'],
  ['a log that is a folder', ['--indicators', plain, dir], 'unreadable_log'],
  ['a hub without a key', ['--hub', 'http://127.0.0.1:9', clean], 'key_missing'],
];

for (const [what, args, code] of REFUSED) {
  test(`${what}: exit 2, and a sentence`, async () => {
    const ended = await haetae(['match', ...args, '--json']);
    assert.deepEqual([ended.code, ended.stdout], [2, '']);
    assert.equal(JSON.parse(ended.stderr).code, code);
  });
}
