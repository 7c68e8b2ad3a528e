/**
 * Where a request goes, as far as a program says it. `own`: this machine, this page's server. `chosen`: whoever runs the
 * program sets it. `stranger`: a host that is written into the program. `public`: a place that everybody reads, whosever
 * account it is. `hidden`: an address that is decoded first.
 */
export type Destination = 'own' | 'chosen' | 'stranger' | 'public' | 'hidden';

const OWN =
  /^(?:https?|wss?|tcp):\/\/(?:localhost\b|127\.|0\.0\.0\.0|\[::1\]|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|[\w-]+(?:\.(?:local|localhost|internal|lan))?[:/?])/i;
/** A host with a dot in it that ends before anything is filled in. */
const WRITTEN_HOST = /^(?:https?|wss?|ftp|tcp|smtps?):\/\/(?:[^\s/@]{1,80}@)?[\w-]+(?:\.[\w-]+)+(?:[:/?#]|$)/i;
const BARE_HOST = /^(?!.*\.(?:json|js|ts|html?|txt|env|key|pem)$)(?:[\w-]+\.)+[a-z]{2,20}$|^\d{1,3}(?:\.\d{1,3}){3}$/i;

/** Services where the account, not the host, says who reads: up to where the account's own part begins. */
const ACCOUNT_IN_ADDRESS =
  /^https:\/\/(?:api\.telegram\.org\/bot|(?:[\w-]+\.)?discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/|hooks\.slack\.com\/services\/|maker\.ifttt\.com\/trigger\/)/i;

/** Interfaces of platforms by which a developer sets the settings and secrets of his own project. */
const KEEPER_OF_SETTINGS =
  /^https:\/\/api\.(?:vercel\.com|netlify\.com|heroku\.com|cloudflare\.com|render\.com|fly\.io|railway\.app|github\.com\/repos\/[^\s]{1,100}\/secrets|doppler\.com)\b/i;

/** Interfaces that put content into repositories and notes: https://docs.github.com/rest/repos/contents */
const PUBLISHES = /^https:\/\/api\.github\.com\/(?:repos|gists)\b/i;

/**
 * Where an address leads. `begin` is its text up to the first part that is not constant, `whole` whether that is all of
 * it, `decoded` whether it was decoded or put together unseen.
 */
export function destinationOf(begin: string | undefined, whole: boolean, decoded: boolean): Destination {
  if (decoded) return begin !== undefined && OWN.test(begin) ? 'own' : 'hidden';
  if (begin === undefined) return 'chosen';
  if (/^(?:\/(?!\/)|\.{1,2}\/|\?|#)/.test(begin)) return 'own';
  if (KEEPER_OF_SETTINGS.test(begin)) return 'chosen';
  if (PUBLISHES.test(begin)) return 'public';
  const account = ACCOUNT_IN_ADDRESS.exec(begin)?.[0];
  if (account !== undefined) return whole || begin.length > account.length + 8 ? 'stranger' : 'chosen';
  if (OWN.test(begin)) return 'own';
  if (WRITTEN_HOST.test(begin)) return 'stranger';
  return whole && BARE_HOST.test(begin) ? 'stranger' : 'chosen';
}
