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
import { isLearned, LEARNED_UNTIL, readLists } from './lists.ts';

const FOLDER = join(
  process.env.HAETAE_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url)),
  'data/phishing',
);

/**
 * Where an example comes from: the scams, popular sites and crypto projects of `../shared/data/phishing`; the reports,
 * less known sites and further projects of the public lists; MetaMask's two lists.
 */
export type Kind = 'scam' | 'popular' | 'project' | 'report' | 'site' | 'web3' | 'metamask-deny' | 'metamask-allow';

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

/**
 * Honest names are fewer than scams and cost more when they are flagged; reports are many, and of few campaigns: what is
 * said here is the weight of one of the last day; MetaMask's list is of an older fashion.
 */
const WEIGHT: Readonly<Record<Kind, number>> = {
  scam: 2,
  popular: 10,
  project: 65,
  report: 1,
  site: 10,
  web3: 6,
  'metamask-deny': 0.4,
  'metamask-allow': 1,
};

const DAY = 86_400_000;

/** Fashions of scams pass: a report that is so much older weighs half as much. */
const HALF_LIFE = 180 * DAY;

const FOLDS = 5;

/** Whether the data are there; they are no part of the repository. */
export function hasExamples(): boolean {
  return existsSync(join(FOLDER, 'SOURCE.md'));
}

/** Domains of `impersonation_train.csv`: those that imitate a brand, by a heuristic label. */
export function readImitators(): ReadonlySet<string> {
  return new Set(readColumn('impersonation_train.csv'));
}

/** All examples, each domain once: a name on two lists is what the first of them says. */
export function readExamples(): LabelledDomain[] {
  const seen = new Set<string>();
  const once = (kind: Kind, domains: Iterable<string>): LabelledDomain[] =>
    label(
      kind,
      [...domains].filter((domain) => !seen.has(domain) && seen.add(domain)),
    );
  const days = readLists('reports', 'learned');
  const metamask = ethPhishingDetectLists();
  return [
    ...once('scam', readLines('blocklist_train.txt')),
    ...once('popular', readLines('benign_train.txt')),
    ...once('project', readColumn('benign_crypto_train.csv')),
    ...once('metamask-deny', metamask.block.keys().filter(isLearned)),
    ...once('metamask-allow', metamask.allow.keys().filter(isLearned)),
    ...once('report', days.keys()).map((it) => ({ ...it, weight: it.weight * freshness(days.get(it.domain) ?? '') })),
    ...once('web3', readLists('projects', 'learned').keys()),
    ...once('site', readLists('sites', 'learned').keys()),
  ];
}

/** How much a report of a day weighs beside one of the last day. */
function freshness(day: string): number {
  return 0.5 ** ((Date.parse(LEARNED_UNTIL) - Date.parse(day)) / HALF_LIFE);
}

/** The first column of a table. */
function readColumn(file: string): string[] {
  return readLines(file)
    .slice(1)
    .map((line) => line.split(',', 1)[0] ?? '');
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
      scam: kind === 'scam' || kind === 'report' || kind === 'metamask-deny',
      weight: WEIGHT[kind],
      slots: slots.slice(0, count),
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
