import { readObjects } from './read-objects.ts';
import { scanJson } from './scan-json.ts';

/**
 * `node packages/stix/src/json/scan-json.bench.ts`: megabytes a second of the scan alone, of the whole reading (which
 * decodes, checks, cuts and parses), and of `JSON.parse`, which finds none of the faults, beside them.
 */
const indicator = (index: number) => ({
  type: 'indicator',
  spec_version: '2.1',
  id: `indicator--00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  created: '2026-11-24T05:06:07.123Z',
  modified: '2026-11-24T05:06:07.123Z',
  name: `Deposit address ${index}`,
  pattern: `[cryptocurrency-wallet:value = '0x${String(index).padStart(40, '0')}']`,
  pattern_type: 'stix',
  valid_from: '2026-11-24T05:06:07.123Z',
  object_marking_refs: ['marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421'],
});
const bundle = { type: 'bundle', id: 'bundle--00000000-0000-4000-8000-000000000000', objects: [] as unknown[] };
for (let index = 0; index < 10_000; index++) bundle.objects.push(indicator(index));
const bytes = new TextEncoder().encode(JSON.stringify(bundle));

function megabytesPerSecond(rounds: number, work: () => unknown): number {
  for (let warm = 0; warm < 5; warm++) work();
  const start = performance.now();
  for (let round = 0; round < rounds; round++) work();
  return (bytes.length * rounds) / 1e3 / (performance.now() - start);
}

const results = {
  bytes: bytes.length,
  'scan MB/s': Math.round(megabytesPerSecond(20, () => scanJson(bytes, 0, { split: true }))),
  'readObjects MB/s': Math.round(megabytesPerSecond(10, () => readObjects(bytes))),
  'JSON.parse MB/s': Math.round(megabytesPerSecond(10, () => JSON.parse(new TextDecoder().decode(bytes)))),
};
console.log(JSON.stringify(results));
