import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hearing } from './hearing.ts';

/** A hearing whose patience ends when the test says so. */
function hearingOf() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { hearing: new Hearing(() => promise), end: resolve };
}
const turns = () => new Promise((resolve) => setImmediate(resolve));

test('an answer that is good at once waits for nothing', async () => {
  assert.equal(
    await hearingOf().hearing.until(
      async () => 1,
      () => true,
      () => ['x'],
      1,
    ),
    1,
  );
});

test('an answer that rests on nothing that could come is given as it is', async () => {
  assert.equal(
    await hearingOf().hearing.until(
      async () => 1,
      () => false,
      () => [],
      1,
    ),
    1,
  );
});

test('it asks again when the part is heard of, and only then', async () => {
  const { hearing } = hearingOf();
  let asked = 0;
  let there = false;
  const answer = hearing.until(
    async () => {
      asked += 1;
      return there;
    },
    (good) => good,
    () => ['x'],
    1,
  );
  await turns();
  const before = asked;
  hearing.tell('y');
  await turns();
  assert.equal(asked, before, 'news of another part are none');
  there = true;
  hearing.tell('x');
  assert.equal(await answer, true);
});

test('news between the question and the waiting are not missed', async () => {
  const { hearing } = hearingOf();
  let there = false;
  const answer = hearing.until(
    async () => {
      const seen = there;
      there = true; // it comes right after the first look, before anybody waits
      return seen;
    },
    (good) => good,
    () => ['x'],
    1,
  );
  assert.equal(await answer, true);
});

test('when patience ends the last answer is given', async () => {
  const { hearing, end } = hearingOf();
  const answer = hearing.until(
    async () => 'no',
    () => false,
    () => ['x'],
    1,
  );
  await turns();
  end();
  assert.equal(await answer, 'no');
});
