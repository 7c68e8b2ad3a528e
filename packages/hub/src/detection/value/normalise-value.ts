import { domainToASCII } from 'node:url';
import { parseAddress } from '@haetae/chain/address';
import type { NamedValue } from '@haetae/stix/pattern';

/**
 * A value in the one form in which it is kept and looked up: domains in ASCII without a final dot, addresses of sites as
 * a browser writes them, networks of one address as that address, hashes and mail addresses in lower case. What has not
 * the form of its type stays as it is written and meets only its like.
 *
 * @example normaliseValue({ type: 'domain-name', value: 'Login.Ехample.com.' }).value // 'login.xn--ample-ywe6i.com'
 */
export function normaliseValue({ type, value }: NamedValue): NamedValue {
  return { type, value: FORMS[type](value.trim()) };
}

const lower = (value: string): string => value.toLowerCase();
const same = (value: string): string => value;

const FORMS: Readonly<Record<NamedValue['type'], (value: string) => string>> = {
  'domain-name': domainForm,
  url: (value) => (URL.canParse(value) ? new URL(value).href : value),
  'ipv4-addr': (value) => value.replace(/\/32$/, ''),
  'ipv6-addr': ipv6Form,
  'email-addr': lower,
  'mac-addr': lower,
  'cryptocurrency-wallet': walletForm,
  mutex: same,
  'file-name': same,
  md5: lower,
  sha1: lower,
  sha256: lower,
  sha512: lower,
};

function domainForm(value: string): string {
  const bare = value.replace(/\.$/, '');
  return domainToASCII(bare) || bare.toLowerCase();
}

/** RFC 5952, as the URL standard writes an IPv6 host. */
function ipv6Form(value: string): string {
  const [address = '', prefix] = value.split('/');
  const url = `http://[${address}]/`;
  const written = URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : lower(address);
  return prefix === undefined || prefix === '128' ? written : `${written}/${prefix}`;
}

function walletForm(value: string): string {
  const parsed = parseAddress(value);
  return parsed.ok ? parsed.address : value;
}
