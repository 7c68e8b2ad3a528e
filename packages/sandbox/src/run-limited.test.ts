import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openPool, runLimited } from './index.ts';

const MODULE = new URL('./fixture/misbehave.ts', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'haetae-limited-'));
const secret = join(folder, 'secret');
writeFileSync(secret, 'a secret');
const listener = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
after(() => {
  listener.close();
  rmSync(folder, { recursive: true });
});

const act = (name: string, argument = '', limits = {}) =>
  runLimited<{ act: string; argument: string }, unknown>(MODULE, { act: name, argument }, limits);

test('a job that keeps to its limits gives its value', async () => {
  assert.deepEqual(await act('echo', '한국'), { ok: true, value: '한국' });
});

test('a job that throws is told by its own words', async () => {
  assert.deepEqual(await act('throw', 'no such rule'), { ok: false, code: 'failed', detail: 'no such rule' });
});

for (const [what, name, limits, code] of [
  ['a job that never ends is ended', 'hang', { milliseconds: 300 }, 'timeout'],
  ['a job that fills memory outside the heap is ended', 'fill', { memory: 256 * 2 ** 20 }, 'memory'],
  ['a fault of native code ends the job, not the program', 'abort', {}, 'crashed'],
] as const) {
  test(what, async () => {
    const ended = await act(name, '', limits);
    assert.equal(ended.ok ? 'ok' : ended.code, code);
  });
}

for (const [what, name, argument] of [
  ['read a file of the machine', 'read', secret],
  ['write a file', 'write', join(folder, 'written')],
  ['reach the network', 'connect', () => String((listener.address() as { port: number }).port)],
] as const) {
  test(`a job may not ${what}`, async () => {
    const ended = await act(name, typeof argument === 'string' ? argument : argument());
    assert.match(ended.ok ? 'done' : ended.detail, /restricted|denied|ERR_ACCESS_DENIED|permission/i);
  });
}

test('a job may not start a program', async () => {
  const ended = await act('spawn');
  assert.match(ended.ok ? String(ended.value) : ended.detail, /restricted|denied|permission/i);
});

test('a job sees nothing of the environment', async () => {
  process.env.HAETAE_TEST_SECRET = 'a key';
  assert.deepEqual(await act('environment'), { ok: true, value: [] });
});

test('a pool goes on with the next job after one that was ended', async () => {
  const pool = openPool<{ act: string; argument: string }, unknown>(MODULE, { processes: 2, milliseconds: 500 });
  const jobs = ['hang', 'echo', 'abort', 'echo', 'echo'].map((name, i) => pool.run({ act: name, argument: `${i}` }));
  const ended = await Promise.all(jobs);
  assert.deepEqual(
    ended.map((one) => (one.ok ? one.value : one.code)),
    ['timeout', '1', 'crashed', '3', '4'],
  );
  pool.close();
});
