/**
 * The host that a browser would open, after the URL Standard (https://url.spec.whatwg.org, sections 3.5 "host parsing"
 * and 4.4 "URL parsing", special schemes) and UTS #46 (https://www.unicode.org/reports/tr46, non-transitional). Three
 * things are stricter than a browser, because no DNS would answer: labels are 1 to 63 characters, names at most 253, and
 * a label is made of letters, digits, hyphens within and underscores.
 */
import { parseIpv4 } from './ipv4.ts';
import { decodePunycode, encodePunycode } from './punycode.ts';
import type { HostFault, PlainHostFault } from './words/words.ts';

/** What an input opens: a domain, a bare network address, or nothing. */
export type Host =
  | {
      readonly kind: 'domain';
      /** Lower case, ASCII form, without a trailing dot. */
      readonly host: string;
      /** The same with its letters beyond ASCII, where it has any. */
      readonly unicode?: string;
      /** What stood before an `@`: shown as if it were the host, and no part of it. */
      readonly userinfo?: string;
    }
  | { readonly kind: 'address'; readonly host: string }
  | Invalid;

type Invalid = { readonly kind: 'invalid'; readonly why: HostFault };

const PLAIN = /^(?!.*xn--)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
const MAX_NAME = 253;
const MAX_LABEL = 63;

/** Longer inputs are refused unread: a browser's own limit for what it shows is lower. */
const MAX_INPUT = 8_192;

/** Reads a domain or a URL. */
export function readHost(input: string): Host {
  if (input.length <= MAX_NAME && PLAIN.test(input)) return { kind: 'domain', host: input };
  if (input.length > MAX_INPUT) return invalid({ code: 'too-long', length: input.length, most: MAX_INPUT });
  const authority = readAuthority(input);
  if ('why' in authority) return authority;
  const { host, userinfo } = splitAuthority(authority.text);
  if (host.startsWith('[')) return readIpv6(host);
  return readName(host, userinfo);
}

const invalid = (fault: HostFault | PlainHostFault): Invalid => ({
  kind: 'invalid',
  why: typeof fault === 'string' ? { code: fault } : fault,
});

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const WEB = /^(?:https?|wss?|ftp|hxxps?)$/i;
/** Without one of these, what stands before a colon is a host with its port or a user with a password. */
const NO_WEB = /^(?:about|blob|data|file|javascript|mailto|tel|vbscript)$/i;

/** The part between the scheme and the path. A browser drops tabs and line ends and takes `\` for `/`. */
function readAuthority(input: string): { text: string } | Invalid {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the standard strips C0 controls and space at both ends
  let text = input.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '').replace(/[\t\n\r]/g, '');
  const scheme = SCHEME.exec(text)?.[1];
  if (scheme !== undefined && WEB.test(scheme)) text = text.slice(scheme.length + 1);
  else if (scheme !== undefined && NO_WEB.test(scheme)) return invalid({ code: 'no-web', scheme });
  return { text: text.replace(/^[/\\]+/, '').split(/[/\\?#]/, 1)[0] ?? '' };
}

function splitAuthority(authority: string): { host: string; userinfo?: string } {
  const at = authority.lastIndexOf('@');
  return at < 0 ? { host: authority } : { host: authority.slice(at + 1), userinfo: authority.slice(0, at) };
}

function readIpv6(host: string): Host {
  const end = host.indexOf(']');
  const inside = host.slice(1, end);
  return end > 0 && /^[0-9a-f:.]{2,45}$/i.test(inside) && inside.includes(':')
    ? { kind: 'address', host: `[${inside.toLowerCase()}]` }
    : invalid('no-ipv6');
}

function readName(given: string, userinfo: string | undefined): Host {
  const [name = '', port = '', ...more] = given.split(':');
  if (more.length > 0 || !/^\d*$/.test(port) || Number(port) > 65_535) return invalid('no-port');
  const decoded = decodePercent(name);
  if (decoded === undefined) return invalid('no-utf8');
  const unicode = mapName(decoded);
  const labels = unicode.replace(/\.$/, '').split('.');
  const ascii: string[] = [];
  const shown: string[] = [];
  for (const label of labels) {
    const read = readLabel(label);
    if ('why' in read) return read;
    ascii.push(read.ascii);
    shown.push(read.shown);
  }
  return judgeName(ascii.join('.'), shown.join('.'), userinfo);
}

function judgeName(host: string, shown: string, userinfo: string | undefined): Host {
  const address = parseIpv4(host);
  if (address !== undefined) return address === 'invalid' ? invalid('no-ipv4') : { kind: 'address', host: address };
  if (host.length > MAX_NAME) return invalid({ code: 'name-too-long', length: host.length, most: MAX_NAME });
  return {
    kind: 'domain',
    host,
    ...(shown === host ? {} : { unicode: shown }),
    ...(userinfo === undefined ? {} : { userinfo }),
  };
}

function decodePercent(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return undefined;
  }
}

/** UTS #46 maps these to nothing: soft hyphen, zero-width space, variation selectors and their like. */
const IGNORED = /[\u00ad\u200b\u2060\u2064\ufeff]|\u034f|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;

/** UTS #46, section 4, step 1 and 2: map and normalise. Full-width and ideographic dots become dots. */
function mapName(name: string): string {
  return name
    .replace(IGNORED, '')
    .toLowerCase()
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[。。.]/g, '.');
}

/** Characters that end a host or that no domain may hold (URL Standard, "forbidden domain code point"). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is forbidden
const FORBIDDEN = /[\u0000-\u0020"#%/:<>?@[\\\]^`{|}\u007f]/;
/** What UTS #46 disallows: not seen, private, not assigned. */
const DISALLOWED = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Z}]/u;

/** Letters, digits, hyphens within (RFC 1034, section 3.5), and the underscore that service names have. */
const PLAIN_LABEL = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;

function readLabel(label: string): { ascii: string; shown: string } | Invalid {
  if (label === '') return invalid('empty-label');
  if (FORBIDDEN.test(label)) return invalid('forbidden');
  if (DISALLOWED.test(label)) return invalid('unseen');
  const read = label.startsWith('xn--') ? readEncoded(label) : encode(label);
  if (read === undefined) return invalid('no-punycode');
  if (!PLAIN_LABEL.test(read.ascii)) return invalid('mark');
  return read.ascii.length > MAX_LABEL
    ? invalid({ code: 'label-too-long', length: read.ascii.length, most: MAX_LABEL })
    : read;
}

function encode(label: string): { ascii: string; shown: string } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  return /^[\u0000-\u007f]*$/.test(label)
    ? { ascii: label, shown: label }
    : { ascii: `xn--${encodePunycode(label)}`, shown: label };
}

/** A label that came encoded must decode to what would be encoded the same way. */
function readEncoded(label: string): { ascii: string; shown: string } | undefined {
  const shown = label.length > MAX_LABEL ? undefined : decodePunycode(label.slice(4));
  if (shown === undefined || DISALLOWED.test(shown) || shown !== mapName(shown)) return undefined;
  const again = encode(shown);
  return again.ascii === label ? again : undefined;
}
