import { defang } from '../display/index.ts';
import { isCertain } from './brand-match.ts';
import type { Reason } from './domain-judgement.ts';
import { findBrand } from './find-brand.ts';
import { findLures } from './lure-index.ts';
import { ownerInFront, ownerLookedLike, ownerOf } from './owner-of.ts';
import { readHost } from './read-host.ts';
import { namedLetters } from './skeleton.ts';
import { type DomainName, splitName } from './split-name.ts';
import type { Words } from './words/words.ts';

/** A brand's own domain put where it is no part of the address, or drawn in other letters: no honest name does that. */
type Pose = { readonly brand: string; readonly reason: Reason };

/**
 * How a name poses beyond doubt: a brand before an “@” (`https://binance.com@evil.example`), a brand's own domain before
 * the name that counts (`metamask.io.evil.com`), or a brand's own domain in letters of another kind (`мetamask.io`).
 */
export function poseOf(name: DomainName, userinfo: string | undefined, words: Words): Pose | undefined {
  const hidden = userinfo === undefined ? undefined : findHidden(userinfo);
  if (hidden !== undefined) return pose(hidden, 'brand-before-at', words['brand-before-at']({ brand: defang(hidden) }));
  const front = ownerInFront(name)?.name;
  if (front !== undefined)
    return pose(front, 'brand-domain-in-front', words['brand-domain-in-front']({ brand: defang(front) }));
  const twin = ownerLookedLike(name)?.name;
  if (twin === undefined) return undefined;
  const letters = namedLetters(name.unicode ?? '');
  return pose(twin, 'brand-domain-drawn', words['brand-domain-drawn']({ brand: defang(twin), letters }));
}

const pose = (brand: string, rule: string, text: string): Pose => ({ brand, reason: { rule, text } });

/** The brand that stands before an `@`, as if it were the host. */
function findHidden(userinfo: string): string | undefined {
  const host = readHost(userinfo.split(/[:/]/, 1)[0] ?? '');
  const name = host.kind === 'domain' ? splitName(host) : undefined;
  if (name === undefined) return undefined;
  const match = findBrand(name, findLures(name.text));
  return ownerOf(name)?.name ?? (match !== undefined && isCertain(match) ? match.brand.name : undefined);
}
