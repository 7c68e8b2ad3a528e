/**
 * `node bin/pinned-node.js packages/hub/src/exchange/taxii.bench.ts [POSTS]`: adds of 1,000 indicators each (1.2 kB an
 * object) to a hub's own collection and to a sharing group's, then its pages. medallion, the reference server, takes
 * 21,700 objects a second into an empty collection, 137 with 100,000 in it, and needs 24.5 s for a first page of 3,000.
 */
import { agree, indicator, openCast } from './testing/taxii.ts';

const posts = Number(process.argv[2] ?? 20);
const cast = await openCast();
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function pageTime(collection: string, query: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 15; run++) times.push(await timed(() => cast.anna.get(collection, query)));
  return Math.round(median(times) * 10) / 10;
}

try {
  await agree(cast.admin, 'measured');
  for (const collection of ['default', 'measured']) {
    const rates: number[] = [];
    for (let post = 0; post < posts; post++) {
      const objects = Array.from({ length: 1_000 }, (_, nr) =>
        indicator(`${collection} ${post} ${nr}`, { description: 'x'.repeat(600) }),
      );
      rates.push(Math.round(1e6 / (await timed(() => cast.anna.add(collection, objects)))));
    }
    let deep = await cast.anna.get(collection, 'objects/?limit=1000');
    for (let page = 2; page < posts; page++)
      deep = await cast.anna.get(collection, `objects/?limit=1000&next=${deep.json.next}`);
    const one = indicator(`${collection} 0 0`).id;
    console.log(
      JSON.stringify({
        collection,
        added: posts * 1_000,
        objects_per_second: { first: rates[0], median: median(rates), last: rates.at(-1) },
        page_ms: {
          first_100: await pageTime(collection, 'objects/?limit=100'),
          first_1000: await pageTime(collection, 'objects/?limit=1000'),
          deep_1000: await pageTime(collection, `objects/?limit=1000&next=${deep.json.next}`),
          manifest_1000: await pageTime(collection, 'manifest/?limit=1000'),
          by_id: await pageTime(collection, `objects/?match[id]=${one}`),
        },
      }),
    );
  }
} finally {
  await cast.hub.remove();
}
