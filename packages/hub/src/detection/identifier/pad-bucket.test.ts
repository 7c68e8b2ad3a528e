import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { padBucket } from './pad-bucket.ts';

const SECRET = new Uint8Array(32).fill(7);
const real = (count: number, prefix = '') =>
  Array.from({ length: count }, () => ({
    output: prefix + randomBytes(64).toString('hex').slice(prefix.length),
    organisations: 2,
  }));

test('every bucket is a multiple of sixty-four, never empty, and holds every real entry', () => {
  for (const count of [0, 1, 63, 64, 65, 200]) {
    const entries = real(count);
    const padded = padBucket(entries, { series: 's', prefix: '' }, SECRET);
    assert.equal(padded.length % 64, 0);
    assert.ok(padded.length > 0);
    for (const one of entries) assert.ok(padded.includes(one));
  }
});

test('made-up entries begin like the bucket, are as long as real ones, and stand among them', () => {
  const padded = padBucket(real(3, 'ab'), { series: 's', prefix: 'ab' }, SECRET);
  for (const { output, organisations } of padded) {
    assert.match(output, /^ab[0-9a-f]{126}$/);
    assert.ok(organisations === 2 || organisations === 3);
  }
  assert.deepEqual(
    padded,
    padded.toSorted((a, b) => (a.output < b.output ? -1 : 1)),
  );
});

test('the same bucket is filled in the same way, another one and another hub in another', () => {
  const entries = real(2);
  const bucket = { series: 's', prefix: '' };
  assert.deepEqual(padBucket(entries, bucket, SECRET), padBucket(entries, bucket, SECRET));
  assert.notDeepEqual(padBucket(entries, bucket, SECRET), padBucket(entries, { ...bucket, series: 't' }, SECRET));
  assert.notDeepEqual(padBucket(entries, bucket, SECRET), padBucket(entries, bucket, new Uint8Array(32)));
});
