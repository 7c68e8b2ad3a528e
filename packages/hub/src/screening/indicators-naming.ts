import type { ClaimIndex } from './claim-index.ts';

/** Ids of the indicators that name a canonical address, among the audiences a caller may see. */
export function indicatorsNaming(address: string, index: ClaimIndex, visible: ReadonlySet<number>): string[] {
  const claims = index.claimsAbout(address, visible).filter((claim) => claim.kind === 'indicator');
  return [...new Set(claims.map((claim) => claim.object))];
}
