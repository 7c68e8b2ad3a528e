/**
 * `node bin/pinned-node.js packages/hub/src/detection/value/known-values.bench.ts [THOUSANDS]`: how fast indicators
 * become known by value, how fast one and a thousand values are asked about, and how fast everything is streamed; by
 * default among 20,000 indicators.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Follower } from '../../log/index.ts';
import { callerOf, indicator, marked, openStore } from '../../store/testing/open-store.ts';
import { followIntoValues } from './follow.ts';
import { everyValue, knownValues } from './known-values.ts';

const thousands = Number(process.argv[2] ?? 20);
const store = await openStore();
const { database, book, interned } = store;
const parts = { interned, ruleOf: (id: number) => book.rule(id), now: () => '2026-06-01T00:00:00Z' };
const site = (number: number) => ({ type: 'domain-name' as const, value: `site-${number}.example` });

async function timed(work: () => Promise<unknown>, times = 1): Promise<number> {
  const start = performance.now();
  for (let round = 0; round < times; round++) await work();
  return (performance.now() - start) / times;
}

try {
  for (let post = 0; post < thousands; post++) {
    const objects = Array.from({ length: 1_000 }, (_, at) => {
      const number = post * 1_000 + at;
      return indicator(number, 1, { ...marked('green'), pattern: `[domain-name:value = '${site(number).value}']` });
    });
    await store.bring(callerOf(), objects);
  }
  const following = new Follower({
    pool: database.intake,
    typeOf: (kind) => interned.typeOf(kind),
    handle: followIntoValues({ pool: database.intake, book }),
    onError: (error) => console.error(error),
    wait: (milliseconds) => sleep(milliseconds),
  });
  const followed = await timed(() => following.reached(thousands * 1_000));
  await following.stop();
  const reader = store.reader(callerOf({ number: 2 }));
  let asked = 0;
  const one = await timed(() => knownValues(reader, [site(asked++ % (thousands * 1_000))], parts), 200);
  const batch = Array.from({ length: 1_000 }, (_, at) => site(at * thousands));
  const thousand = await timed(() => knownValues(reader, batch, parts), 5);
  let streamed = 0;
  const all = await timed(async () => {
    for await (const page of everyValue(reader, parts)) streamed += page.length;
  });
  console.log(
    JSON.stringify({
      indicators: thousands * 1_000,
      followed_per_second: Math.round((thousands * 1e6) / followed),
      ask_one_ms: Number(one.toFixed(2)),
      ask_thousand_ms: Number(thousand.toFixed(1)),
      streamed_per_second: Math.round((streamed * 1e3) / all),
    }),
  );
} finally {
  await store.close();
}
