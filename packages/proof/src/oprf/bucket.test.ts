import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { toHex } from '../canonical/index.ts';
import { countIn, prefixLength, prefixOf, SMALLEST_BUCKET } from './index.ts';

const output = (number: number): Uint8Array => new Uint8Array(createHash('sha512').update(String(number)).digest());
const outputs = (count: number): string[] => Array.from({ length: count }, (_, i) => toHex(output(i)));

test('while there are few entries everybody is given all of them', () => {
  for (const count of [0, 1, 64, 1_000]) assert.equal(prefixLength(outputs(count)), 0, `${count} entries`);
});

test('every bucket that can be asked for holds at least sixty-four real entries', () => {
  for (const count of [2_000, 50_000]) {
    const all = outputs(count);
    const length = prefixLength(all);
    assert.ok(length > 0);
    const sizes = Map.groupBy(all, (one) => one.slice(0, length));
    assert.equal(sizes.size, 16 ** length);
    for (const bucket of sizes.values()) assert.ok(bucket.length >= SMALLEST_BUCKET, String(bucket.length));
  }
});

test('an asker says three digits at the most, however many a hub asks for', () => {
  assert.equal(prefixOf(output(1), 64).length, 3);
  assert.equal(prefixOf(output(1), 0), '');
});

test('the count is that of the same output only', () => {
  const bucket = [{ output: toHex(output(1)), organisations: 3 }];
  assert.equal(countIn(bucket, output(1)), 3);
  assert.equal(countIn(bucket, output(2)), 0);
});
