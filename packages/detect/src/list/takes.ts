import type { ListKind } from './list-entry.ts';
import { namesAbove } from './names-above.ts';

/**
 * Which values a list can carry. Every writer takes only these, so that no value can end a line, open a comment or
 * leave a quoted string; what a list cannot carry is counted in its head.
 */
const FORMS: Readonly<Record<ListKind, (value: string) => boolean>> = {
  domains: isHostName,
  urls: (value) => value.length <= 2_000 && /^https?:\/\/[\x21-\x7e]+$/.test(value) && !/["'`<>\\{}|^]/.test(value),
  ips: isNetwork,
  md5: (value) => /^[0-9a-f]{32}$/.test(value),
  sha1: (value) => /^[0-9a-f]{40}$/.test(value),
  sha256: (value) => /^[0-9a-f]{64}$/.test(value),
};

/** Whether a list of the kind carries the value. */
export const takes = (kind: ListKind, value: string): boolean => FORMS[kind](value);

/**
 * Name of a host in lower case and ASCII, of two labels or more (RFC 1035 section 2.3.1, with the underscores that the
 * DNS has in fact); at most 230 octets, so that it fits below the name of a zone. A public suffix is nobody's name: to
 * list it would refuse all of its customers.
 */
function isHostName(value: string): boolean {
  const labels = value.split('.');
  return (
    value.length <= 230 &&
    labels.length >= 2 &&
    labels.every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label)) &&
    !/^\d+$/.test(labels.at(-1)!) &&
    namesAbove(value).length > 0
  );
}

/** An address or a network in CIDR; none so wide that it is half of the internet. */
function isNetwork(value: string): boolean {
  const [, address = '', prefix] = /^([0-9a-f.:]{2,45})(?:\/(\d{1,3}))?$/.exec(value) ?? [];
  const ipv4 = isIpv4(address);
  if (!ipv4 && !isIpv6(address)) return false;
  return prefix === undefined || (Number(prefix) >= (ipv4 ? 8 : 16) && Number(prefix) <= (ipv4 ? 32 : 128));
}

const isIpv4 = (address: string): boolean =>
  /^(\d{1,3}\.){3}\d{1,3}$/.test(address) &&
  address.split('.').every((part) => String(Math.min(Number(part), 255)) === part);

/** As RFC 5952 writes it: one `::` at the most, groups without leading zeros. */
function isIpv6(address: string): boolean {
  const halves = address.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const complete = halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length <= 7;
  return complete && groups.every((group) => /^(0|[1-9a-f][0-9a-f]{0,3})$/.test(group));
}
