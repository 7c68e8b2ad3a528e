/**
 * E-mail addresses as the mailbox they reach: lower case, without +tag, and without what the provider ignores.
 *
 * RFC 5321 leaves the case of the local part to the provider; none in wide use tells cases apart. Sub-addresses (RFC
 * 5233) reach the same mailbox. Dots are dropped only where the provider says that it ignores them.
 */
import { toAsciiDomain } from './ascii-domain.ts';
import { type IdentifierAnswer, identifierFault } from './fault.ts';
import { plainText } from './plain-text.ts';

type Provider = { readonly domain: string; readonly ignored: RegExp };

const GMAIL: Provider = { domain: 'gmail.com', ignored: /\./g };
const PROTON: Provider = { domain: 'proton.me', ignored: /[._-]/g };

/**
 * Providers that ignore characters or give one mailbox several domains.
 * support.google.com/mail/answer/7436150 and 10313 · proton.me/support/addresses-and-aliases.
 */
const PROVIDERS: ReadonlyMap<string, Provider> = new Map([
  ['gmail.com', GMAIL],
  ['googlemail.com', GMAIL],
  ['proton.me', PROTON],
  ['protonmail.com', PROTON],
  ['pm.me', PROTON],
]);

/** @returns `local@domain` with the domain in ASCII, or a fault when it is no single address. */
export function normaliseEmail(text: string): IdentifierAnswer {
  const plain = plainText(text).toLowerCase();
  if (plain === '') return identifierFault('empty', 'There is no e-mail address.');
  const bare = (/<([^<>]*)>$/.exec(plain)?.[1] ?? plain).replace(/^mailto:/, '').replace(/\?.*$/, '');
  const parts = /^([^\s@"(),:;<>[\\\]]+)@([^\s@]+?)\.?$/.exec(bare);
  const domain = parts && toAsciiDomain(parts[2] ?? '');
  if (!parts || !domain) return notAnEmail();
  return mailbox(parts[1] ?? '', domain);
}

function mailbox(written: string, domain: string): IdentifierAnswer {
  const untagged = written.replace(/(?<=.)\+.*$/, '');
  const provider = PROVIDERS.get(domain);
  const local = provider ? untagged.replace(provider.ignored, '') : untagged;
  return local === '' ? notAnEmail() : { value: `${local}@${provider?.domain ?? domain}` };
}

function notAnEmail(): IdentifierAnswer {
  return identifierFault('not_an_email', 'Write one address, such as name@example.com.');
}
