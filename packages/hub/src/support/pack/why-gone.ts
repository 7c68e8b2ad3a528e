import { extension, type GoneReason } from '@haetae/contract';
import type { StixObject } from '@haetae/stix/object';

/**
 * Why something is no longer in a pack, by the newest version that the caller sees of the object that said it; hidden
 * and absent are one: *withdrawn*.
 *
 * @param now RFC 3339
 */
export function whyGone(object: StixObject | undefined, now: string): GoneReason {
  if (object === undefined) return 'withdrawn';
  if (object.revoked === true) return isListEntry(object) ? 'delisted' : 'revoked';
  const ends = typeof object.valid_until === 'string' ? Date.parse(object.valid_until) : Number.POSITIVE_INFINITY;
  return ends <= Date.parse(now) ? 'expired' : 'delisted';
}

/** An entry of an official list: its next edition delists. */
function isListEntry({ extensions }: StixObject): boolean {
  const claims = Object(extensions)[extension.claim] as { readonly list?: unknown } | undefined;
  return typeof claims?.list === 'string';
}
