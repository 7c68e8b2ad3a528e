import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askerOf } from './public-door.ts';
import { RateLimit } from './rate-limit.ts';

function limitAt(clock: { now: number }) {
  return new RateLimit({ burst: 3, perMinute: 6, elapsed: () => clock.now });
}

test('as many as the burst are answered at once, then one in ten seconds', () => {
  const clock = { now: 0 };
  const limit = limitAt(clock);
  assert.deepEqual(
    [1, 2, 3, 4].map(() => limit.take('a')),
    [undefined, undefined, undefined, 10],
  );
  clock.now = 9_999;
  assert.equal(limit.take('a'), 1);
  clock.now = 10_100;
  assert.equal(limit.take('a'), undefined);
});

test('whoever asks too much does not wait longer for having asked', () => {
  const clock = { now: 0 };
  const limit = limitAt(clock);
  for (let asked = 0; asked < 100; asked++) limit.take('a');
  clock.now = 10_100;
  assert.equal(limit.take('a'), undefined);
});

test('one asker takes nothing from another', () => {
  const limit = limitAt({ now: 0 });
  for (let asked = 0; asked < 10; asked++) limit.take('a');
  assert.equal(limit.take('b'), undefined);
});

test('every address of one household’s network asks on one account, and two households on two', () => {
  assert.equal(askerOf('2001:db8:1:2:3:4:5:6'), askerOf('2001:db8:1:2::9'));
  assert.notEqual(askerOf('2001:db8:1:2::9'), askerOf('2001:db8:1:3::9'));
  assert.equal(askerOf('::ffff:192.0.2.7'), askerOf('192.0.2.7'));
  assert.notEqual(askerOf('::ffff:192.0.2.7'), askerOf('::ffff:192.0.2.8'));
});
