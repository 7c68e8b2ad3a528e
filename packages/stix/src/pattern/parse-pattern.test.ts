import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultPatternLimits, parsePattern } from './index.ts';

/** What is refused, as what, and at which line and column. */
const refused: [what: string, text: string, code: string, line: number, column: number][] = [
  ['an empty pattern', '', 'pattern_syntax', 1, 1],
  ['a word', 'x', 'pattern_syntax', 1, 1],
  ['a comparison without brackets', "file:name = 'a'", 'pattern_syntax', 1, 1],
  ['an empty observation', '[]', 'pattern_syntax', 1, 2],
  ['an observation that is not closed', "[file:name = 'a'", 'pattern_syntax', 1, 17],
  ['a string that is not closed', "[file:name = 'a]", 'pattern_syntax', 1, 14],
  ['a comment that is not closed', "[file:name = 'a'] /* why", 'pattern_syntax', 1, 19],
  ['a fault in the third line', "[file:name = 'a']\nAND\n  [file:size >]", 'pattern_syntax', 3, 15],
  ['something after the end', "[file:name = 'a'] ]", 'pattern_syntax', 1, 19],
  ['an escape that does not exist', "[file:name = 'a\\n']", 'pattern_syntax', 1, 16],
  ['a hyphen in a property name', "[file:hashes.SHA-256 = 'a']", 'pattern_syntax', 1, 14],
  ['a keyword as a property', "[file:IN = 'a']", 'pattern_syntax', 1, 7],
  ['keywords in lower case', "[file:name = 'a' and file:size = 1]", 'pattern_syntax', 1, 18],
  ['double quotation marks', '[file:name = "a"]', 'pattern_syntax', 1, 14],
  ['LIKE with a number', '[file:name LIKE 5]', 'pattern_syntax', 1, 17],
  ['a set without commas', "[file:name IN ('a' 'b')]", 'pattern_syntax', 1, 20],
  ['an exponent', '[file:size = 1e308]', 'pattern_syntax', 1, 15],
  ['a leading zero', '[file:size = 012]', 'pattern_syntax', 1, 14],
  ['an integer beyond 2^53', '[file:size = 9007199254740993]', 'pattern_value', 1, 14],
  ['true in an order', '[file:x_ok > true]', 'pattern_value', 1, 14],
  ['odd hexadecimal', "[file:x_magic = h'abc']", 'pattern_value', 1, 17],
  ['broken base64', "[file:x_magic = b'abc']", 'pattern_value', 1, 17],
  ['the 30th of February', "[file:ctime = t'2026-02-30T00:00:00Z']", 'pattern_value', 1, 15],
  ['a time without Z', "[file:ctime = t'2026-02-03T00:00:00']", 'pattern_value', 1, 15],
  ['WITHIN 0', "[file:name = 'a'] WITHIN 0 SECONDS", 'pattern_value', 1, 26],
  ['WITHIN a negative time', "[file:name = 'a'] WITHIN -5 SECONDS", 'pattern_value', 1, 26],
  ['WITHIN 1e308', "[file:name = 'a'] WITHIN 1e308 SECONDS", 'pattern_syntax', 1, 27],
  ['REPEATS 0', "[file:name = 'a'] REPEATS 0 TIMES", 'pattern_value', 1, 27],
  ['REPEATS a fraction', "[file:name = 'a'] REPEATS 1.5 TIMES", 'pattern_syntax', 1, 27],
  ['REPEATS two billion', "[file:name = 'a'] REPEATS 2147483647 TIMES", 'pattern_value', 1, 27],
  [
    'STOP at START',
    "[file:name = 'a'] START t'2026-01-01T00:00:00Z' STOP t'2026-01-01T00:00:00.0Z'",
    'pattern_value',
    1,
    54,
  ],
  [
    'a START that is no time',
    "[file:name = 'a'] START '2026-01-01T00:00:00Z' STOP t'2027-01-01T00:00:00Z'",
    'pattern_syntax',
    1,
    25,
  ],
  ['10,000 parentheses', `${'('.repeat(10_000)}[file:name = 'a']${')'.repeat(10_000)}`, 'pattern_too_deep', 1, 66],
  [
    '10,000 parentheses inside',
    `[${'('.repeat(10_000)}file:name = 'a'${')'.repeat(10_000)}]`,
    'pattern_too_deep',
    1,
    66,
  ],
  ['more than 64 KiB', `[file:name = '${'a'.repeat(65_536)}']`, 'pattern_too_long', 1, 1],
  ['too many parts', `[file:size IN (${'1,'.repeat(20_001)}1)]`, 'pattern_too_large', 1, 40_015],
];

for (const [what, text, code, line, column] of refused) {
  test(`${what} is refused at line ${line}, column ${column}`, () => {
    const parsing = parsePattern(text);
    assert.ok(!parsing.ok, 'it was taken');
    assert.deepEqual({ code: parsing.code, line: parsing.line, column: parsing.column }, { code, line, column });
  });
}

/** Examples of the standard (section 9.8) and what else the grammar allows. */
const taken: string[] = [
  "[file:hashes.'SHA-256' = 'aec070645fe53ee3b3763059376134f058cc337247c978add178b6ccdfb0019f']",
  "[email-message:from_ref.value MATCHES '.+\\\\@example\\\\.com$' AND email-message:body_multipart[*].body_raw_ref.name MATCHES '^Final Report.+\\\\.exe$']",
  "[file:mime_type = 'image/bmp' AND file:hashes.'SHA-1' = '0a'] AND [user-account:user_id = '1'] OR [user-account:user_id = '2']",
  "[network-traffic:dst_ref.type = 'ipv4-addr' AND network-traffic:dst_ref.value = '203.0.113.33/32']",
  "([ipv4-addr:value = '198.51.100.5'] AND [ipv4-addr:value = '198.51.100.10']) WITHIN 300.5 SECONDS",
  '[a_b:c = 1] FOLLOWEDBY [d-e:f != -2] REPEATS 5 TIMES WITHIN 1800 SECONDS',
  "[file:name NOT LIKE 'a%' OR file:size NOT IN (1, +2, -3, 4.5, .5)]",
  '[EXISTS windows-registry-key:key]',
  '[file:name IN ()]',
  "[ipv4-addr:value ISSUBSET '198.51.100.0/24' AND NOT EXISTS ipv4-addr:x_y]",
  "[ipv6-addr:value ISSUPERSET '2001:db8::/64']",
  "[file:extensions.'pdf-ext'.document_info_dict[-1].'a b' == 'x' AND file:size <> 5]",
  "[artifact:payload_bin = b'dGhpcyBpcyBhIHRlc3Q=' OR artifact:x_h = h'4a6f' OR file:ctime >= t'2016-12-31T23:59:60.5Z']",
  "// first\n[x-usb:usbdrive.serial = '1'] /* second */ START t'2017-01-01T00:00:00Z' STOP t'2018-01-01T00:00:00Z'",
  "[file:name = '한국 \\'quoted\\' \\\\ back']",
];

for (const text of taken) {
  test(`${text.slice(0, 100).replaceAll('\n', ' ')} is taken`, () => {
    const parsing = parsePattern(text);
    assert.ok(parsing.ok, parsing.ok ? '' : parsing.message);
  });
}

function tree(text: string): unknown {
  const parsing = parsePattern(text);
  assert.ok(parsing.ok, parsing.ok ? '' : parsing.message);
  return parsing.pattern;
}

test('AND binds closer than OR, and OR closer than FOLLOWEDBY', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => `[f:${name} = 1]`);
  assert.deepEqual(tree(`${a} OR ${b} AND ${c} FOLLOWEDBY ${d}`), tree(`(${a} OR (${b} AND ${c})) FOLLOWEDBY (${d})`));
  assert.deepEqual(tree('[f:a = 1 OR f:b = 2 AND f:c = 3]'), tree('[f:a = 1 OR (f:b = 2 AND f:c = 3)]'));
});

test('a qualifier belongs to the observation before it, not to the whole', () => {
  const parsed = tree('[f:a = 1] AND [f:b = 1] WITHIN 5 SECONDS') as { kind: string; operands: { kind: string }[] };
  assert.deepEqual(
    [parsed.kind, ...parsed.operands.map((operand) => operand.kind)],
    ['and', 'observation', 'qualified'],
  );
});

test('a path is read with its quoted keys, indexes and stars', () => {
  assert.deepEqual(tree("[file:hashes.'SHA-256'[*][-1] = 'a\\'b']"), {
    kind: 'observation',
    comparison: {
      kind: 'test',
      path: { type: 'file', steps: ['hashes', 'SHA-256', { any: true }, -1] },
      operator: '=',
      negated: false,
      value: { kind: 'string', value: "a'b" },
    },
  });
});

test('any text is answered, and never by a throw', () => {
  const fragment = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    'file:name',
    '=',
    "'a'",
    ' AND ',
    ' OR ',
    'NOT ',
    'IN',
    ',',
    '5',
    ' WITHIN ',
    ' SECONDS',
    "t'",
    '//',
    '/*',
    '.',
    '\n',
    '한',
  );
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 30 }), (fragments) => {
      const text = fragments.join('');
      const parsing = parsePattern(text);
      return parsing.ok || (parsing.line >= 1 && parsing.column >= 1 && parsing.column <= text.length + 1);
    }),
    { numRuns: 3_000 },
  );
});

test('time grows with the length of the text and no faster', () => {
  const most = `[${Array.from({ length: 3_000 }, (_, index) => `f:a = ${index}`).join(' OR ')}]`;
  assert.ok(most.length < defaultPatternLimits.maxLength);
  const before = process.cpuUsage();
  assert.ok(parsePattern(most).ok);
  const { user, system } = process.cpuUsage(before);
  assert.ok(user + system < 500_000);
});
