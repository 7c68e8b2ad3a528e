import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInt8, parseTimestamp } from './value-types.ts';

test('a bigint that a number does not hold exactly is an error, not a neighbour of it', () => {
  assert.throws(() => parseInt8('9007199254740992'), RangeError);
  assert.throws(() => parseInt8('-9007199254740993'), RangeError);
  assert.equal(parseInt8('9007199254740991'), 9007199254740991);
});

test('a timestamp is ISO text with all six digits, whatever PostgreSQL left out', () => {
  assert.equal(parseTimestamp('2026-03-01 12:00:00+00'), '2026-03-01T12:00:00.000000Z');
  assert.equal(parseTimestamp('2026-03-01 12:00:00.12345+00'), '2026-03-01T12:00:00.123450Z');
  assert.equal(parseTimestamp('12026-03-01 12:00:00.123456+00'), '12026-03-01T12:00:00.123456Z');
});

test('a timestamp that ISO 8601 cannot say stays as PostgreSQL wrote it', () => {
  for (const text of ['infinity', '-infinity', '0044-03-15 00:00:00+00 BC']) assert.equal(parseTimestamp(text), text);
});
