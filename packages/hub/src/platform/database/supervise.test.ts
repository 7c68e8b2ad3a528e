import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLogger } from '../logging.ts';
import type { ServerProcess } from './server-process.ts';
import { restartDelay, supervise } from './supervise.ts';

function endsAtOnce(reason: string): ServerProcess {
  return { ready: Promise.resolve(false), exited: Promise.resolve(reason), stop: async () => {} };
}

test('a server that died is started again at once, one that keeps dying ever later, up to ten seconds', () => {
  assert.deepEqual([1, 2, 3, 4, 20].map(restartDelay), [0, 200, 400, 800, 10_000]);
});

test('a first start that cannot succeed is told at once', async () => {
  const supervised = supervise(
    async () => endsAtOnce('FATAL: data directory is of version 17'),
    createLogger('silent'),
  );
  assert.equal(await supervised.firstStart, 'FATAL: data directory is of version 17');
  await supervised.stop();
});

test('a first start waits for sessions of a killed server to let go of its memory', async () => {
  let starts = 0;
  const ended = Promise.withResolvers<string>();
  const runs = { ready: Promise.resolve(true), exited: ended.promise, stop: async () => ended.resolve('stopped') };
  const blocked = 'FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use';
  const supervised = supervise(async () => (++starts < 3 ? endsAtOnce(blocked) : runs), createLogger('silent'));
  assert.equal(await supervised.firstStart, true);
  assert.equal(supervised.state(), 'ready');
  await supervised.stop();
  assert.equal(supervised.state(), 'gone');
});

test('a start that throws is tried again like one whose server ended', async () => {
  let starts = 0;
  const ended = Promise.withResolvers<string>();
  const runs = { ready: Promise.resolve(true), exited: ended.promise, stop: async () => ended.resolve('stopped') };
  const supervised = supervise(async () => {
    starts += 1;
    if (starts === 1) throw new Error('no more processes');
    return runs;
  }, createLogger('silent'));
  assert.equal(await supervised.firstStart, 'Error: no more processes');
  while (supervised.state() !== 'ready') await new Promise((resolve) => setImmediate(resolve));
  await supervised.stop();
});
