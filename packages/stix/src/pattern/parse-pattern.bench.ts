import { parsePattern, walletsNamedBy } from './index.ts';

/**
 * `node packages/stix/src/pattern/parse-pattern.bench.ts`: patterns a second, one core. The published validator, run on
 * the same machine for comparison, parses 5,500 simple and 1,700 compound patterns a second.
 */
const simple = Array.from(
  { length: 20_000 },
  (_, index) => `[cryptocurrency-wallet:value = '0x${String(index).padStart(40, '0')}']`,
);
const compound =
  "([ipv4-addr:value ISSUBSET '198.51.100.0/24' AND file:name LIKE 'a%'] OR [file:hashes.'SHA-256' = 'aa']) FOLLOWEDBY [domain-name:value MATCHES '^a'] WITHIN 300 SECONDS";

function perSecond(rounds: number, work: (round: number) => unknown): number {
  for (let warm = 0; warm < rounds / 4; warm++) work(warm);
  const start = performance.now();
  for (let round = 0; round < rounds; round++) work(round);
  return Math.round(rounds / ((performance.now() - start) / 1e3));
}

const results = {
  'simple patterns/s': perSecond(20_000, (round) => walletsNamedBy(simple[round]!)),
  'compound patterns/s': perSecond(20_000, () => parsePattern(compound)),
};
console.log(JSON.stringify(results));
