import { OWNERS } from './brand-index.ts';
import type { Brand } from './reference/brands.ts';
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
