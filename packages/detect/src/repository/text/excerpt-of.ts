import { defang, harmless } from '../../display/index.ts';

const LONGEST_EXCERPT = 200;
const ADDRESS = /\b[a-z]{2,10}:\/\/[^\s"'`<>]{1,300}|\b\d{1,3}(?:\.\d{1,3}){3}\b/gi;

/**
 * Source text as it stands, at most 200 characters in one line, with the addresses in it broken: the dots of a program
 * are not those of a host.
 */
export function excerptOf(text: string): string {
  return shorten(harmless(text.slice(0, 400).replace(/\s*[\r\n]\s*/g, ' ')).replace(ADDRESS, defang));
}

function shorten(text: string): string {
  return text.length <= LONGEST_EXCERPT ? text : `${text.slice(0, LONGEST_EXCERPT - 1)}…`;
}
