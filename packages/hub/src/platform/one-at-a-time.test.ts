import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OneAtATime } from './one-at-a-time.ts';

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

test('work of one key runs in order and never side by side; a failure does not stop what follows', async () => {
  const turns = new OneAtATime();
  const seen: string[] = [];
  const work = (name: string, fails = false) =>
    turns.run('a', async () => {
      seen.push(`${name}+`);
      await tick();
      seen.push(`${name}-`);
      if (fails) throw new Error(name);
      return name;
    });
  const all = await Promise.allSettled([work('one'), work('two', true), work('three')]);
  assert.deepEqual(seen, ['one+', 'one-', 'two+', 'two-', 'three+', 'three-']);
  assert.deepEqual(
    all.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
});

test('work of different keys runs side by side', async () => {
  const turns = new OneAtATime();
  const seen: string[] = [];
  const work = async (name: string) => {
    seen.push(`${name}+`);
    await tick();
    seen.push(`${name}-`);
  };
  await Promise.all([turns.run('a', () => work('a')), turns.run('b', () => work('b'))]);
  assert.deepEqual(seen, ['a+', 'b+', 'a-', 'b-']);
});
