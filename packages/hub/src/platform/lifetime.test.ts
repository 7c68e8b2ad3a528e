import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./test/stop-slowly.ts', import.meta.url));

/** Starts the program; resolves when it is ready. `end` answers with its words and code once it is gone. */
async function start(lastStepMs: number) {
  const child = spawn(process.execPath, [PROGRAM, String(lastStepMs)], {
    env: { ...process.env, HAETAE_PARENT_FD: '3' },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const words: string[] = [];
  const out = child.stdout as Readable;
  out.setEncoding('utf8').on('data', (text: string) => words.push(...text.trim().split('\n')));
  await once(out, 'data');
  const gone = once(child, 'close');
  return { child, parentEnd: child.stdio[3] as Writable, end: async () => ({ code: (await gone)[0], words }) };
}

test('SIGTERM runs the steps in reverse order, past one that fails, and ends with 0', async () => {
  const { child, end } = await start(10);
  child.kill('SIGTERM');
  assert.deepEqual(await end(), { code: 0, words: ['ready', 'first', 'last'] });
});

test('a step that takes too long is left behind', async () => {
  const { child, end } = await start(5_000);
  child.kill('SIGINT');
  assert.deepEqual(await end(), { code: 0, words: ['ready', 'first'] });
});

test('a second signal ends at once', async () => {
  const { child, end } = await start(250);
  child.kill('SIGTERM');
  await once(child.stdout as Readable, 'data');
  child.kill('SIGTERM');
  assert.deepEqual(await end(), { code: 143, words: ['ready', 'first'] });
});

test('the end of the parent, seen by its closed pipe, is a graceful stop', async () => {
  const { parentEnd, end } = await start(10);
  parentEnd.end();
  assert.deepEqual(await end(), { code: 0, words: ['ready', 'first', 'last'] });
});
