/** What is found in a log and what is not: by form of the value, by what stands around it, and against the slow twin. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { matchPart } from './match-part.ts';
import { ENTRY_KINDS, entryType, type MatchTable } from './match-table.ts';
import { MatchTableBuilder } from './match-table-builder.ts';
import { type LogForm, recogniseLog } from './recognise-log.ts';
import { entryText } from './resolve-candidates.ts';
import { readSearchedValue } from './searched-value.ts';

const decoder = new TextDecoder();
const decode = (bytes: Uint8Array): string => decoder.decode(bytes);
const platform = { decode, toAscii: domainToASCII };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A table of values as a list writes them. */
function tableOf(values: readonly string[], seed = 1): MatchTable {
  const builder = new MatchTableBuilder(seed);
  for (const value of values) builder.add(readSearchedValue(value, domainToASCII)!);
  return builder.finish(() => {});
}

/** What is found in a text, as `line type value`. */
function found(values: readonly string[], log: string | Uint8Array, form: LogForm = { kind: 'text' }): string[] {
  const table = tableOf(values);
  const bytes = typeof log === 'string' ? bytesOf(log) : log;
  return matchPart(table, bytes, form, platform).hits.map(
    ({ line, entry }) => `${line + 1} ${entryType(ENTRY_KINDS[table.kinds[entry]!]!)} ${entryText(table, entry)}`,
  );
}

/**
 * The slow obvious twin of the scan, for domains, IPv4 addresses and hashes: a log is text, split where no token goes on,
 * and each word and each parent of it is looked up in a map.
 */
function foundSlowly(values: readonly string[], log: string): string[] {
  const wanted = new Map(values.map((value) => [value, typeOfPlain(value)]));
  return log.split('\n').flatMap((line, at) =>
    line.split(/[^A-Za-z0-9._-]+/).flatMap((word) => {
      const token = word.replace(/\.+$/, '').replace(/^\.+/, '').toLowerCase();
      const labels = token.split('.');
      const ends = labels.map((_, place) => labels.slice(place).join('.'));
      return ends.flatMap((end, place) => {
        const type = wanted.get(end);
        const fits = type !== undefined && (place === 0 || type === 'domain-name');
        return fits ? [`${at + 1} ${type} ${end}`] : [];
      });
    }),
  );
}

const typeOfPlain = (value: string): string =>
  /^\d+(?:\.\d+){3}$/.test(value)
    ? 'ipv4-addr'
    : value.includes('.')
      ? 'domain-name'
      : value.length === 32
        ? 'md5'
        : 'sha256';

const SHA256 = 'a3f1'.repeat(16);
const EVM = '0x47666fab8bd0ac7003bce3f5c3585383f09486e2';
const BASE58 = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa';
const SEGWIT = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq';

/** What is looked for, the log, what is found. */
const ROWS: readonly (readonly [what: string, values: readonly string[], log: string, found: readonly string[]])[] = [
  ['nothing in an empty log', ['evil.example'], '', []],
  ['a domain as the whole log', ['evil.example'], 'evil.example', ['1 domain-name evil.example']],
  ['a subdomain of it', ['evil.example'], 'x a.b.evil.example y', ['1 domain-name evil.example']],
  ['no domain that merely ends in its letters', ['evil.example'], 'notevil.example not-evil.example', []],
  ['no domain that goes on', ['evil.example'], 'evil.example.org evil.examples evil.example-x', []],
  [
    'a domain in capitals, at the end of a sentence',
    ['evil.example'],
    'Look at EVIL.Example.',
    ['1 domain-name evil.example'],
  ],
  [
    'a domain between quotation marks, brackets and ports',
    ['evil.example'],
    '["evil.example"]\n<evil.example:443>',
    ['1 domain-name evil.example', '2 domain-name evil.example'],
  ],
  [
    'a domain as careful people write it',
    ['evil.example'],
    'hxxp://www[.]evil[.]example/x',
    ['1 domain-name evil.example'],
  ],
  [
    'a domain behind an escape of JSON',
    ['evil.example'],
    '{"a":"go to\\nevil.example\\u003cevil.example"}',
    ['1 domain-name evil.example', '1 domain-name evil.example'],
  ],
  [
    'a domain behind an escape of a URL',
    ['evil.example'],
    'u=https%3A%2F%2Fevil.example%2Fx',
    ['1 domain-name evil.example'],
  ],
  ['a domain with Korean written to it', ['evil.example'], '주소evil.example에서', ['1 domain-name evil.example']],
  [
    'a domain of an internationalised name, looked for in Unicode',
    ['쿠팡.example'],
    'x xn--2l7bo3d.example',
    ['1 domain-name xn--2l7bo3d.example'],
  ],
  [
    'a domain that is written in Unicode, with a particle behind it',
    ['쿠팡.example'],
    '접속: www.쿠팡.example에서 \n쿠팡.example.',
    ['1 domain-name xn--2l7bo3d.example', '2 domain-name xn--2l7bo3d.example'],
  ],
  [
    'a homograph in a mail',
    ['аpple.example'],
    'Sign in at https://аpple.example/id',
    ['1 domain-name xn--pple-43d.example'],
  ],
  ['no domain in Unicode whose name goes on', ['쿠팡.example'], '새쿠팡.example 쿠팡.examples 쿠팡', []],
  ['a domain in an e-mail address', ['evil.example'], 'from a@evil.example', ['1 domain-name evil.example']],
  [
    'an e-mail address, with a plus in it, in capitals',
    ['a+b@evil.example'],
    'To: <A+B@Evil.Example>',
    ['1 email-addr a+b@evil.example'],
  ],
  ['no e-mail address whose name goes on', ['b@evil.example'], 'a.b@evil.example', []],
  ['an IPv4 address with a port', ['203.0.113.5'], '203.0.113.5:8080', ['1 ipv4-addr 203.0.113.5']],
  ['no IPv4 address that goes on', ['203.0.113.5'], '203.0.113.55 1.203.0.113.5 203.0.113.5.6', []],
  [
    'an address of an IPv4 network',
    ['198.51.100.0/24'],
    '198.51.100.255 198.51.101.0',
    ['1 ipv4-addr 198.51.100.0/24'],
  ],
  ['the network of everything', ['0.0.0.0/0'], '9.9.9.9', ['1 ipv4-addr 0.0.0.0/0']],
  [
    'an IPv6 address in another spelling, in brackets with a port',
    ['2001:db8::1'],
    '[2001:0DB8:0:0::0001]:443',
    ['1 ipv6-addr 2001:db8::1/128'],
  ],
  ['an address of an IPv6 network', ['2001:db8::/32'], 'a 2001:db8:ffff::9 b', ['1 ipv6-addr 2001:db8::/32']],
  ['no IPv6 address in a time, in a MAC address or in C++', ['::1'], '12:34:56 aa:bb:cc:dd:ee:ff std::string', []],
  ['a hash in capitals', [SHA256], `SHA256=${SHA256.toUpperCase()},`, [`1 sha256 ${SHA256}`]],
  ['no hash that goes on', [SHA256], `${SHA256}0`, []],
  [
    'an EVM address with a checksum',
    [EVM],
    'to 0x47666Fab8bd0Ac7003bce3f5C3585383F09486E2',
    [`1 cryptocurrency-wallet ${EVM}`],
  ],
  ['a SegWit address in capitals', [SEGWIT], SEGWIT.toUpperCase(), [`1 cryptocurrency-wallet ${SEGWIT}`]],
  [
    'a base 58 address, not in other letters',
    [BASE58],
    `${BASE58} ${BASE58.toLowerCase()}`,
    [`1 cryptocurrency-wallet ${BASE58}`],
  ],
  [
    'a URL, with what follows its path',
    ['https://evil.example/a/b'],
    'GET http://evil.example/a/b?x=1#y',
    ['1 url evil.example/a/b'],
  ],
  ['no URL on another path of the host', ['https://evil.example/a'], 'http://evil.example/ab http://evil.example', []],
  [
    'a URL whose path is told apart from its host',
    ['https://evil.example/a.js'],
    '1.5\tGET\tevil.example\t/a.js\t200',
    ['1 url evil.example/a.js'],
  ],
  [
    'a URL with the slashes of JSON',
    ['https://evil.example/a/b'],
    '{"url":"http:\\/\\/evil.example\\/a\\/b"}',
    ['1 url evil.example/a/b'],
  ],
  [
    'a URL at the end of a sentence in brackets',
    ['https://evil.example/a'],
    '(see https://evil.example/a).',
    ['1 url evil.example/a'],
  ],
  [
    'a URL beyond ASCII, percent-encoded',
    ['https://evil.example/지갑'],
    'http://evil.example/%EC%A7%80%EA%B0%91',
    ['1 url evil.example/%EC%A7%80%EA%B0%91'],
  ],
  [
    'a URL of a root only with its slashes',
    ['https://evil.example/'],
    'evil.example https://evil.example',
    ['1 url evil.example/'],
  ],
  [
    'a URL with a port of its own',
    ['http://evil.example:8080/a'],
    'http://evil.example:8080/a http://evil.example/a',
    ['1 url evil.example:8080/a'],
  ],
  [
    'two values that share a place',
    ['evil.example', 'a.evil.example'],
    'a.evil.example',
    ['1 domain-name evil.example', '1 domain-name a.evil.example'],
  ],
];

for (const [what, values, log, expected] of ROWS) {
  test(`found: ${what}`, () => assert.deepEqual(found(values, log).sort(), [...expected].sort()));
}

test('bytes that are no UTF-8, NUL among them, hide nothing beside them', () => {
  const log = Uint8Array.from([0xff, 0x00, 0xc3, ...bytesOf('evil.example'), 0x00, 0xfe, 0x0a]);
  assert.deepEqual(found(['evil.example'], log), ['1 domain-name evil.example']);
});

test('hostile text around a value is shown harmlessly', () => {
  const log = bytesOf('\u001b[31m\u202eevil.example</script>\u0007');
  const [hit] = matchPart(tableOf(['evil.example']), log, { kind: 'text' }, platform).hits;
  assert.equal(hit!.excerpt, '\\u{202e}evil[.]example</script>\\u{7}');
});

test('hostile names of fields and values beside it are shown harmlessly, too', () => {
  const log = '{"\\u001b[2Jq\\u202e":"evil.example","src_ip":"\\u202e10.0.0.7","timestamp":"x"}\n';
  const [hit] = matchPart(tableOf(['evil.example']), bytesOf(log), { kind: 'json' }, platform).hits;
  assert.deepEqual([hit!.field, hit!.source], ['q\\u{202e}', '\\u{202e}10.0.0.7']);
});

test('an excerpt of a line of megabytes is short', () => {
  const log = bytesOf(`${'x'.repeat(3_000_000)} evil.example ${'y'.repeat(3_000_000)}`);
  const [hit] = matchPart(tableOf(['evil.example']), log, { kind: 'text' }, platform).hits;
  assert.ok(hit!.excerpt.length < 400);
});

test('a log made of one candidate after the other takes no more than linear time', () => {
  const values = Array.from({ length: 50 }, (_, at) => `${'a.'.repeat(at)}evil.example`);
  const log = bytesOf(`${'a.'.repeat(60)}evil.example `.repeat(200));
  const start = performance.now();
  assert.equal(matchPart(tableOf(values), log, { kind: 'text' }, platform).hits.length, 50 * 200);
  assert.ok(performance.now() - start < 5_000);
});

const label = fc.stringMatching(/^[a-c]{1,3}$/);
const domain = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));
const ipv4 = fc
  .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 2 })))
  .map((parts) => parts.join('.'));
const md5 = fc.constantFrom('0'.repeat(32), 'ab'.repeat(16), 'c'.repeat(32));
const value = fc.oneof(domain, ipv4, md5);
const between = fc.constantFrom(' ', '\t', '\n', ',', '"', '/', ':', '.', '-', '..', '=', '\u00e9', '()', '');

test('the scan finds what the slow twin finds, for any values and any text made of them', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(value, { maxLength: 8 }),
      fc.array(fc.tuple(value, between), { maxLength: 30 }),
      (values, parts) => {
        const log = parts.map((part) => part.join('')).join('');
        assert.deepEqual(found(values, log).sort(), foundSlowly(values, log).sort());
      },
    ),
    { numRuns: 500 },
  );
});

test('a log in parts is the log: what is found does not depend on where it is cut between lines', () => {
  const table = tableOf(['evil.example', '203.0.113.5']);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('evil.example', '203.0.113.5', 'honest', ''), { maxLength: 40 }),
      fc.nat(40),
      (lines, cut) => {
        const count = (some: readonly string[]): number =>
          matchPart(table, bytesOf(some.map((line) => `${line}\n`).join('')), { kind: 'text' }, platform).hits.length;
        assert.equal(count(lines.slice(0, cut)) + count(lines.slice(cut)), count(lines));
      },
    ),
  );
});

/** A log by its form: what is said beside the value. */
const CONTEXTS: readonly (readonly [form: string, log: string, line: number, context: object])[] = [
  [
    'zeek',
    '#separator \\x09\n#fields\tts\tid.orig_h\tid.resp_h\tquery\n1700000000.5\t10.0.0.7\t10.0.0.1\twww.evil.example\n',
    3,
    { field: 'query', seen: '2023-11-14T22:13:20.500Z', source: '10.0.0.7', destination: '10.0.0.1' },
  ],
  [
    'json',
    '{"ts":1700000000.5,"id.orig_h":"10.0.0.7","query":"evil.example"}\n',
    1,
    { field: 'query', seen: '2023-11-14T22:13:20.500Z', source: '10.0.0.7' },
  ],
  [
    'suricata',
    '{"timestamp":"2026-01-02T03:04:05.000000+0900","event_type":"dns","src_ip":"10.0.0.7","dns":{"rrname":"evil.example"}}\n',
    1,
    { field: 'dns.rrname', seen: '2026-01-01T18:04:05.000Z', source: '10.0.0.7' },
  ],
  [
    'csv',
    'time,client_ip,url\n2026-01-02 03:04:05,10.0.0.7,"https://evil.example/a,b"\n',
    2,
    { field: 'url', seen: '2026-01-02T03:04:05.000Z', source: '10.0.0.7' },
  ],
  ['mail', 'Return-Path: <a@evil.example>\nSubject: x\n\nhello\n', 1, { field: 'return-path' }],
  [
    'text',
    '10.0.0.7 - - [02/Jan/2026:03:04:05 +0900] "GET http://evil.example/ HTTP/1.1" 200\n',
    1,
    { seen: '2026-01-01T18:04:05.000Z' },
  ],
];

for (const [kind, log, line, context] of CONTEXTS) {
  test(`a log of the form ${kind} is recognised by its content and says when, who and in which field`, () => {
    const form = recogniseLog(log);
    assert.equal(form.kind, kind);
    const [hit] = matchPart(tableOf(['evil.example']), bytesOf(log), form, platform).hits;
    const { field, seen, source, destination } = hit!;
    assert.deepEqual(JSON.parse(JSON.stringify({ field, seen, source, destination })), context);
    assert.equal(hit!.line + 1, line);
  });
}
