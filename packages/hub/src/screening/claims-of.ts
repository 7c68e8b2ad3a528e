/** What an object claims about addresses (docs/ground.md, "Claims and verdicts"). Pure. */
import { isReserved, parseAddress } from '@haetae/chain/address';
import { type Category, customType, extension } from '@haetae/contract';
import { type StixObject, stixType } from '@haetae/stix/object';
import { walletsNamedBy } from '@haetae/stix/pattern';
import type { AudienceRule } from '../release/index.ts';
import { categoryOf } from './category.ts';
import type { Claim } from './claim.ts';

/** What the store knows of the object beside its text. */
export interface ClaimContext {
  readonly submitter: string;
  readonly origin: string | null;
  readonly rule: AudienceRule;
  readonly stored: bigint;
  readonly muted: boolean;
}

export interface AddressClaim {
  /** Canonical form, without a chain. */
  readonly address: string;
  readonly claim: Claim;
}

/** The claims an object makes; an object that claims nothing gives none. */
export function claimsOf(object: StixObject, context: ClaimContext): AddressClaim[] {
  switch (stixType(object.id)) {
    case 'indicator':
      return claimsOfIndicator(object, context);
    case 'cryptocurrency-wallet':
      return claimsOfWallet(object, context);
    case customType.trace:
      return claimsOfTrace(object, context);
    default:
      return [];
  }
}

function claimsOfIndicator(object: StixObject, context: ClaimContext): AddressClaim[] {
  if (object.pattern_type !== 'stix') return [];
  const said = readClaimExtension(object);
  if (object.revoked === true && said.list === undefined) return [];
  const values = walletsNamedBy(String(object.pattern)) ?? [];
  const claim = claimFrom(object, context, 'indicator', textsOf(object.indicator_types));
  return values.flatMap((value) => at(value, claim));
}

function claimsOfWallet(object: StixObject, context: ClaimContext): AddressClaim[] {
  if (textsOf(object.labels).length === 0) return [];
  return at(String(object.value), claimFrom(object, context, 'wallet', []));
}

/** The canonical address a wallet object holds, labelled or not; undefined when it holds none that is valid. */
export function addressOfWallet(object: StixObject): string | undefined {
  return at(String(object.value), undefined)[0]?.address;
}

/** A relationship from a wallet to somebody: a claim about that wallet's address. */
export function claimOfRelationship(object: StixObject, context: ClaimContext): Claim {
  return claimFrom(object, context, 'relationship', [String(object.relationship_type)]);
}

interface TraceLine {
  readonly address: string;
  /** Left out where the policy has no amounts. */
  readonly share?: string;
  readonly hops: number;
}

function claimsOfTrace(object: StixObject, context: ClaimContext): AddressClaim[] {
  const base = claimFrom(object, context, 'trace', []);
  const lines: readonly unknown[] = Array.isArray(object.addresses) ? object.addresses : [];
  return lines.filter(isTraceLine).flatMap((line) =>
    at(line.address, {
      ...base,
      object: `${object.id}#${line.address}`,
      category: 'theft' as const,
      trace: {
        policy: String(object.policy),
        share: line.share ?? null,
        hops: line.hops,
        case: String(object.case_ref),
      },
    }),
  );
}

/** A partner's hub may be of another edition, or lie: what has not the form of a line says nothing. */
function isTraceLine(value: unknown): value is TraceLine {
  const { address, share, hops } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof address !== 'string' || !Number.isInteger(hops) || Number(hops) < 1) return false;
  return share === undefined || (typeof share === 'string' && /^(0\.[0-9]{6}|1\.000000)$/.test(share));
}

interface SaidOfAddress {
  readonly chain?: string;
  readonly contract?: boolean;
  readonly source?: string;
  readonly list?: string;
  readonly category?: Category;
  readonly actor?: string;
  readonly first_seen?: string;
  readonly last_seen?: string;
  readonly title?: string;
}

function readClaimExtension(object: StixObject): SaidOfAddress {
  const extensions = (object.extensions ?? {}) as Readonly<Record<string, SaidOfAddress | undefined>>;
  return extensions[extension.claim] ?? {};
}

function claimFrom(object: StixObject, context: ClaimContext, kind: Claim['kind'], types: readonly string[]): Claim {
  const said = readClaimExtension(object);
  return {
    object: object.id,
    kind,
    creator: textOf(object.created_by_ref),
    submitter: context.submitter,
    origin: context.origin,
    category: said.category ?? categoryOf(textsOf(object.labels), types),
    confidence: typeof object.confidence === 'number' ? object.confidence : null,
    firstSeen: said.first_seen ?? textOf(object.valid_from) ?? null,
    lastSeen: said.last_seen ?? textOf(object.modified) ?? null,
    validUntil: textOf(object.valid_until) ?? null,
    tlp: context.rule.tlp,
    source: said.source ?? sourceOf(object),
    chain: said.chain,
    contract: said.contract === true,
    actor: said.actor,
    title: said.title ?? textOf(object.name),
    officialList: context.rule.reference ? said.list : undefined,
    delisted: object.revoked === true,
    muted: context.muted,
    stored: context.stored,
    trace: undefined,
  };
}

/** The first external reference is where a producer says it has it from. */
function sourceOf(object: StixObject): string | null {
  const [first] = (object.external_references ?? []) as readonly { source_name?: unknown; url?: unknown }[];
  return textOf(first?.source_name) ?? textOf(first?.url) ?? null;
}

function at<T>(value: string, claim: T): { address: string; claim: T }[] {
  const parsed = parseAddress(value);
  if (!parsed.ok || isReserved(parsed.address)) return [];
  const chained = parsed.chain === undefined || claim === undefined ? claim : { ...claim, chain: parsed.chain };
  return [{ address: parsed.address, claim: chained }];
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
