import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ageOf, formatExact, formatSpan, formatTime, zoneName } from './format-time.ts';

const seoul = { language: 'en', zone: 'Asia/Seoul' };
const now = Date.parse('2026-11-24T17:19:00Z');

test('a time of today is the reader’s clock time, in 24 hours', () => {
  assert.equal(formatTime(Date.parse('2026-11-24T17:16:08Z'), now, seoul), '02:16');
});

test('an older time is a date in the reader’s zone', () => {
  assert.equal(formatTime(Date.parse('2025-02-25T20:00:00Z'), now, seoul), '26 Feb 2025');
  assert.equal(formatTime(Date.parse('2025-02-25T20:00:00Z'), now, { ...seoul, language: 'ko' }), '2025년 2월 26일');
});

test('the exact form is UTC to the millisecond', () => {
  assert.equal(formatExact(Date.parse('2026-11-24T17:16:08.412Z')), '2026-11-24 17:16:08.412 UTC');
});

test('an age has one unit and is never negative', () => {
  assert.deepEqual(ageOf(now + 5_000, now), { count: 0, unit: 'seconds' });
  assert.deepEqual(ageOf(now - 180_000, now), { count: 3, unit: 'minutes' });
  assert.deepEqual(ageOf(Date.parse('2026-11-11T17:00:00Z'), now), { count: 13, unit: 'days' });
  assert.deepEqual(ageOf(Date.parse('2025-02-26T00:00:00Z'), now), { count: 20, unit: 'months' });
  assert.deepEqual(ageOf(Date.parse('2022-04-14T00:00:00Z'), now), { count: 4, unit: 'years' });
});

test('ages grow with distance', () => {
  const unit = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400, months: 2_630_000, years: 31_560_000 };
  const seconds = (at: number) => ageOf(at, now).count * unit[ageOf(at, now).unit];
  fc.assert(
    fc.property(fc.nat(300_000_000), fc.nat(300_000_000), (a, b) => {
      const [near, far] = a < b ? [a, b] : [b, a];
      assert(seconds(now - near * 1_000) <= seconds(now - far * 1_000) * 1.0001);
    }),
  );
});

test('running digits keep their width within an hour', () => {
  assert.equal(formatSpan(402_000), '06:42');
  assert.equal(formatSpan(-12_000), '00:12');
  assert.equal(formatSpan(6_408_000), '1:46:48');
});

test('Korean time is called by its name', () => assert.equal(zoneName(now, 'Asia/Seoul'), 'KST'));
