import type { Claim } from './claim.ts';
import type { ClaimIndex } from './claim-index.ts';

/** What is held in common for many, so that what comes in and what goes out have nothing to do with each other. */
const SERVICES: ReadonlySet<string> = new Set(['service', 'mixer']);

/**
 * The name of the service at a canonical address, by the claims in force among the audiences a caller may see; undefined
 * where nobody says that there is one. Where several do, the first that was stored counts.
 *
 * @param now RFC 3339
 */
export function serviceAt(
  address: string,
  { index, visible, now }: { readonly index: ClaimIndex; readonly visible: ReadonlySet<number>; readonly now: string },
): string | undefined {
  const claims = index.claimsAbout(address, visible).filter((claim) => isServiceClaim(claim, now));
  const first = claims.reduce<Claim | undefined>((a, b) => (a === undefined || b.stored < a.stored ? b : a), undefined);
  return first === undefined ? undefined : (first.title ?? first.actor ?? first.category);
}

const isServiceClaim = ({ category, delisted, muted, validUntil }: Claim, now: string): boolean =>
  SERVICES.has(category) && !delisted && !muted && (validUntil === null || validUntil > now);
