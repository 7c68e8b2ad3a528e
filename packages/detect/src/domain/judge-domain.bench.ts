/**
 * Domains judged a second on one core, with a list of a million entries loaded; beside MetaMask's eth-phishing-detect
 * with its own lists, in the same run and on the same domains.
 *
 * `node bin/pinned-node.js packages/detect/src/domain/judge-domain.bench.ts` prints a line of JSON a measurement. Where
 * `../shared/data/phishing` is, the domains are its scams and honest sites, mixed; otherwise the lists of the package.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type DomainLists, judgeDomain } from './index.ts';
import { ethPhishingDetectLists } from './lists/index.ts';
import { BRANDS } from './reference/brands.ts';

const FOLDER = process.env.HAETAE_SHARED ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));
const ENTRIES = 1_000_000;

const lists = grow(ethPhishingDetectLists(), ENTRIES);
const honest = readLines('benign_train.txt') ?? [...lists.allow.keys()];
const scams = readLines('blocklist_train.txt') ?? [...lists.block.keys()].slice(0, 10_000);
// The package has no types; it answers whether a domain is to be blocked.
const peer = createRequire(import.meta.url)('eth-phishing-detect') as (domain: string) => boolean;

for (const [what, domains] of [
  ['honest', honest],
  ['scams', scams.slice(0, 10_000)],
  ['half and half', honest.flatMap((domain, at) => [domain, scams[at] ?? domain])],
] as const) {
  measure(what, 'haetae, lists of a million', domains, 10, (domain) => judgeDomain(domain, { lists }));
  measure(what, 'haetae, analysis alone', domains, 10, (domain) => judgeDomain(domain));
  measure(what, 'eth-phishing-detect, its lists', domains.slice(0, 4_000), 1, peer);
}

function measure(
  domains: string,
  by: string,
  list: readonly string[],
  rounds: number,
  judge: (domain: string) => unknown,
): void {
  for (const domain of list.slice(0, 2_000)) judge(domain);
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round++) for (const domain of list) judge(domain);
  // Processor time: other programs on the machine take nothing from it.
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1_000_000;
  const each_second = Math.round((rounds * list.length) / seconds);
  console.log(JSON.stringify({ domains, by, each_second, brands: BRANDS.length, entries: lists.block.size }));
}

/** The package's list with invented names added. */
function grow({ allow, block }: DomainLists, size: number): DomainLists {
  const grown = new Map(block);
  const provenance = [...block.values()][0];
  for (let at = 0; grown.size < size && provenance !== undefined; at++) grown.set(`entry-${at}.example`, provenance);
  return { allow, block: grown };
}

function readLines(file: string): string[] | undefined {
  const path = `${FOLDER}/data/phishing/${file}`;
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : undefined;
}
