import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { callerOf, indicator, marked, type OpenStore, openStore } from '../store/testing/open-store.ts';
import { Follower, type FollowerParts } from './follow.ts';

let store: OpenStore;
/** More than two reads of the follower, and places of two to four digits. */
const ENTRIES = 4_321;
before(async () => {
  store = await openStore();
  const objects = Array.from({ length: ENTRIES }, (_, at) => indicator(at + 1, 1, marked('green')));
  for (let at = 0; at < ENTRIES; at += 1_000) await store.bring(callerOf(), objects.slice(at, at + 1_000));
});
after(() => store.close());

const places = (count: number, from = 0): number[] => Array.from({ length: count }, (_, at) => from + at + 1);

function follower(handle: FollowerParts['handle'], more: Partial<FollowerParts> = {}): Follower {
  return new Follower({
    pool: store.database.intake,
    typeOf: (kind) => store.interned.typeOf(kind),
    handle,
    onError: () => {},
    wait: () => sleep(1),
    ...more,
  });
}

test('a follower is given every entry once, in order, over any number of reads', async () => {
  const seen: number[] = [];
  const following = follower((entries) => void seen.push(...entries.map((entry) => entry.place)));
  await following.reached(ENTRIES);
  await following.stop();
  assert.deepEqual(seen, places(ENTRIES));
});

test('what could not be handled is given again, and nothing after it before that', async () => {
  const seen: number[] = [];
  let failing = 3;
  const following = follower((entries) => {
    if (failing-- > 0) throw new Error('not now');
    seen.push(...entries.map((entry) => entry.place));
  });
  await following.reached(ENTRIES);
  await following.stop();
  assert.deepEqual(seen, places(ENTRIES));
});

test('a durable cursor goes on where it stood, one that was never kept begins where it is told', async () => {
  const first = follower(() => {}, { durable: 'test', from: 4_000 });
  await first.reached(ENTRIES);
  await first.stop();
  const seen: number[] = [];
  const second = follower((entries) => void seen.push(...entries.map((entry) => entry.place)), { durable: 'test' });
  await store.bring(callerOf(), [indicator(90_001, 1, marked('green'))]);
  await second.reached(ENTRIES + 1);
  await second.stop();
  assert.deepEqual(seen, [ENTRIES + 1]);
});

test('what is committed while it reads is not missed, however it is woken', async () => {
  const seen: number[] = [];
  const following = follower(
    async (entries) => {
      await sleep(2);
      seen.push(...entries.map((entry) => entry.place));
    },
    { from: ENTRIES + 1 },
  );
  for (let round = 0; round < 20; round++) {
    await store.bring(callerOf(), [indicator(91_000 + round, 1, marked('green'))]);
    following.wake();
  }
  await following.reached(ENTRIES + 21);
  await following.stop();
  assert.deepEqual(seen, places(20, ENTRIES + 1));
});
