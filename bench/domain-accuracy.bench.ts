/**
 * How many scam domains are found, and how many honest ones are flagged, by analysis alone.
 *
 * `node bin/pinned-node.js bench/domain-accuracy.bench.ts` prints a line of JSON a measurement. Its splits:
 * *folds*: five folds by hash, each judged by a model that has not seen it (what a held-out part of the same lists
 * gives); *novel*: of these only the scams that share no word and no longer piece with any scam the model has seen (what
 * comes later and is not of a known campaign); *other source*: a model without MetaMask's list judges that list, of other
 * years and other reporters. Where `HAETAE_LISTS` names the folder of the public lists (scripts/domain-model/lists.ts), the
 * shipped model also judges what nobody learned from: reports held back, reports of the months after the last that was
 * learned from, sites held back; without the lists the folds' models learn less and flag more than the shipped one. Its
 * peers in the same run: MetaMask's fuzzy check, and plain words and brand names.
 */
import { createRequire } from 'node:module';
import { judgeDomain } from '../packages/detect/src/domain/judge-domain.ts';
import { blockFrom } from '../packages/detect/src/domain/model/score.ts';
import { trainModel } from '../packages/detect/src/domain/model/train-model.ts';
import weights from '../packages/detect/src/domain/model/weights.json' with { type: 'json' };
import {
  type HeldOut,
  hasExamples,
  judgeHeldOut,
  judgeWith,
  type Kind,
  readExamples,
  readImitators,
} from '../scripts/domain-model/examples.ts';
import { readLists } from '../scripts/domain-model/lists.ts';

const tell = (line: object): void => console.log(JSON.stringify(line));
const percent = (part: number, whole: number): number => Math.round((100_000 * part) / whole) / 1_000;

if (!hasExamples()) {
  tell({ skipped: 'The folder ../shared/data/phishing is absent.' });
  process.exit(0);
}

const examples = readExamples();
const imitators = readImitators();
const held = judgeHeldOut(examples);
const isOf = (kind: Kind) => (it: HeldOut) => it.kind === kind;
const isFound = (review: number) => (it: HeldOut) => it.sum > review || (it.certain && !it.owned);

function figures(list: readonly HeldOut[], review: number, block: number): object {
  const found = (of: readonly HeldOut[]): number => percent(of.filter(isFound(review)).length, of.length);
  const blocked = (of: readonly HeldOut[]): number =>
    percent(
      of.filter(({ sum, standing }) => sum > blockFrom({ block, alone: weights.alone }, standing)).length,
      of.length,
    );
  const scams = list.filter(isOf('scam'));
  const posing = scams.filter(({ domain }) => imitators.has(domain));
  const popular = list.filter(isOf('popular'));
  const projects = list.filter(isOf('project'));
  const sites = list.filter(isOf('site'));
  const reviewed = (of: readonly HeldOut[]): number => Math.round((found(of) - blocked(of)) * 1_000) / 1_000;
  return {
    imitators_found: found(posing),
    scams_found: found(scams),
    scams_blocked: blocked(scams),
    popular_blocked: blocked(popular),
    popular_reviewed: reviewed(popular),
    projects_blocked: blocked(projects),
    projects_reviewed: reviewed(projects),
    ...(sites.length === 0 ? {} : { sites_blocked: blocked(sites), sites_reviewed: reviewed(sites) }),
  };
}

tell({ split: 'folds', at: 'shipped thresholds', ...figures(held, weights.review, weights.block) });
for (const review of [-2, -1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6])
  tell({ split: 'folds', review, ...figures(held, review, Number.POSITIVE_INFINITY) });

const known = new Map<number, Map<string, number>>();
const scams = held.filter(isOf('scam'));
const novel = scams.filter((it) => isNovel(it.domain, countsWithout(it.fold)));
tell({
  split: 'novel',
  domains: novel.length,
  found: percent(novel.filter(isFound(weights.review)).length, novel.length),
});

const own = trainModel(examples.filter(({ kind, owned }) => !kind.startsWith('metamask') && !owned));
const other = judgeWith(own, examples.filter(isOfMetamask));
const denied = other.filter(isOf('metamask-deny'));
tell({
  split: 'other source',
  domains: denied.length,
  found: percent(denied.filter(isFound(weights.review)).length, denied.length),
});

const learned = new Set(examples.map(({ domain }) => domain));
for (const [holds, part] of [
  ['reports', 'held-back'],
  ['reports', 'later'],
  ['sites', 'held-back'],
] as const) {
  const verdicts = [...readLists(holds, part).keys()]
    .filter((name) => !learned.has(name))
    .map((name) => judgeDomain(name).verdict);
  if (verdicts.length === 0) continue;
  const share = (verdict: string): number => percent(verdicts.filter((it) => it === verdict).length, verdicts.length);
  tell({ split: part, of: holds, domains: verdicts.length, blocked: share('block'), reviewed: share('review') });
}

const load = createRequire(new URL('../packages/detect/package.json', import.meta.url));
// The package has no types: its detector takes lists and a tolerance and answers whether a domain is to be blocked.
const Detector = load('eth-phishing-detect/src/detector') as new (
  lists: object,
) => { check(domain: string): { result: boolean } };
const fuzzy = new Detector({ ...load('eth-phishing-detect/src/config.json'), blacklist: [], whitelist: [] });
const words =
  /airdrop|claim|wallet|connect|metamask|ledger|trezor|uniswap|binance|coinbase|opensea|token|crypto|swap|dapp|reward|migrat|bridge|polkadot|pancake/;
for (const [peer, flags] of [
  ['eth-phishing-detect fuzzy', (domain: string) => fuzzy.check(domain).result],
  ['key words and brands', (domain: string) => words.test(domain)],
] as const) {
  const found = (of: readonly HeldOut[]): number => percent(of.filter(({ domain }) => flags(domain)).length, of.length);
  tell({
    peer,
    imitators_found: found(scams.filter(({ domain }) => imitators.has(domain))),
    scams_found: found(scams),
    popular_flagged: found(held.filter(isOf('popular'))),
    projects_flagged: found(held.filter(isOf('project'))),
  });
}

function isOfMetamask({ kind }: { kind: Kind }): boolean {
  return kind.startsWith('metamask');
}

/** Words of at least four letters and pieces of seven characters. */
function partsOf(domain: string): string[] {
  const name = domain.slice(0, domain.lastIndexOf('.'));
  const pieces = Array.from({ length: Math.max(0, name.length - 6) }, (_, at) => name.slice(at, at + 7));
  return [...new Set([...name.split(/[-.]/).filter(({ length }) => length > 3), ...pieces])];
}

/** A name of which no part was in more than one scam of the other folds. */
function isNovel(domain: string, counts: ReadonlyMap<string, number>): boolean {
  return partsOf(domain).every((part) => (counts.get(part) ?? 0) < 2);
}

function countsWithout(fold: number): ReadonlyMap<string, number> {
  const before = known.get(fold);
  if (before !== undefined) return before;
  const counts = new Map<string, number>();
  for (const it of scams) {
    if (it.fold === fold) continue;
    for (const part of partsOf(it.domain)) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  known.set(fold, counts);
  return counts;
}
