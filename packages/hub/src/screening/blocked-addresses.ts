import type { Category } from '@haetae/contract';
import { stricter, type Tlp } from '@haetae/stix/marking';
import { decideVerdict } from './decide-verdict.ts';
import type { ScreenContext } from './screen.ts';

/** An address that screening blocks for a caller, and its strongest reason. */
export interface BlockedAddress {
  /** Canonical form. */
  readonly address: string;
  /** CAIP-2; null: every chain on which it is valid. */
  readonly chain: string | null;
  readonly category: Category;
  /** Object that says so; a line of a trace is `id#address`. */
  readonly object: string;
  readonly submitter: string;
  readonly confidence: number | null;
  /** RFC 3339. */
  readonly since: string | null;
  /** Highest marking of what it rests on. */
  readonly marking: Tlp;
}

/** Addresses looked at in one go: a few milliseconds, then others have their turn. */
const PAGE = 1_000;

/** Every address that screening blocks for the caller, page by page; a page may be empty. */
export function* blockedAddresses(context: ScreenContext): Generator<BlockedAddress[]> {
  let page: BlockedAddress[] = [];
  let looked = 0;
  for (const address of context.index.addresses()) {
    const blocked = blockedAddress(address, context);
    if (blocked !== undefined) page.push(blocked);
    if (++looked % PAGE !== 0) continue;
    yield page;
    page = [];
  }
  yield page;
}

function blockedAddress(address: string, context: ScreenContext): BlockedAddress | undefined {
  const claims = context.index.claimsAbout(address, context.visible);
  if (claims.length === 0) return undefined;
  const ownerProved = context.isOwnerProved(address);
  const { verdict, weighed } = decideVerdict(claims, { ...context, chain: undefined, ownerProved });
  const [strongest] = weighed;
  if (verdict !== 'block' || strongest === undefined) return undefined;
  const { chain, category, object, submitter, confidence, firstSeen } = strongest.claim;
  const blocking = weighed.filter(({ weighs }) => weighs === 'block');
  return {
    ...{ address, category, object, submitter, confidence },
    chain: chain ?? null,
    since: firstSeen,
    marking: blocking.reduce<Tlp>((highest, { claim }) => stricter(highest, claim.tlp), 'clear'),
  };
}
