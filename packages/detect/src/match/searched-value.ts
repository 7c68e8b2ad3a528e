import { formatIpv6, parseIpv4, parseIpv6 } from './ip-address.ts';

/** What can be looked for in a log; the names are those of STIX observables, of a file those of its hash. */
export type SearchedType =
  | 'domain-name'
  | 'url'
  | 'ipv4-addr'
  | 'ipv6-addr'
  | 'email-addr'
  | 'cryptocurrency-wallet'
  | 'md5'
  | 'sha1'
  | 'sha256'
  | 'sha512';

/** A value in the form in which it is looked for. */
export interface SearchedValue {
  readonly type: SearchedType;
  /** Canonical: lower case except for addresses of ledgers and the path of a URL; a URL without scheme and fragment. */
  readonly value: string;
  /** Prefix length in bits of an IP network; absent: one address. */
  readonly prefix?: number;
}

/** Writes a host in ASCII (IDNA); '' when it is none. The platform's, because tables of Unicode are not ours to copy. */
export type ToAscii = (host: string) => string;

/** An indicator longer than this is in no log line that anybody keeps. */
const LONGEST = 2_048;
const HASHES: Readonly<Record<number, SearchedType>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };
const HEX = /^[0-9a-f]+$/i;
const LABELS = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const MAILBOX = /^[a-z0-9_+.-]{1,64}$/;
const SEGWIT = /^[a-z]{1,16}1[02-9ac-hj-np-z]{20,90}$/;
const OTHER_LEDGER = /^[1-9A-HJ-NP-Za-km-z]{25,110}$/;
const CASH_ADDRESS = /^(?:bitcoincash|ecash|bchtest):/i;
/** `SHA256:`, `md5=`: how lists name a hash. */
const HASH_NAME = /^(?:md5|sha-?1|sha-?256|sha-?512)[:=]\s*/i;

/**
 * Reads a value as a list of indicators gives it, also written so that nobody follows it (`hxxps://evil[.]example`).
 *
 * @param type what it is, when the list says so; absent: recognised by its form
 * @returns nothing when it has no form that could be looked for
 */
export function readSearchedValue(given: string, toAscii: ToAscii, type?: SearchedType): SearchedValue | undefined {
  const text = refang(given.trim());
  if (text === '' || text.length > LONGEST) return undefined;
  if (type !== undefined) return READERS[type](text, toAscii);
  return recognise(text, toAscii);
}

/** `hxxp`, `[.]`, `(.)`, `[dot]`, `[:]`, `[@]` as they are read aloud. */
function refang(text: string): string {
  if (!/[[(]|^hxxp/i.test(text)) return text;
  return text
    .replace(/^hxxp/i, 'http')
    .replace(/[[(](?:\.|dot)[\])]/gi, '.')
    .replace(/\[(:|:\/\/|@|\/)\]/g, '$1');
}

function recognise(text: string, toAscii: ToAscii): SearchedValue | undefined {
  if (text.includes('://')) return readUrl(text, toAscii);
  const bare = text.replace(HASH_NAME, '');
  const hash = HASHES[bare.length];
  if (hash !== undefined && HEX.test(bare)) return { type: hash, value: bare.toLowerCase() };
  if (/^[0-9.]+(?:\/\d+)?$/.test(text)) return readIpv4(text);
  if (/^[0-9a-f:.]*:[0-9a-f:.]*(?:\/\d+)?$/i.test(text)) return readIpv6(text);
  if (text.includes('@')) return readMail(text, toAscii);
  if (text.includes('/')) return readUrl(`http://${text}`, toAscii);
  return text.includes('.') ? readDomain(text, toAscii) : readWallet(text);
}

const READERS: Readonly<Record<SearchedType, (text: string, toAscii: ToAscii) => SearchedValue | undefined>> = {
  'domain-name': readDomain,
  url: readUrl,
  'ipv4-addr': readIpv4,
  'ipv6-addr': readIpv6,
  'email-addr': readMail,
  'cryptocurrency-wallet': readWallet,
  md5: (text) => readHash(text, 'md5', 32),
  sha1: (text) => readHash(text, 'sha1', 40),
  sha256: (text) => readHash(text, 'sha256', 64),
  sha512: (text) => readHash(text, 'sha512', 128),
};

function readHash(text: string, type: SearchedType, digits: number): SearchedValue | undefined {
  return text.length === digits && HEX.test(text) ? { type, value: text.toLowerCase() } : undefined;
}

function readDomain(text: string, toAscii: ToAscii): SearchedValue | undefined {
  const value = asciiHost(text.replace(/^\*?\./, ''), toAscii);
  return value === undefined || isNumeric(value) ? undefined : { type: 'domain-name', value };
}

/** Lower case, in ASCII, without the root's dot; nothing when it is no name of a host with a dot in it. */
function asciiHost(text: string, toAscii: ToAscii): string | undefined {
  let host = text.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is what this looks for
  if (/[^\x00-\x7f]/.test(host)) host = toAscii(host);
  if (host.endsWith('.')) host = host.slice(0, -1);
  return host.length <= 253 && LABELS.test(host) ? host : undefined;
}

const isNumeric = (host: string): boolean => /\.\d+$/.test(host);

function readIpv4(text: string): SearchedValue | undefined {
  const [address = '', bits, more] = text.split('/');
  const prefix = readPrefix(bits, 32);
  if (parseIpv4(address) === undefined || prefix === undefined || more !== undefined) return undefined;
  return { type: 'ipv4-addr', value: address, ...(prefix < 32 ? { prefix } : {}) };
}

function readIpv6(text: string): SearchedValue | undefined {
  const [address = '', bits, more] = text.split('/');
  const words = parseIpv6(address);
  const prefix = readPrefix(bits, 128);
  if (words === undefined || prefix === undefined || more !== undefined) return undefined;
  return { type: 'ipv6-addr', value: formatIpv6(words), prefix };
}

function readPrefix(bits: string | undefined, most: number): number | undefined {
  if (bits === undefined) return most;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= most ? Number(bits) : undefined;
}

function readMail(text: string, toAscii: ToAscii): SearchedValue | undefined {
  const at = text.lastIndexOf('@');
  const mailbox = text.slice(0, at).toLowerCase();
  const host = asciiHost(text.slice(at + 1), toAscii);
  if (at < 1 || host === undefined || !MAILBOX.test(mailbox)) return undefined;
  return { type: 'email-addr', value: `${mailbox}@${host}` };
}

function readUrl(text: string, toAscii: ToAscii): SearchedValue | undefined {
  const match =
    /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/?#@\s]*@)?([^/?#:\s\\[\]]+)(?::(\d{1,5}))?([/?][^#]*)?(?:#.*)?$/i.exec(text);
  if (match === null) return undefined;
  const [, name = '', port, rest = ''] = match;
  const host = parseIpv4(name) === undefined ? asciiHost(name, toAscii) : name;
  if (host === undefined || /\s/.test(rest) || !rest.isWellFormed()) return undefined;
  return { type: 'url', value: urlKey(host, port, rest) };
}

/** The one form of a URL: host, port unless it is the usual one, path and query; beyond ASCII percent-encoded. */
export function urlKey(host: string, port: string | undefined, rest: string): string {
  const usual = port === undefined || port === '80' || port === '443';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is what this looks for
  const path = rest.replace(/[^\x00-\x7f]+/g, encodeURIComponent);
  return `${host}${usual ? '' : `:${port}`}${path.startsWith('/') ? path : `/${path}`}`;
}

/** Whether an address of a ledger means the same in capitals: EVM and SegWit do, base 58 does not. */
export const foldsCase = (address: string): boolean => address.startsWith('0x') || SEGWIT.test(address.toLowerCase());

function readWallet(text: string): SearchedValue | undefined {
  const bare = text.replace(CASH_ADDRESS, '');
  const value = /^0x/i.test(bare) || SEGWIT.test(bare.toLowerCase()) ? bare.toLowerCase() : bare;
  const known = /^0x[0-9a-f]{40,64}$/.test(value) || SEGWIT.test(value) || OTHER_LEDGER.test(value);
  const cash = bare !== text && /^[a-z0-9]{30,110}$/.test(value);
  return known || cash ? { type: 'cryptocurrency-wallet', value } : undefined;
}
