/**
 * A mail as it was saved (RFC 5322, MIME), read by postal-mime with limits on its depth and headers.
 *
 * Authentication-Results (RFC 8601) are taken from the topmost header only: the receiving server adds its own above
 * everything that the sender could write. What a mail without that header is worth cannot be said.
 */
import PostalMime, { type Address, type Email } from 'postal-mime';
import { getDomain } from 'tldts';
import { shortcutTarget } from './attachment-signs.ts';
import { textOfHtml } from './html-text.ts';
import { distinct, linksOfHtml, linksOfSender, linksOfText } from './links.ts';
import type { Attachment, MailOrigin, Offer, OfferFault } from './offer.ts';

const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 1_000_000, maxRfc822NestingDepth: 5 } as const;
const MAX_TEXT = 1_000_000;

/** @returns the mail as an offer, or a fault when its MIME cannot be read within the limits. */
export async function readMail(bytes: Uint8Array): Promise<Offer | { fault: OfferFault }> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, LIMITS);
  } catch {
    return {
      fault: { code: 'broken_mail', detail: 'This mail cannot be read: its parts are nested too deeply or broken.' },
    };
  }
  const text = [mail.subject ?? '', mail.text ?? textOfHtml(mail.html ?? '')].join('\n\n').slice(0, MAX_TEXT);
  const origin = originOf(mail);
  const html = (mail.html ?? '').slice(0, MAX_TEXT);
  const attachments = mail.attachments.map(attachment);
  return {
    source: 'mail',
    messages: [{ ...(mail.from?.name ? { from: mail.from.name } : {}), text, own: false }],
    links: distinct([
      ...linksOfHtml(html),
      ...linksOfText(text),
      ...linksOfSender(origin.from),
      ...linksOfSender(origin.replyTo),
      ...attachments.flatMap((file) => shortcutTarget(file) ?? []).map((target) => ({ target })),
    ]),
    attachments,
    origin,
    reported: [],
  };
}

function attachment({ filename, mimeType, content }: Email['attachments'][number]): Attachment {
  // Asked for without an encoding, content is bytes; only a calendar part is a Uint8Array already.
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content as ArrayBuffer);
  return { name: filename ?? '', type: mimeType, bytes };
}

function originOf(mail: Email): MailOrigin {
  const reply = addressOf(mail.replyTo?.[0]);
  // A mailing list has answers sent to itself: where the mail went anyway is nowhere else.
  const answersToList = [...(mail.to ?? []), ...(mail.cc ?? [])].some((address) => addressOf(address) === reply);
  const fields: [keyof MailOrigin, string | undefined][] = [
    ['from', addressOf(mail.from)],
    ['fromName', mail.from?.name],
    ['replyTo', answersToList ? undefined : reply],
    ['returnPath', mail.returnPath?.replace(/[<>]/g, '').toLowerCase()],
    ['sender', addressOf(mail.sender)],
  ];
  const results = mail.headers.find(({ key }) => key === 'authentication-results')?.value;
  return {
    ...Object.fromEntries(fields.filter(([, value]) => value)),
    ...(isOfList(mail) ? { list: true as const } : {}),
    ...(results === undefined ? {} : { authentication: resultsOf(results) }),
  };
}

/**
 * Whether a list handed the mail on: it says so (RFC 2919, RFC 2369, or Precedence), and the mail was written to the list.
 * A sender can write such headers, too; what a mail asks, and where its links lead, is judged all the same.
 */
function isOfList(mail: Email): boolean {
  const header = (wanted: string): string => mail.headers.find(({ key }) => key === wanted)?.value ?? '';
  const says = header('list-id') || header('list-post') || /^\s*(?:bulk|list)\b/i.test(header('precedence'));
  if (!says) return false;
  const listId = /<([^<>]+)>\s*$/.exec(header('list-id'))?.[1];
  const post = /@([^>?]+)/.exec(header('list-post'))?.[1];
  const lists = [listId, post, mail.sender?.address, mail.returnPath].map(organisationOf).filter(Boolean);
  return [...(mail.to ?? []), ...(mail.cc ?? [])].some((address) => lists.includes(organisationOf(address.address)));
}

function organisationOf(address: string | undefined): string | undefined {
  return getDomain(address?.replace(/[<>]/g, '').split('@').at(-1) ?? '') ?? undefined;
}

function addressOf(address: Address | undefined): string | undefined {
  return address?.address?.toLowerCase();
}

/** RFC 8601, 2.2: `method=result` after the server's name, separated by semicolons. The best result of a method counts. */
function resultsOf(header: string): NonNullable<MailOrigin['authentication']> {
  const found: Record<string, string> = {};
  for (const [, method = '', result = ''] of header.toLowerCase().matchAll(/;\s*(spf|dkim|dmarc)\s*=\s*([a-z]+)/g)) {
    if (found[method] !== 'pass') found[method] = result;
  }
  return found;
}
