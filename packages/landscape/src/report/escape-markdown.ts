import { plainText } from './plain-text.ts';

/**
 * What means something inside a line of CommonMark 0.31 or of GitHub's tables and links; each may be escaped (section
 * 2.4) and then means itself. Colon and at-sign stand in addresses that would become links by themselves.
 */
const SPECIAL = /[\\`*_{}[\]<>()#!|~&@:$^]/g;
/** What means something at the beginning of a line: lists, numbers of a list, underlines of a heading. */
const AT_START = /^(?:[-+=]|\d+(?=[.)])[.)]?)/;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Text of somebody else in Markdown: it means its own characters and nothing else, in a table, a link or a line. */
export function escapeMarkdown(text: string): string {
  const plain = plainText(text)
    .replace(SPECIAL, '\\$&')
    .replace(AT_START, (found) => `${found.slice(0, -1)}\\${found.slice(-1)}`)
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`);
  // An isolate keeps text that runs the other way from turning the digits beside it.
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}
