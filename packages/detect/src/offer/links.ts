import { parse } from 'tldts';
import { FREE_MAIL } from './known-services.ts';
import type { Link } from './offer.ts';

const URL_IN_TEXT = /\b(?:https?|hxxps?):\/\/[^\s<>"'`\\^{|}）】」]+/giu;
const BARE_HOST =
  /(?<![@\p{L}\p{N}./_-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}._%+-]*@)(?:\/[^\s<>"'`\\^{|}）】」]*)?/giu;
const MAIL_DOMAIN =
  /[\p{L}\p{N}._%+-]{1,64}@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24})/giu;
const MARKDOWN_LINK = /\[([^\]\n]{1,300})\]\(\s*(https?:\/\/[^\s)]{1,2000})/giu;
const ANCHOR =
  /<a\b[^>]{0,2000}?\bhref\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})')[^>]{0,2000}>([\s\S]{0,2000}?)<\/a\s*>/giu;

/** File names that look like hosts and are none. */
const FILE_NAME =
  /\.(?:js|ts|py|rs|sh|go|json|md|txt|html?|css|zip|jsx|tsx|sol|ya?ml|toml|lock|pdf|docx?|xlsx?|png|jpe?g)$/i;

/** The links and mail domains of a text, each target once; written links (`hxxps://a[.]b`) too. */
export function linksOfText(text: string): Link[] {
  const plain = text.replace(/\[\.\]|\(\.\)|\[dot\]/gi, '.').replace(/\[:\]/g, ':');
  const links: Link[] = [];
  for (const [, shown = '', target = ''] of text.matchAll(MARKDOWN_LINK)) links.push({ target, shown });
  for (const [url] of plain.matchAll(URL_IN_TEXT)) links.push({ target: trimmed(url.replace(/^hxxp/i, 'http')) });
  for (const [host] of plain.replace(URL_IN_TEXT, ' ').matchAll(BARE_HOST)) {
    if (!FILE_NAME.test(host) && parse(host).isIcann) links.push({ target: trimmed(host) });
  }
  for (const [, domain = ''] of plain.matchAll(MAIL_DOMAIN)) links.push(...linksOfSender(domain));
  return distinct(links);
}

/** Where a mail address leads: its domain is judged like a link, unless anybody can have a mailbox there. */
export function linksOfSender(address: string | undefined): Link[] {
  const domain = address?.split('@').at(-1)?.toLowerCase();
  return domain && parse(domain).isIcann && !FREE_MAIL.has(domain) ? [{ target: domain }] : [];
}

/** The links of a mail's HTML with the text they are shown under. */
export function linksOfHtml(html: string): Link[] {
  const links = [...html.matchAll(ANCHOR)].map(([, quoted, single, inner = '']) => ({
    target: unescaped(quoted ?? single ?? '').trim(),
    shown: unescaped(inner.replace(/<[^>]{0,2000}>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim(),
  }));
  return distinct(links.filter(({ target }) => /^(?:https?:)?\/\//i.test(target)));
}

/** Sentence punctuation at the end of a link belongs to the sentence. */
function trimmed(link: string): string {
  return link.replace(/[.,;:!?)\]*]+$/, '');
}

function unescaped(text: string): string {
  return text
    .replace(/&amp;/g, '&')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#0*39;/g, "'");
}

/** Each pair of target and shown text once, in the order of their first appearance. */
export function distinct(links: readonly Link[]): Link[] {
  return [...new Map(links.map((link) => [`${link.target}\n${link.shown ?? ''}`, link])).values()];
}
