import { harmless } from './harmless.ts';

/** A scheme as a link carries it: `https://`, `hxxp://`, `javascript:`. */
const SCHEME = /\b([a-z][a-z0-9+.-]{1,20}):(?=\/\/|\\\\)|\b(javascript|data|mailto|vbscript|file):/gi;

/**
 * A dot (also its full-width and ideographic forms, which browsers read as one) inside a name that ends in letters, or
 * inside an IPv4 address.
 */
const DOT_IN_NAME =
  /(?<=[\p{L}\p{N}\p{M}_-])[.。.。](?=(?:[\p{L}\p{N}\p{M}_-]{1,63}[.。.。]){0,40}(?:\p{L}{2}|xn--))/giu;
const DOT_IN_IPV4 = /(?<![\d.])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?![\d.])/g;
const AT_IN_ADDRESS = /(?<=[\p{L}\p{N}._%+-])@(?=[\p{L}\p{N}-])/gu;

/**
 * Text in which no link, host or e-mail address can be followed by mistake: `https://a.b/c` is written
 * `hxxps[:]//a[.]b/c`, `x@a.b` becomes `x[@]a[.]b`; the rest as {@link harmless} shows it. What merely looks like a host
 * (`main.ts`) is written the same way: show source text by `harmless`. Applying it twice changes nothing.
 */
export function defang(text: string): string {
  return harmless(text)
    .replace(SCHEME, (_, link?: string, bare?: string) => `${(link ?? bare ?? '').replace(/^http/i, 'hxxp')}[:]`)
    .replace(DOT_IN_IPV4, '$1[.]$2[.]$3[.]$4')
    .replace(DOT_IN_NAME, '[.]')
    .replace(AT_IN_ADDRESS, '[@]');
}
