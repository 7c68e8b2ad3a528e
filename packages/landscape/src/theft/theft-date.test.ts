import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseTheftDate } from './theft-date.ts';

const TABLE: readonly (readonly [written: string, text: string | undefined, first?: string, last?: string])[] = [
  ['2017', '2017', '2017-01-01', '2017-12-31'],
  ['2017-02', '2017-02', '2017-02-01', '2017-02-28'],
  ['2024-02', '2024-02', '2024-02-01', '2024-02-29'],
  ['2025-02-21', '2025-02-21', '2025-02-21', '2025-02-21'],
  ['2025-02-21T14:13:35Z', '2025-02-21', '2025-02-21', '2025-02-21'],
  ['2025-02-21T23:30:00-05:00', '2025-02-22', '2025-02-22', '2025-02-22'],
  ['2025-02-21T02:00+0900', '2025-02-20', '2025-02-20', '2025-02-20'],
  // Without a zone nobody knows whose clock it was: no more than the day is taken.
  ['2025-02-21T23:59', '2025-02-21', '2025-02-21', '2025-02-21'],
  ['2025-02-21 23:59:59.999', '2025-02-21', '2025-02-21', '2025-02-21'],
  ['2025-02-30', undefined],
  ['2025-13', undefined],
  ['2025-00', undefined],
  ['21.02.2025', undefined],
  ['0025-01-01', undefined],
  ['2025-02-21T25:00Z', undefined],
  ['', undefined],
  ['2025-02-21; drop table theft', undefined],
];

for (const [written, text, first, last] of TABLE) {
  test(`"${written}" is read as ${text ?? 'no date'}`, () => {
    const date = parseTheftDate(written);
    assert.deepEqual(date && [date.text, date.first, date.last], text && [text, first, last]);
  });
}

test('a day that exists is its own first and last, and no text throws', () => {
  const days = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.string(), (day, any) => {
      const text = day.toISOString().slice(0, 10);
      assert.deepEqual(parseTheftDate(text), { text, precision: 'day', first: text, last: text });
      parseTheftDate(any);
    }),
  );
});
