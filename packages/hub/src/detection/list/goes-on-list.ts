import type { ListKind } from '@haetae/detect/list';
import type { ValueType } from '@haetae/stix/pattern';
import { blocksAlone, isOfWholeSite } from '../site/judge-site.ts';
import type { ProtectedSites } from '../site/protected-sites.ts';
import type { SaidOfValue } from '../value/said-of.ts';

/** The list on which a value of each type goes; types without one are matched, never refused. */
export const LIST_OF: Readonly<Partial<Record<ValueType, ListKind>>> = {
  'domain-name': 'domains',
  url: 'urls',
  'ipv4-addr': 'ips',
  'ipv6-addr': 'ips',
  md5: 'md5',
  sha1: 'sha1',
  sha256: 'sha256',
};

/**
 * Whether what is said goes on a list: what a check would block for it alone, never an exercise, never a protected
 * site. Who may have the list is decided before: by what the session may see.
 */
export function goesOnList(said: SaidOfValue, sites: Pick<ProtectedSites, 'protectionOf'>): boolean {
  if (said.exercise || !blocksAlone(said)) return false;
  const host = hostOf(said);
  return host === undefined || !isOfWholeSite(said) || sites.protectionOf(host) === undefined;
}

function hostOf({ type, value }: SaidOfValue): string | undefined {
  if (type === 'domain-name') return value;
  return type === 'url' && URL.canParse(value) ? new URL(value).hostname : undefined;
}
