import assert from 'node:assert/strict';
import { test } from 'node:test';
import { victimKey } from './victim-key.ts';

const SAME: readonly (readonly [string, string])[] = [
  ['Bybit', 'BYBIT Exchange Ltd.'],
  ['Ronin Bridge (Sky Mavis)', 'the Ronin Network'],
  ['ＢＹＢＩＴ', 'bybit'],
];
for (const [a, b] of SAME) {
  test(`"${a}" and "${b}" may be one victim`, () => assert.equal(victimKey(a), victimKey(b)));
}

test('a name of idle words alone keeps them, and names that differ stay apart', () => {
  assert.equal(victimKey('The Exchange'), 'the exchange');
  assert.notEqual(victimKey('BitGet'), victimKey('Bit Get'));
  assert.notEqual(victimKey('CoinEx'), victimKey('CoinDCX'));
});

test('a name of a megabyte has a key that an index takes', () => {
  assert.ok(victimKey('x'.repeat(1_000_000)).length <= 200);
});
