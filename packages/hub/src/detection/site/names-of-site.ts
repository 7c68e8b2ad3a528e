import { namesAbove } from '@haetae/detect/list';
import type { NamedValue } from '@haetae/stix/pattern';

/**
 * Under which values indicators may name what a browser would open: its host and the names above it, its address as a
 * number, and the page exactly, also as its whole site and without what follows the question mark, by either scheme.
 *
 * @param host as a browser would open it, in ASCII
 */
export function namesOfSite(input: string, host: string): NamedValue[] {
  if (/^[\d.]+$/.test(host)) return [{ type: 'ipv4-addr', value: host }, ...pagesOf(input, host)];
  if (host.includes(':')) return [{ type: 'ipv6-addr', value: host.replace(/^\[|\]$/g, '') }, ...pagesOf(input, host)];
  const names = namesAbove(host).map((value) => ({ type: 'domain-name' as const, value }));
  return [...names, ...pagesOf(input, host)];
}

function pagesOf(input: string, host: string): NamedValue[] {
  const given = /^https?:\/\//i.test(input.trim()) && URL.canParse(input.trim()) ? new URL(input.trim()) : undefined;
  const tails = new Set(['/', ...(given === undefined ? [] : [given.pathname, given.pathname + given.search])]);
  const hosts = new Set([host, ...(given === undefined ? [] : [given.host])]);
  return [...tails].flatMap((tail) =>
    [...hosts].flatMap((at) =>
      ['https', 'http'].map((scheme) => ({ type: 'url' as const, value: `${scheme}://${at}${tail}` })),
    ),
  );
}
