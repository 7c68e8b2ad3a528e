import { defang, harmless } from '../../display/index.ts';
import type { Lines } from './lines.ts';

const LONGEST_EXCERPT = 200;
const ADDRESS = /\b[a-z]{2,10}:\/\/[^\s"'`<>]{1,300}|\b\d{1,3}(?:\.\d{1,3}){3}\b/gi;

/**
 * Source text as it stands, at most 200 characters in one line, with the addresses in it broken: the dots of a program
 * are not those of a host.
 */
export function excerptOf(text: string): string {
  return shorten(harmless(text.slice(0, 400).replace(/\s*[\r\n]\s*/g, ' ')).replace(ADDRESS, defang));
}

/** So much of a text tells whether it stands in its file as it is. */
const TELLING = 40;

/** The words of code that another text holds, and whether they stand in the file so or only decoded. */
export function innerExcerpt(code: string, at: number, { lines }: { readonly lines: Lines }): string {
  const words = code.slice(at, at + 160);
  const [line = ''] = words.split(/["'`\\\r\n]/, 1);
  return lines.text.includes(line.slice(0, TELLING)) ? words : `decoded: ${words}`;
}

function shorten(text: string): string {
  return text.length <= LONGEST_EXCERPT ? text : `${text.slice(0, LONGEST_EXCERPT - 1)}…`;
}
