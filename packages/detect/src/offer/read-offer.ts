import { textOfHtml } from './html-text.ts';
import { distinct, linksOfHtml, linksOfText } from './links.ts';
import type { Offer, OfferFault } from './offer.ts';
import { readChat } from './read-chat.ts';
import { readConversation } from './read-conversation.ts';
import { readMail } from './read-mail.ts';

/** Longer than any conversation that a person would check, and short enough to be judged in seconds. */
export const MAX_OFFER_BYTES = 30_000_000;
const MAX_TEXT = 1_000_000;
/** As much of a file tells whether it is a mail. */
const HEAD = 20_000;

/** A saved page or the source of a mail: a document or tags that text has no use for. */
const HTML = /^\s*<(?:!doctype html|html|head|body|div|p|table|span)\b|<a\s[^>]{0,500}href=/i;

const MAIL_HEADER =
  /^(?:(?:received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|authentication-results|arc-[a-z-]+|dkim-signature|x-[a-z0-9-]+|reply-to|content-type)\s*:[^\n]*\n(?:[ \t][^\n]*\n)*){2}/i;

/**
 * Reads an offer as it was given: a mail with its headers (RFC 5322), a conversation (JSON), or pasted text.
 *
 * @param bytes the file; `decoded` its text when it is UTF-8, undefined when it is not.
 * @returns the offer, or a fault with a stable code and a sentence.
 */
export async function readOffer(
  bytes: Uint8Array,
  decoded: string | undefined,
): Promise<Offer | { fault: OfferFault }> {
  if (bytes.length > MAX_OFFER_BYTES)
    return fault('too_large', 'This is larger than 30 MB: give the mail or the messages alone.');
  if (isMail(decoded ?? latin1(bytes.subarray(0, HEAD)))) return readMail(bytes);
  if (decoded === undefined || /\0/.test(decoded)) {
    return fault('not_text', 'This is no text, mail or conversation. To check a program or archive, use haetae scan.');
  }
  if (decoded.length > MAX_TEXT)
    return fault('too_large', 'This is more than a million characters: give the part that matters.');
  const text = decoded.replace(/^\ufeff/, '');
  if (text.trim() === '') return fault('empty', 'There is nothing to check.');
  return /^\s*(?:\{|\[\s*[[{"\]])/.test(text) ? readConversation(text) : fromText(text);
}

/** A mail begins with two header lines at least; an mbox line may stand before them. */
function isMail(text: string): boolean {
  const head = text.slice(0, HEAD).replace(/\r\n/g, '\n');
  return MAIL_HEADER.test(head.replace(/^(?:\ufeff|From .*\n)?\s*/, ''));
}

function fromText(text: string): Offer {
  const html = HTML.test(text);
  const words = html ? textOfHtml(text) : text;
  const links = html ? distinct([...linksOfHtml(text), ...linksOfText(words)]) : linksOfText(text);
  return { source: 'text', messages: readChat(words), links, attachments: [], reported: [] };
}

function fault(code: string, detail: string): { fault: OfferFault } {
  return { fault: { code, detail } };
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
