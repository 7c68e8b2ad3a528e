import { defang } from '../display/index.ts';
import { isCertain } from './brand-match.ts';
import type { Reason } from './domain-judgement.ts';
import { findBrand } from './find-brand.ts';
import { findLures } from './lure-index.ts';
import { ownerInFront, ownerLookedLike, ownerOf } from './owner-of.ts';
import { readHost } from './read-host.ts';
import { namedLetters } from './skeleton.ts';
import { type DomainName, splitName } from './split-name.ts';

/** A brand's own domain put where it is no part of the address, or drawn in other letters: no honest name does that. */
type Pose = { readonly brand: string; readonly reason: Reason };

/**
 * How a name poses beyond doubt: a brand before an “@” (`https://binance.com@evil.example`), a brand's own domain before
 * the name that counts (`metamask.io.evil.com`), or a brand's own domain in letters of another kind (`мetamask.io`).
 */
export function poseOf(name: DomainName, userinfo: string | undefined): Pose | undefined {
  const hidden = userinfo === undefined ? undefined : findHidden(userinfo);
  if (hidden !== undefined)
    return pose(hidden, 'brand-before-at', 'name stands before an “@”, where it is no part of the address');
  const front = ownerInFront(name)?.name;
  if (front !== undefined)
    return pose(
      front,
      'brand-domain-in-front',
      'own domain stands before the name that counts, which is somebody else’s',
    );
  const twin = ownerLookedLike(name)?.name;
  return twin === undefined
    ? undefined
    : pose(twin, 'brand-domain-drawn', `own domain is drawn here by ${namedLetters(name.unicode ?? '')}`);
}

function pose(brand: string, rule: string, what: string): Pose {
  return { brand, reason: { rule, text: `${defang(brand)}’s ${what}.` } };
}

/** The brand that stands before an `@`, as if it were the host. */
function findHidden(userinfo: string): string | undefined {
  const host = readHost(userinfo.split(/[:/]/, 1)[0] ?? '');
  const name = host.kind === 'domain' ? splitName(host) : undefined;
  if (name === undefined) return undefined;
  const match = findBrand(name, findLures(name.text));
  return ownerOf(name)?.name ?? (match !== undefined && isCertain(match) ? match.brand.name : undefined);
}
