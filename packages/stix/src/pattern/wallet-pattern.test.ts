import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { walletPattern, walletsNamedBy } from './index.ts';

const w = 'cryptocurrency-wallet:value';

const other: [what: string, pattern: string][] = [
  ['that does not parse', `[${w} = ]`],
  ['about another property', "[cryptocurrency-wallet:holder_ref = 'a']"],
  ['about another type', "[domain-name:value = 'a']"],
  ['that names a wallet and a domain', `[${w} = 'a'] OR [domain-name:value = 'b']`],
  ['that wants two wallets at once', `[${w} = 'a'] AND [${w} = 'b']`],
  ['that wants both in one observation', `[${w} = 'a' AND ${w} = 'b']`],
  ['that wants one after the other', `[${w} = 'a'] FOLLOWEDBY [${w} = 'b']`],
  ['that excludes', `[${w} != 'a']`],
  ['that excludes by NOT', `[${w} NOT = 'a']`],
  ['that excludes a set', `[${w} NOT IN ('a', 'b')]`],
  ['with LIKE', `[${w} LIKE '0x%']`],
  ['with a qualifier', `[${w} = 'a'] WITHIN 5 SECONDS`],
  ['with a number for an address', `[${w} = 5]`],
  ['over an empty set', `[${w} IN ()]`],
];

for (const [what, pattern] of other) {
  test(`a pattern ${what} names no wallets`, () => assert.equal(walletsNamedBy(pattern), undefined));
}

const naming: [pattern: string, wallets: string[]][] = [
  [`[${w} = 'a']`, ['a']],
  [`( [ ${w} == 'a' ] )`, ['a']],
  [`[${w} IN ('a', 'b')]`, ['a', 'b']],
  [`[${w} = 'a' OR (${w} = 'b' OR ${w} IN ('c', 'a'))]`, ['a', 'b', 'c']],
  [`[${w} = 'a'] OR ([${w} = 'b'] OR [${w} = 'c'])`, ['a', 'b', 'c']],
];

for (const [pattern, wallets] of naming) {
  test(`${pattern} names ${wallets.join(', ')}`, () => assert.deepEqual(walletsNamedBy(pattern), wallets));
}

test('a pattern that is written is read back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 20 }), (values) => {
      assert.deepEqual(walletsNamedBy(walletPattern(values)), values);
    }),
  );
});
