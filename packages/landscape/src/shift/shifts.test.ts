import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Shift } from '@haetae/contract';
import { knownThefts } from '../reference/index.ts';
import { shiftsOfThefts } from './index.ts';

const found = shiftsOfThefts(knownThefts(), '2026-11', 'en');
const shift = (dimension: string, value: string, measure = 'count'): Shift =>
  found.shifts.find((one) => one.dimension === dimension && one.value === value && one.measure === measure)!;

describe('the shifts of the built-in thefts', () => {
  test('away from the front door, to suppliers, since July 2024, with the five thefts behind it', () => {
    const vendor = shift('way_in', 'vendor');
    assert.deepEqual(
      [vendor.finding, vendor.since, vendor.before?.count, vendor.after?.count],
      ['shift', '2024-07', 0, 5],
    );
    assert.ok(vendor.p! < found.limit);
    const victims = knownThefts().filter(({ id }) => vendor.evidence.includes(id));
    assert.deepEqual(victims.map(({ victim }) => victim).sort(), [
      'Bitget',
      'Bybit',
      'KelpDAO',
      'SwissBorg (through Kiln)',
      'WazirX',
    ]);
  });

  test('towards the EU and the UK as far as the facts bear it: eight thefts are too few to tell, and it is said', () => {
    const europe = shift('region', 'europe');
    assert.equal(europe.finding, 'too_few');
    assert.equal(europe.sentence, 'EU, UK and Switzerland: no shift found; 8 of 60 thefts are too few to tell.');
  });

  test('one theft makes the year 2025, three are all of 2026', () => {
    assert.match(
      found.concentration.find(({ year }) => year === '2025')!.sentence,
      /^Bybit is 87 % of the 1,673 m USD/,
    );
    assert.equal(found.concentration.find(({ year }) => year === '2026')!.incidents.length, 3);
  });

  test('say the same in Korean', () => {
    const korean = shiftsOfThefts(knownThefts(), '2026-11', 'ko');
    const vendor = korean.shifts.find(
      ({ dimension, value, measure }) => dimension === 'way_in' && value === 'vendor' && measure === 'count',
    );
    assert.match(vendor!.sentence, /^공급업체·화면 변조: 2024년 7월부터 분기당 0건 → 0\.5건/);
  });
});

test('thefts of which only the year is known are in no series, and their number is told', () => {
  const [theft] = knownThefts();
  const yearly = { ...theft!, date: '2020', precision: 'year' } as const;
  const only = shiftsOfThefts([theft!, yearly, yearly], '2026-11', 'en');
  assert.deepEqual([only.without_month, only.shifts.find(({ dimension }) => dimension === 'all')?.count], [2, 1]);
});

test('without any theft there is nothing to find, and that is no fault', () => {
  assert.deepEqual(shiftsOfThefts([], '2026-11', 'en').shifts, []);
});
