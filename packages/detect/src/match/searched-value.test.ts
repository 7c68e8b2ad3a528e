/** Which texts are something that can be looked for, and in which one form. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { plainHostEnd, plainTypeOf, schemeLength } from './plain-value.ts';
import { readSearchedValue } from './searched-value.ts';

const ROWS: readonly (readonly [text: string, read: string | undefined])[] = [
  ['', undefined],
  ['   ', undefined],
  ['localhost', undefined],
  ['two words.example', undefined],
  ['..', undefined],
  [`${'a'.repeat(64)}.example`, undefined],
  ['999.1.1.1', undefined],
  ['01.2.3.4', undefined],
  ['10.0.0.0/33', undefined],
  ['1::2::3', undefined],
  ['a@b', undefined],
  ['@evil.example', undefined],
  ['javascript:alert(1)', undefined],
  [`https://evil.example/${'a'.repeat(3_000)}`, undefined],
  ['Evil.Example.', 'domain-name evil.example'],
  ['*.evil.example', 'domain-name evil.example'],
  ['evil[.]example', 'domain-name evil.example'],
  ['hxxps[:]//evil(dot)example/A', 'url evil.example/A'],
  ['HTTP://User@Evil.Example:80/A?b#c', 'url evil.example/A?b'],
  ['evil.example/a', 'url evil.example/a'],
  ['http://203.0.113.5/a', 'url 203.0.113.5/a'],
  ['203.0.113.5', 'ipv4-addr 203.0.113.5'],
  ['203.0.113.5/32', 'ipv4-addr 203.0.113.5'],
  ['10.0.0.0/8', 'ipv4-addr 10.0.0.0/8'],
  ['2001:DB8:0:0:0:0:0:1', 'ipv6-addr 2001:db8::1/128'],
  ['::ffff:203.0.113.5', 'ipv6-addr ::ffff:cb00:7105/128'],
  ['A+B@Evil.Example', 'email-addr a+b@evil.example'],
  [`SHA256:${'A'.repeat(64)}`, `sha256 ${'a'.repeat(64)}`],
  ['d41d8cd98f00b204e9800998ecf8427e', 'md5 d41d8cd98f00b204e9800998ecf8427e'],
  [
    'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
    'cryptocurrency-wallet qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
  ],
  ['0xABCDEF0123456789abcdef0123456789ABCDEF01', 'cryptocurrency-wallet 0xabcdef0123456789abcdef0123456789abcdef01'],
];

for (const [text, expected] of ROWS) {
  test(`"${text.slice(0, 60)}" is ${expected ?? 'nothing that can be looked for'}`, () => {
    const value = readSearchedValue(text, domainToASCII);
    const prefix = value?.prefix === undefined ? '' : `/${value.prefix}`;
    assert.equal(value === undefined ? undefined : `${value.type} ${value.value}${prefix}`, expected);
  });
}

test('the quick reading of a list never contradicts the thorough one', () => {
  const texts = fc.oneof(
    fc.stringMatching(/^[a-f0-9.-]{1,70}$/),
    fc.stringMatching(/^[a-z0-9]{1,8}(\.[a-z0-9-]{1,8}){0,4}$/),
    fc.stringMatching(/^\d{1,3}(\.\d{1,3}){3}$/),
    fc.stringMatching(/^0x[a-f0-9]{40}$/),
    fc.constantFrom('a'.repeat(64), `${'a'.repeat(64)}.com`, 'A.com', 'a..com', '.com', 'a.com.', '-a.com', 'a-.com'),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const type = plainTypeOf(new TextEncoder().encode(text), 0, text.length);
      const value = readSearchedValue(text, domainToASCII);
      if (type !== undefined) assert.deepEqual(value, { type, value: text });
    }),
    { numRuns: 5_000 },
  );
});

test('the quick reading of a URL never contradicts the thorough one, and takes what lists are made of', () => {
  const part = fc.constantFrom(
    'a',
    'b.example',
    '203.0.113.5',
    '-',
    'A',
    '.',
    ':80',
    '@',
    '/',
    '/x',
    '?y=%2F',
    '#',
    '[.]',
    '(',
    '지',
    '\\',
  );
  const texts = fc
    .tuple(fc.constantFrom('http://', 'https://', 'hxxp://', 'HTTP://', ''), fc.array(part, { maxLength: 5 }))
    .map(([scheme, parts]) => scheme + parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const bytes = new TextEncoder().encode(text);
      const from = schemeLength(bytes, 0);
      if (from === 0 || plainHostEnd(bytes, from, bytes.length) < 0) return;
      assert.deepEqual(readSearchedValue(text, domainToASCII), { type: 'url', value: text.slice(from) });
    }),
    { numRuns: 2_000 },
  );
  const usual = new TextEncoder().encode('https://www.evil.example/a/b.js?c=1');
  assert.equal(plainHostEnd(usual, schemeLength(usual, 0), usual.length), 24);
});
