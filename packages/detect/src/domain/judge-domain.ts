import { defang, harmless } from '../display/index.ts';
import { type BrandMatch, isCertain, isDisguised } from './brand-match.ts';
import type { DomainContext, DomainJudgement, DomainLists, Provenance, Verdict } from './domain-judgement.ts';
import { drawnAs } from './drawn.ts';
import { explain } from './explain.ts';
import { findBrand } from './find-brand.ts';
import { findLures, type Lures } from './lure-index.ts';
import { featuresOf } from './model/features-of.ts';
import { blockFrom, readModel, scoreOf, sumOf } from './model/score.ts';
import file from './model/weights.json' with { type: 'json' };
import { isProviders, ownerOf } from './owner-of.ts';
import { poseOf } from './pose.ts';
import { type Host, readHost } from './read-host.ts';
import { type DomainName, splitName } from './split-name.ts';
import { standingOf } from './standing.ts';
import { type HostFault, WORDS, type Words } from './words/words.ts';

const MODEL = readModel(file);

/** Longer inputs are cut where they are shown. */
const SHOWN = 200;

/**
 * Judges a domain or a URL by the host that a browser would open: by the lists that are given, by what the product
 * knows of the brands' own domains, then by analysis of the name. Asks nobody and never throws.
 */
export function judgeDomain(input: string, { lists, language = 'en' }: DomainContext = {}): DomainJudgement {
  const words = WORDS[language];
  const host = readHost(input);
  if (host.kind === 'invalid') return invalid(input, host.why, words);
  if (host.kind === 'address') return judgeAddress(host.host, words);
  const name = splitName(host);
  if (name === undefined) return invalid(input, { code: 'no-dot' }, words);
  return judgeListed(name, lists, words) ?? judgeOwned(name, words) ?? judgeName(name, host, lists, words);
}

function invalid(input: string, fault: HostFault, words: Words): DomainJudgement {
  return {
    domain: harmless(input.slice(0, SHOWN)),
    verdict: 'invalid',
    score: 0,
    reasons: [{ rule: 'invalid', text: words.invalid(fault) }],
  };
}

/** An address names nobody: there is nothing to compare, and no honest service asks its users to open one. */
function judgeAddress(host: string, words: Words): DomainJudgement {
  const text = words.address(undefined);
  return { domain: host, verdict: 'review', score: 0.5, reasons: [{ rule: 'address', text }] };
}

/** The entry of a list for the host or a domain above it, down to what one owner has. An honest one comes first. */
function judgeListed(
  { host, registrable }: DomainName,
  lists: DomainLists | undefined,
  words: Words,
): DomainJudgement | undefined {
  if (lists === undefined) return undefined;
  const allowed = findEntry(lists.allow, host, registrable);
  if (allowed !== undefined) return listed(host, 'clear', 'allow-list', words['allow-list'](allowed));
  const blocked = findEntry(lists.block, host, registrable);
  return blocked && listed(host, 'block', 'block-list', words['block-list'](blocked));
}

function findEntry(
  entries: ReadonlyMap<string, Provenance>,
  host: string,
  registrable: string,
): Provenance | undefined {
  for (let rest = host; rest.length >= registrable.length; rest = rest.slice(rest.indexOf('.') + 1)) {
    const found = entries.get(rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

function listed(domain: string, verdict: Verdict, rule: string, text: string): DomainJudgement {
  return { domain, verdict, score: verdict === 'block' ? 1 : 0, reasons: [{ rule, text: harmless(text) }] };
}

function judgeOwned(name: DomainName, words: Words): DomainJudgement | undefined {
  const owner = ownerOf(name);
  if (owner !== undefined) return owned(name, 'own-domain', words['own-domain']({ owner: owner.name }));
  return isProviders(name) ? owned(name, 'provider', words.provider(undefined)) : undefined;
}

function owned({ host }: DomainName, rule: string, text: string): DomainJudgement {
  return { domain: host, verdict: 'clear', score: 0, reasons: [{ rule, text }] };
}

function judgeName(
  name: DomainName,
  { userinfo }: Extract<Host, { kind: 'domain' }>,
  lists: DomainLists | undefined,
  words: Words,
): DomainJudgement {
  const pose = poseOf(name, userinfo, words);
  const lures = findLures(name.text);
  const match = findBrand(name, lures);
  const features = featuresOf(name, lures, match);
  const sum = sumOf(MODEL, features);
  const verdict = pose !== undefined ? 'block' : verdictOf(sum, name, lures, match);
  if (verdict === 'clear') return judgeDrawn(name, lists, scoreOf(MODEL, sum), words);
  const brand = pose?.brand ?? match?.brand.name;
  return {
    domain: name.host,
    verdict,
    score: scoreOf(MODEL, Math.max(sum, verdict === 'block' ? MODEL.block : MODEL.review)),
    ...(brand === undefined ? {} : { brand }),
    reasons: [
      ...(pose === undefined ? [] : [pose.reason]),
      ...explain({ model: MODEL, features, name, lures, brand: match }, words),
    ],
  };
}

/** Of a name in which nothing else is seen: it may still be drawn to be read as another one, whoever that is. */
function judgeDrawn(name: DomainName, lists: DomainLists | undefined, score: number, words: Words): DomainJudgement {
  const drawn = drawnAs(name, lists?.allow);
  if (drawn === undefined) return { domain: name.host, verdict: 'clear', score, reasons: [] };
  const text = words.drawn({ ...drawn, reads: defang(drawn.reads) });
  const least = scoreOf(MODEL, MODEL.review);
  return { domain: name.host, verdict: 'review', score: Math.max(score, least), reasons: [{ rule: 'drawn', text }] };
}

/** By the model's sum; what poses beyond doubt is blocked, and a certain match looked at, whatever the model says. */
function verdictOf(
  sum: number,
  name: DomainName,
  lures: Lures,
  match: BrandMatch | undefined,
): 'block' | 'review' | 'clear' {
  if (sum > blockFrom(MODEL, standingOf(name, lures, match)) || (match !== undefined && isDisguised(match, name)))
    return 'block';
  return sum > MODEL.review || (match !== undefined && isCertain(match, sum)) ? 'review' : 'clear';
}
