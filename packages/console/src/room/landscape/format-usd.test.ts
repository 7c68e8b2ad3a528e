import assert from 'node:assert/strict';
import { test } from 'node:test';
import { millions, shortUsd, stepUsd } from './format-usd.ts';

const TABLE: readonly (readonly [number, string, string])[] = [
  [6_587_086_588, '6.59 bn USD', '65.9억 달러'],
  [965_000_000, '965 m USD', '9.65억 달러'],
  [12_340_000, '12.3 m USD', '1,234만 달러'],
  [272_000, '272,000 USD', '27만 달러'],
  [0, '0 USD', '0 달러'],
];
for (const [usd, en, ko] of TABLE) {
  test(`${usd} dollars are ${en}, in Korean ${ko}`, () => {
    assert.deepEqual([shortUsd(usd, 'en'), shortUsd(usd, 'ko')], [en, ko]);
  });
}

test('steps of the scale are whole in both languages', () => {
  assert.deepEqual(
    [1e6, 1e8, 1e9].map((usd) => stepUsd(usd, 'en')),
    ['1 m', '100 m', '1 bn'],
  );
  assert.deepEqual(
    [1e6, 1e8, 1e9].map((usd) => stepUsd(usd, 'ko')),
    ['100만', '1억', '10억'],
  );
});

test('a column of millions keeps one digit where it is small', () => {
  assert.deepEqual([272_000, 9_940_000, 1_672_980_000].map(millions), ['0.3', '9.9', '1,673']);
});
