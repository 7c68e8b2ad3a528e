import { parse } from 'tldts';
import { latinKeysOf } from './hangul-keys.ts';
import type { Host } from './read-host.ts';
import { INFRASTRUCTURE } from './reference/hosts.ts';
import { skeletonOf } from './skeleton.ts';

/** A host taken apart for the analysis. */
export type DomainName = {
  readonly host: string;
  /** What one owner has: the public suffix with one label more; on a free host the customer's own part. */
  readonly registrable: string;
  /** The public suffix (`com`, `co.kr`, `pages.dev`), by the Public Suffix List with its private part. */
  readonly suffix: string;
  /** The last label. */
  readonly tld: string;
  /** The suffix belongs to a hosting service that lets anybody in. */
  readonly hosted: boolean;
  /** The labels before the suffix, as they look: letters beyond ASCII by their skeleton. */
  readonly text: string;
  /** Where the registrable label begins in `text`. */
  readonly core: number;
  /** The labels before the suffix as they are shown, where they hold letters beyond ASCII. */
  readonly unicode?: string;
  /** What those labels are when the Korean keyboard was in the other mode. */
  readonly typed?: string;
};

const OPTIONS = { extractHostname: false, validateHostname: false, detectIp: false, mixedInputs: false };
const WITH_PRIVATE = { ...OPTIONS, allowPrivateDomains: true };

/** Takes a host apart; undefined when it has no dot (`com`, `localhost`): such a name is no site's. */
export function splitName({ host, unicode }: Extract<Host, { kind: 'domain' }>): DomainName | undefined {
  const parsed = parse(host, WITH_PRIVATE);
  // The hosting service itself (`pages.dev`) is a suffix to its customers and a name to the registry.
  const { domain, publicSuffix, isPrivate } = parsed.domain === null ? parseSuffix(host) : parsed;
  if (domain === null || publicSuffix === null) return undefined;
  const text = host.slice(0, host.length - publicSuffix.length - 1);
  const plain = {
    host,
    registrable: domain,
    suffix: publicSuffix,
    tld: publicSuffix.slice(publicSuffix.lastIndexOf('.') + 1),
    hosted: isPrivate === true && !INFRASTRUCTURE.has(publicSuffix),
  };
  if (unicode === undefined) return { ...plain, text, core: text.lastIndexOf('.') + 1 };
  const shown = unicode.split('.').slice(0, text.split('.').length).join('.');
  const looks = skeletonOf(shown);
  return { ...plain, text: looks, core: looks.lastIndexOf('.') + 1, unicode: shown, typed: latinKeysOf(shown) };
}

type Parsed = {
  readonly domain: string | null;
  readonly publicSuffix: string | null;
  readonly isPrivate?: boolean | null;
};

/** A suffix that is a site as well: of a hosting service by the registry's rules, of a registry (`gov.uk`) by its dot. */
function parseSuffix(host: string): Parsed {
  const parsed = parse(host, OPTIONS);
  const dot = host.indexOf('.');
  return parsed.domain === null && dot > 0 ? { domain: host, publicSuffix: host.slice(dot + 1) } : parsed;
}
