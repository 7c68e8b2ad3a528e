import { OWNERS } from './brand-index.ts';
import type { Brand } from './reference/brands.ts';
import { INFRASTRUCTURE } from './reference/hosts.ts';
import { PROVIDERS } from './reference/providers.ts';
import type { DomainName } from './split-name.ts';

/** The brand that owns the host, if one does. */
export function ownerOf({ host, registrable }: DomainName): Brand | undefined {
  const direct = OWNERS.get(registrable);
  if (direct !== undefined) return direct;
  for (let at = 0; at >= 0; at = host.indexOf('.', at) + 1 || -1) {
    const owner = OWNERS.get(host.slice(at));
    if (owner !== undefined) return owner;
    if (host.length - at <= registrable.length) return undefined;
  }
  return undefined;
}

/** Whether the host is a provider's of nodes or explorers: a brand's name before it says which chain is served. */
export function isProviders({ registrable }: DomainName): boolean {
  return PROVIDERS.has(registrable);
}

/**
 * The brand whose own domain stands whole before somebody else's: `metamask.io.evil.com`. A machine of a service that
 * everybody's names lead to (`example.org.edgekey.net`) is no such case.
 */
export function ownerInFront({ text, core, suffix }: DomainName): Brand | undefined {
  if (core === 0 || INFRASTRUCTURE.has(suffix)) return undefined;
  const labels = text.slice(0, core - 1).split('.');
  for (let from = 0; from < labels.length; from++)
    for (let to = from + 2; to <= Math.min(labels.length, from + 3); to++) {
      const owner = OWNERS.get(labels.slice(from, to).join('.'));
      if (owner !== undefined) return owner;
    }
  return undefined;
}

/** The brand whose own domain the whole name looks like, letter for letter, in letters beyond ASCII: `pŭmp.fun`. */
export function ownerLookedLike({ text, suffix, unicode }: DomainName): Brand | undefined {
  return unicode === undefined ? undefined : OWNERS.get(`${text}.${suffix}`);
}
