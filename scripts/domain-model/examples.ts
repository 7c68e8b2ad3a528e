/** The examples that the model of phishing domains is trained and measured on. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isCertain } from '../../packages/detect/src/domain/brand-match.ts';
import { findBrand } from '../../packages/detect/src/domain/find-brand.ts';
import { ethPhishingDetectLists } from '../../packages/detect/src/domain/lists/index.ts';
import { findLures } from '../../packages/detect/src/domain/lure-index.ts';
import { featuresOf } from '../../packages/detect/src/domain/model/features-of.ts';
import { type Example, type Trained, trainModel } from '../../packages/detect/src/domain/model/train-model.ts';
import { isProviders, ownerOf } from '../../packages/detect/src/domain/owner-of.ts';
import { readHost } from '../../packages/detect/src/domain/read-host.ts';
import { splitName } from '../../packages/detect/src/domain/split-name.ts';
import { type Standing, standingOf } from '../../packages/detect/src/domain/standing.ts';

const FOLDER = join(
  process.env.HAETAE_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url)),
  'data/phishing',
);

/**
 * Where an example comes from: its list of scams, of popular sites, of crypto projects, the sites of MISP's warning lists
 * that are less known, or MetaMask's two lists.
 */
export type Kind = 'scam' | 'popular' | 'project' | 'site' | 'metamask-deny' | 'metamask-allow';

/** A domain with what the model is told of it. */
export type LabelledDomain = Example & {
  readonly domain: string;
  readonly kind: Kind;
  readonly fold: number;
  /** A brand's own: not judged by the model. */
  readonly owned: boolean;
  /** Its match with a brand alone brings it to a review. */
  readonly certain: boolean;
  readonly standing: Standing;
};

/** Honest names are fewer than scams and cost more when they are flagged; MetaMask's list is of an older fashion. */
const WEIGHT: Readonly<Record<Kind, number>> = {
  scam: 1,
  popular: 10,
  project: 24,
  site: 5,
  'metamask-deny': 0.4,
  'metamask-allow': 1,
};

const FOLDS = 5;

/** Lists of popular names in a checkout of MISP/misp-warninglists (CC0). */
const WARNING_LISTS = ['cloudflare-top100k', 'majestic_million', 'cisco_top20k'];

/** Of these lists the part that is learned from; the rest stays unseen, to measure with. */
const SITES_LEARNED = 0.45;

/** Whether the data are there; they are no part of the repository. */
export function hasExamples(): boolean {
  return existsSync(join(FOLDER, 'SOURCE.md'));
}

/** Domains of `impersonation_train.csv`: those that imitate a brand, by a heuristic label. */
export function readImitators(): ReadonlySet<string> {
  return new Set(
    readLines('impersonation_train.csv')
      .slice(1)
      .map((line) => line.split(',', 1)[0] ?? ''),
  );
}

/** All examples, each domain once. */
export function readExamples(): LabelledDomain[] {
  const scams = readLines('blocklist_train.txt');
  const listed = new Set(scams);
  const metamask = ethPhishingDetectLists();
  const projects = readLines('benign_crypto_train.csv')
    .slice(1)
    .map((line) => line.split(',', 1)[0] ?? '');
  return [
    ...label('scam', scams),
    ...label('popular', readLines('benign_train.txt')),
    ...label(
      'project',
      projects.filter((domain) => !listed.has(domain)),
    ),
    ...label('site', readSites(new Set([...listed, ...readLines('benign_train.txt'), ...projects]))),
    ...label(
      'metamask-deny',
      [...metamask.block.keys()].filter((domain) => !listed.has(domain)),
    ),
    ...label(
      'metamask-allow',
      [...metamask.allow.keys()].filter((domain) => !listed.has(domain)),
    ),
  ];
}

/** Names of the warning lists that are in no other list; none where `HAETAE_WARNINGLISTS` names no checkout. */
function readSites(others: ReadonlySet<string>): string[] {
  const folder = process.env.HAETAE_WARNINGLISTS;
  if (folder === undefined) return [];
  const names = WARNING_LISTS.flatMap((list) => {
    const { list: entries } = JSON.parse(readFileSync(join(folder, 'lists', list, 'list.json'), 'utf8'));
    return (entries as string[]).map((name) => name.toLowerCase().replace(/^www\./, ''));
  });
  const isLearned = (name: string): boolean =>
    createHash('sha256').update(name).digest().readUInt32BE(0) < SITES_LEARNED * 2 ** 32;
  return [...new Set(names)].filter((name) => !others.has(name) && isLearned(name));
}

function readLines(file: string): string[] {
  return readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function label(kind: Kind, domains: readonly string[]): LabelledDomain[] {
  return domains.flatMap((domain) => {
    const host = readHost(domain);
    const name = host.kind === 'domain' ? splitName(host) : undefined;
    if (name === undefined) return [];
    const lures = findLures(name.text);
    const brand = findBrand(name, lures);
    const { slots, count } = featuresOf(name, lures, brand);
    return {
      domain,
      kind,
      scam: kind === 'scam' || kind === 'metamask-deny',
      weight: WEIGHT[kind],
      slots: Int32Array.from(new Set(slots.subarray(0, count))),
      fold: (createHash('sha256').update(`fold ${domain}`).digest()[0] ?? 0) % FOLDS,
      owned: ownerOf(name) !== undefined || isProviders(name),
      certain: brand !== undefined && isCertain(brand),
      standing: standingOf(name, lures, brand),
    };
  });
}

/** A domain and the sum that a model says which has not seen it. */
export type HeldOut = LabelledDomain & { readonly sum: number };

/** Every example judged by a model that was trained on the other folds. */
export function judgeHeldOut(examples: readonly LabelledDomain[]): HeldOut[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const model = trainModel(examples.filter((it) => it.fold !== fold && !it.owned));
    return judgeWith(
      model,
      examples.filter((it) => it.fold === fold),
    );
  });
}

/** The model's sums; what a brand owns is below all others. */
export function judgeWith({ weights, bias }: Trained, examples: readonly LabelledDomain[]): HeldOut[] {
  return examples.map((example) => {
    let sum = bias;
    for (const slot of example.slots) sum += weights[slot] ?? 0;
    return { ...example, sum: example.owned ? Number.NEGATIVE_INFINITY : sum };
  });
}
