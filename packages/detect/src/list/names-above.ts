import { getDomain } from 'tldts';

/**
 * A host and the names above it for which one holder answers, the host first: down to its registrable domain, by the
 * Public Suffix List with its private part, so that one customer of a hosting service does not stand for the others.
 * Empty where the host is itself a public suffix or no name.
 *
 * @example namesAbove('a.login.wallet.example') // ['a.login.wallet.example', 'login.wallet.example', 'wallet.example']
 * @example namesAbove('pages.dev') // []
 */
export function namesAbove(host: string): string[] {
  const registrable = getDomain(host, { allowPrivateDomains: true });
  if (registrable === null || !(host === registrable || host.endsWith(`.${registrable}`))) return [];
  const below = host === registrable ? [] : host.slice(0, -registrable.length - 1).split('.');
  const from = Math.max(0, below.length - MOST);
  return [...below.slice(from).map((_, at) => [...below.slice(from + at), registrable].join('.')), registrable];
}

/** Labels below a registrable domain that are looked at: nobody lists a name deeper than that. */
const MOST = 20;
