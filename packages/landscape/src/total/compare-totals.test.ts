import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TheftSum } from '@haetae/contract';
import { knownThefts, publishedTotals } from '../reference/index.ts';
import { wordUsd } from '../word/index.ts';
import { compareTotals, type Period, publishedWithin, yearPeriod } from './compare-totals.ts';
import { explainDifference } from './explain-difference.ts';
import { sumThefts, theftsWithin } from './sum-thefts.ts';

const thefts = knownThefts();
const sumOf = ({ from, to }: Period): TheftSum => sumThefts(theftsWithin(thefts, from, to));
const compared = (year: number, language: 'en' | 'ko' = 'en') =>
  compareTotals(
    yearPeriod(year),
    publishedTotals(),
    sumOf,
    theftsWithin(thefts, `${year}-01-01`, `${year}-12-31`),
    language,
  );

const sum = (said: Partial<TheftSum>): TheftSum => ({
  ...{ usd: 0, count: 0, without_amount: 0, disputed: { usd: 0, count: 0 }, official: { usd: 0, count: 0 } },
  ...said,
});
const published = {
  from: '2025-01-01',
  to: '2025-12-31',
  usd: 1_000,
  incidents: null,
  publisher: 'P',
  document: 'D',
  note: null,
};

describe('the sums of 2024 and 2025, derived again from the built-in facts', () => {
  test('are the sums of their incidents', () => {
    for (const [year, usd, count] of [
      [2024, 1_058_750_000, 12],
      [2025, 1_672_980_000, 9],
    ] as const) {
      const { own } = compared(year);
      assert.deepEqual([own.usd, own.count, own.left_out], [usd, count, 0]);
      assert.equal(
        own.incidents.reduce((all, { amount_usd }) => all + (amount_usd ?? 0), 0),
        usd,
      );
    }
  });

  test('stand beside each published sum of the same days, with the difference explained', () => {
    const { published } = compared(2025);
    assert.deepEqual(
      published.map(({ publisher, difference }) => [publisher, difference]),
      [
        ['Chainalysis', -347_020_000],
        ['Elliptic', -357_620_000],
        ['MSMT', -2_620_000],
      ],
    );
    // To September the hub's own figure is that to September, too.
    assert.equal(published[1]?.own.count, 8);
    assert.match(published[1]!.explanation, /counts 30 thefts, 8 are known here: the other 22 were never named/);
    assert.match(published[2]!.explanation, /prices and rounding/);
  });

  test('are explained in Korean with the same figures', () => {
    assert.match(compared(2025, 'ko').published[1]!.explanation, /30건, 이 허브는 8건/);
  });
});

test('a published sum over more days than asked for is not held against them', () => {
  assert.deepEqual(publishedWithin(publishedTotals(), { from: '2025-01-01', to: '2025-06-30' }), []);
  assert.match(
    compareTotals({ from: '2025-01-01', to: '2025-06-30' }, [], sumOf, [], 'en').difference,
    /No published sum/,
  );
});

describe('a difference', () => {
  test('within prices and rounding is none', () => {
    assert.deepEqual(explainDifference(sum({ usd: 985, count: 5 }), published), [{ kind: 'equal' }]);
  });
  test('by disputed thefts is said with their number and sum', () => {
    const own = sum({ usd: 1_500, count: 5, disputed: { usd: 400, count: 2 } });
    assert.deepEqual(explainDifference(own, published), [{ kind: 'disputed', usd: 400, count: 2 }]);
  });
  test('that nothing known explains is called one of estimates, not explained away', () => {
    assert.deepEqual(explainDifference(sum({ usd: 1_500, count: 5 }), published), [{ kind: 'other_estimates' }]);
  });
});

test('what nobody attributes is in no sum', () => {
  const [theft] = thefts;
  assert.equal(sumThefts([{ ...theft!, attributions: [], level: null }]).count, 0);
});

const WORDED: readonly (readonly [number, string, string])[] = [
  [0, '0 USD', '0 달러'],
  [272_000, '272,000 USD', '27만 달러'],
  [5_300_000, '5.3 m USD', '530만 달러'],
  [99_960_000, '100 m USD', '9,996만 달러'],
  [1_672_980_000, '1,673 m USD', '16억 7,298만 달러'],
  [-347_020_000, '−347 m USD', '−3억 4,702만 달러'],
  [200_000_000, '200 m USD', '2억 달러'],
];
for (const [usd, en, ko] of WORDED) {
  test(`${usd} dollars read ${en} and ${ko}`, () =>
    assert.deepEqual([wordUsd(usd, 'en'), wordUsd(usd, 'ko')], [en, ko]));
}
