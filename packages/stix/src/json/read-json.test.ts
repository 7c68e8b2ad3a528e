import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJson } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));

/** What is refused, why, and at which byte. */
const refused: [what: string, input: Uint8Array, code: string, offset: number][] = [
  ['an empty document', utf8(''), 'syntax_error', 0],
  ['a document of blanks', utf8('  '), 'syntax_error', 2],
  ['NaN', utf8('{"a":NaN}'), 'syntax_error', 5],
  ['Infinity', utf8('[-Infinity]'), 'syntax_error', 2],
  ['a comment', utf8('[1] // one'), 'trailing_data', 4],
  ['a comment inside', utf8('[/* */1]'), 'syntax_error', 1],
  ['a second document', utf8('{}{}'), 'trailing_data', 2],
  ['a trailing comma in a list', utf8('[1,]'), 'syntax_error', 3],
  ['a trailing comma in an object', utf8('{"a":1,}'), 'syntax_error', 7],
  ['a key without quotation marks', utf8('{a:1}'), 'syntax_error', 1],
  ['a single quotation mark', utf8("['a']"), 'syntax_error', 1],
  ['a leading zero', utf8('[01]'), 'syntax_error', 1],
  ['a number that ends in a point', utf8('[1.]'), 'syntax_error', 3],
  ['a number that begins with a point', utf8('[.5]'), 'syntax_error', 1],
  ['a bare minus', utf8('[-]'), 'syntax_error', 2],
  ['an exponent without digits', utf8('[1e+]'), 'syntax_error', 4],
  ['a line break in a string', utf8('["a\n"]'), 'syntax_error', 3],
  ['an escape that does not exist', utf8('["\\x41"]'), 'syntax_error', 3],
  ['a cut string', utf8('{"name":"laz'), 'syntax_error', 12],
  ['a cut object', utf8('{"name":"lazarus"'), 'syntax_error', 17],
  ['brackets that do not match', utf8('[{"a":1]'), 'syntax_error', 7],
  ['a key given twice', utf8('{"id":1,"a":2,"id":3}'), 'duplicate_key', 14],
  ['a key given twice, once in escapes', utf8('{"id":1,"\\u0069d":2}'), 'duplicate_key', 8],
  ['a key given twice in Korean', utf8('{"한":1,"한":2}'), 'duplicate_key', 9],
  ['a key given twice far inside', utf8('[[{"a":{"b":1,"b":2}}]]'), 'duplicate_key', 14],
  ['a lone high surrogate', utf8('["\\ud800"]'), 'bad_unicode', 2],
  ['a lone low surrogate', utf8('["a\\udc00"]'), 'bad_unicode', 3],
  ['a high surrogate before a letter', utf8('["\\ud800\\u0041"]'), 'bad_unicode', 2],
  ['two high surrogates', utf8('["\\ud83d\\ud83d\\ude00"]'), 'bad_unicode', 2],
  ['a surrogate in a key', utf8('{"\\ud800":1}'), 'bad_unicode', 2],
  ['NUL', utf8('["\\u0000"]'), 'bad_unicode', 2],
  ['a truncated UTF-8 sequence', bytes('["', [0xc3, 0x28], '"]'), 'bad_unicode', 2],
  ['an overlong UTF-8 form', bytes('["', [0xc0, 0xaf], '"]'), 'bad_unicode', 2],
  ['a surrogate encoded in UTF-8', bytes('["한', [0xed, 0xa0, 0x80], '"]'), 'bad_unicode', 5],
  ['a number beyond any double', utf8('{"confidence":1e400}'), 'number_out_of_range', 14],
  ['65 nested lists', utf8('['.repeat(65) + ']'.repeat(65)), 'too_deep', 64],
  ['50,000 nested lists', utf8('['.repeat(50_000) + ']'.repeat(50_000)), 'too_deep', 64],
  ['50,000 nested objects', utf8(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`), 'too_deep', 320],
];

for (const [what, input, code, offset] of refused) {
  test(`${what} is refused as ${code} at byte ${offset}`, () => {
    const reading = readJson(input);
    assert.equal(reading.ok, false);
    assert.deepEqual({ code: reading.code, offset: reading.offset }, { code, offset });
    assert.match(reading.message, new RegExp(`byte ${offset}\\)$`));
  });
}

test('a document over the byte limit is refused before it is looked at', () => {
  const reading = readJson(utf8('[1,2,3]'), { maxBytes: 6 });
  assert.equal(reading.ok ? 'taken' : reading.code, 'too_large');
});

test('a surrogate pair in escapes is one character', () => {
  const reading = readJson(utf8('["\\ud83d\\ude00"]'));
  assert.deepEqual(reading.ok && reading.value, ['😀']);
});

test('64 nested lists are taken', () => {
  assert.equal(readJson(utf8('['.repeat(64) + ']'.repeat(64))).ok, true);
});

test('a byte-order mark is left out and warned about', () => {
  const reading = readJson(bytes([0xef, 0xbb, 0xbf], '{"a":1}'));
  assert.deepEqual(reading.ok && [reading.text, reading.warnings.map((warning) => warning.code)], [
    '{"a":1}',
    ['byte_order_mark'],
  ]);
});

/** A number is inexact when writing the double that holds it gives another value. */
const numbers: [lexeme: string, exact: boolean][] = [
  ['9007199254740991', true],
  ['9007199254740993', false],
  ['-9007199254740993', false],
  ['10000000000000000000', false],
  ['1'.repeat(300), false],
  ['-0', true],
  ['0.1', true],
  ['0.10000000000000000000000000000', true],
  ['0.1000000000000000055511151231257827', false],
  ['123456789.123456789123456789', false],
  ['1e2', true],
  ['1.5E+10', true],
  ['1e-400', false],
  ['0e999999', true],
];

for (const [lexeme, exact] of numbers) {
  test(`the number ${lexeme.slice(0, 40)} is ${exact ? 'exact' : 'kept with a warning'}`, () => {
    const reading = readJson(utf8(`{"amount":${lexeme}}`));
    assert.ok(reading.ok);
    assert.deepEqual(
      reading.warnings.map(({ code, offset }) => ({ code, offset })),
      exact ? [] : [{ code: 'number_not_exact', offset: 10 }],
    );
  });
}

test('keys such as __proto__ are own data and touch no prototype', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort();
  const reading = readJson(utf8('{"__proto__":{"polluted":1},"constructor":2,"prototype":3}'));
  assert.ok(reading.ok);
  assert.deepEqual(Object.keys(reading.value as object), ['__proto__', 'constructor', 'prototype']);
  assert.equal(Object.getPrototypeOf(reading.value), Object.prototype);
  assert.deepEqual(Object.getOwnPropertyNames(Object.prototype).sort(), before);
});

test('two keys whose hashes are equal are two keys', () => {
  assert.equal(readJson(utf8('{"k4uzx":1,"kf2ad":2}')).ok, true);
});

test('an object of 100,000 keys is checked for doubles in linear time', () => {
  const keys = Array.from({ length: 100_000 }, (_, index) => `"key${index}":1`);
  assert.equal(readJson(utf8(`{${keys.join(',')}}`)).ok, true);
  const twice = readJson(utf8(`{${keys.join(',')},"key7":2}`));
  assert.equal(twice.ok ? 'taken' : twice.code, 'duplicate_key');
});

test('whatever JSON.stringify writes is read back equal', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = JSON.stringify(value);
      const reading = readJson(utf8(text));
      if (!reading.ok) return reading.code === 'bad_unicode' && /\\u(d[89a-f]|0000)/i.test(text);
      assert.deepEqual(reading.value, JSON.parse(text));
      return reading.text === text;
    }),
    { numRuns: 500 },
  );
});

test('the scan and JSON.parse agree on what the grammar allows', () => {
  const fragment = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b\\n"',
    '1',
    '-0.5e3',
    'true',
    'null',
    ' ',
    '"',
    '\\',
    'x',
    '0',
  );
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 12 }), (fragments) => {
      const text = fragments.join('');
      const reading = readJson(utf8(text));
      const grammatical = reading.ok || (reading.code !== 'syntax_error' && reading.code !== 'trailing_data');
      return grammatical === parses(text);
    }),
    { numRuns: 5_000 },
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
