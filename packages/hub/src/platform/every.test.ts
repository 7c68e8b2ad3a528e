import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { every } from './every.ts';

test('work runs at once, again after its time, one run at a time, until it is ended', async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const stop = every(
    5,
    async () => {
      running += 1;
      most = Math.max(most, running);
      runs += 1;
      await sleep(20);
      running -= 1;
    },
    assert.ifError,
  );
  assert.equal(runs, 1);
  while (runs < 3) await sleep(5);
  await stop();
  assert.equal(running, 0);
  const ended = runs;
  await sleep(40);
  assert.equal(runs, ended);
  assert.equal(most, 1);
});

test('what fails is said, and tried again', async () => {
  const errors: unknown[] = [];
  const stop = every(
    1,
    async () => assert.fail('not now'),
    (error) => errors.push(error),
  );
  while (errors.length < 2) await sleep(2);
  await stop();
});
