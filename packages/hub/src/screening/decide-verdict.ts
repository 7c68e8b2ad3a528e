/**
 * The verdict on an address: a pure function of the claims that the caller may see. The first rule that holds decides.
 *
 *   official     a current entry of an official source                                    block
 *   protected    a known service, or proved by its owner: an authority's claim is looked at   review, else unchanged
 *   authority    an organisation with an authority's standing says so                      block
 *   two-sources  two independent organisations, each at least 70 sure                      block
 *   trace        taint at or over the hub's threshold                                      block, below it review
 *   one-source   anybody says so; a mixer                                                  review
 *   service      nothing but that it is a known service                                    clear
 *   none         nothing is known                                                          clear
 *
 * What arrived in a flood is given as a reason (*flood*) and changes nothing until a person has looked.
 */
import type { Verdict } from '@haetae/contract';
import { timeKey } from '@haetae/stix/object';
import type { Claim } from './claim.ts';

export interface VerdictContext {
  /** RFC 3339 time of the answer. */
  readonly now: string;
  /** Chain asked about (CAIP-2); undefined asks every chain on which the address is valid. */
  readonly chain: string | undefined;
  /** Whether this hub treats an organisation's claims as an authority's. */
  readonly hasStanding: (organisation: string) => boolean;
  /** Whether an agreement names the organisation, so that it counts apart from its hub. */
  readonly namedByAgreement: (organisation: string) => boolean;
  /** Its owner proved control and an admin confirmed it. */
  readonly ownerProved: boolean;
  /** A trace blocks from this share on, up to this many hops. */
  readonly threshold: { readonly share: number; readonly hops: number };
}

export type Rule =
  | 'official'
  | 'protected'
  | 'authority'
  | 'two-sources'
  | 'trace'
  | 'one-source'
  | 'service'
  | 'flood'
  | 'none'
  | 'other-chain';

/** A claim with what it alone would lead to, and by which rule. */
export interface Weighed {
  readonly claim: Claim;
  readonly weighs: 'block' | 'review' | 'clear';
  readonly rule: Rule;
}

export interface Decision {
  readonly verdict: Exclude<Verdict, 'invalid'>;
  readonly rule: Rule;
  /** Every claim in force, strongest first. */
  readonly weighed: readonly Weighed[];
}

/** Decides. Claims that have ended, or that the official list they cite has ended, say nothing. */
export function decideVerdict(claims: readonly Claim[], context: VerdictContext): Decision {
  const current = inForce(claims, context.now);
  const here = current.filter((claim) => holdsOn(claim, context.chain));
  const heard = here.filter((claim) => !claim.muted);
  const services = heard.filter((claim) => claim.category === 'service' && claim.officialList === undefined);
  const weighed = [
    ...weighHere(heard, services, context),
    ...here.filter((claim) => claim.muted).map(weighMuted),
    ...current.filter((claim) => !here.includes(claim)).flatMap((claim) => weighElsewhere(claim, services, context)),
  ].sort(byWeight);
  const strongest = weighed[0];
  if (strongest === undefined) return { verdict: 'clear', rule: 'none', weighed };
  return { verdict: strongest.weighs, rule: strongest.rule, weighed };
}

const RANK = { block: 0, review: 1, clear: 2 } as const;
const RULES: readonly Rule[] = [
  'official',
  'authority',
  'two-sources',
  'trace',
  'protected',
  'one-source',
  'other-chain',
  'service',
  'flood',
  'none',
];

function byWeight(a: Weighed, b: Weighed): number {
  return (
    RANK[a.weighs] - RANK[b.weighs] ||
    RULES.indexOf(a.rule) - RULES.indexOf(b.rule) ||
    (b.claim.confidence ?? 0) - (a.claim.confidence ?? 0) ||
    (a.claim.object < b.claim.object ? -1 : 1)
  );
}

/** Claims that still say something: not expired, not taken back, not resting on a list that took the address off. */
function inForce(claims: readonly Claim[], now: string): Claim[] {
  const current = claims.filter((claim) => !claim.delisted && !hasEnded(claim, now));
  const lists = delistedBy(claims, current);
  return current.filter((claim) => claim.category !== 'sanctioned' || !lists.some((list) => cites(claim, list)));
}

const hasEnded = (claim: Claim, now: string): boolean =>
  claim.validUntil !== null && timeKey(claim.validUntil) <= timeKey(now);

/** Official lists that took the address off; one that still has it under another entry did not. */
function delistedBy(claims: readonly Claim[], current: readonly Claim[]): string[] {
  const listed = new Set(current.map((claim) => claim.officialList));
  const taken = claims.filter((claim) => claim.delisted && !listed.has(claim.officialList));
  return [...new Set(taken.flatMap((claim) => claim.officialList ?? []))];
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** "OFAC SDN" is cited by whoever names its publisher. */
function cites(claim: Claim, list: string): boolean {
  const [publisher] = wordsOf(list);
  return publisher !== undefined && wordsOf(claim.source ?? '').includes(publisher);
}

const holdsOn = (claim: Claim, chain: string | undefined): boolean =>
  chain === undefined || claim.chain === undefined || claim.chain === chain;

/** The same key signs on every EVM chain; a contract's bytes elsewhere are another thing. */
function weighElsewhere(claim: Claim, services: readonly Claim[], context: VerdictContext): Weighed[] {
  if (claim.contract || claim.category === 'service' || !claim.chain?.startsWith('eip155:')) return [];
  if (claim.muted) return [weighMuted(claim)];
  if (claim.officialList === undefined && isProtected(claim, services, context))
    return [weighProtected(claim, context)];
  return [{ claim, weighs: 'review', rule: 'other-chain' }];
}

function weighHere(claims: readonly Claim[], services: readonly Claim[], context: VerdictContext): Weighed[] {
  const official = claims.filter((claim) => claim.officialList !== undefined);
  const accusing = claims.filter((claim) => claim.officialList === undefined && claim.category !== 'service');
  const guarded = new Set(accusing.filter((claim) => isProtected(claim, services, context)));
  // What is only looked at bears no other claim out.
  const pair = independentPair(
    accusing.filter((claim) => !guarded.has(claim)),
    context,
  );
  return [
    ...official.map((claim) => weigh(claim, 'block', 'official')),
    ...accusing.map((claim) =>
      guarded.has(claim) ? weighProtected(claim, context) : weighAccusing(claim, pair, context),
    ),
    ...services.map((claim) => weigh(claim, 'clear', 'service')),
  ];
}

const weigh = (claim: Claim, weighs: Weighed['weighs'], rule: Rule): Weighed => ({ claim, weighs, rule });

const weighMuted = (claim: Claim): Weighed => weigh(claim, 'clear', 'flood');

function weighProtected(claim: Claim, context: VerdictContext): Weighed {
  return context.hasStanding(claim.submitter)
    ? weigh(claim, 'review', 'protected')
    : weigh(claim, 'clear', 'protected');
}

function weighAccusing(claim: Claim, pair: readonly Claim[], context: VerdictContext): Weighed {
  if (claim.trace !== undefined) {
    const { share, hops } = claim.trace;
    const over = share !== null && Number(share) >= context.threshold.share && hops <= context.threshold.hops;
    return weigh(claim, over ? 'block' : 'review', 'trace');
  }
  if (context.hasStanding(claim.submitter)) return weigh(claim, 'block', 'authority');
  if (pair.includes(claim)) return weigh(claim, 'block', 'two-sources');
  return weigh(claim, 'review', 'one-source');
}

/** Known as a service by two who do not depend on each other, both before the claim; or proved by its owner. */
function isProtected(claim: Claim, services: readonly Claim[], context: VerdictContext): boolean {
  if (context.ownerProved) return true;
  const before = services.filter((service) => service.stored < claim.stored);
  return before.some((a) => before.some((b) => areIndependent(a, b, context)));
}

/** Who counts as one voice: an organisation here; a whole peer, but for those whom the agreement names. */
const voiceOf = (claim: Claim, context: VerdictContext): string =>
  claim.origin === null || context.namedByAgreement(claim.submitter) ? claim.submitter : claim.origin;

const SURE = 70;

/** The claims that stand together: two independent ones, each sure. */
function independentPair(claims: readonly Claim[], context: VerdictContext): readonly Claim[] {
  const sure = claims.filter(
    (claim) => claim.trace === undefined && claim.category !== 'mixer' && (claim.confidence ?? 0) >= SURE,
  );
  return sure.filter((a) => sure.some((b) => areIndependent(a, b, context)));
}

/** Two voices without a common source or creator, of which at most one names no source. */
function areIndependent(a: Claim, b: Claim, context: VerdictContext): boolean {
  if (voiceOf(a, context) === voiceOf(b, context)) return false;
  if (a.creator !== undefined && a.creator === b.creator) return false;
  if (a.source === null && b.source === null) return false;
  return a.source === null || b.source === null || sourceKey(a.source) !== sourceKey(b.source);
}

const sourceKey = (source: string): string => wordsOf(source).join(' ');
