import { plainText } from './plain-text.ts';

/** Every character of ASCII punctuation: CommonMark 0.31 section 2.4 lets each be escaped, and it then means itself. */
const PUNCTUATION = /[!-/:-@[-`{-~]/g;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Text of somebody else in Markdown: it means its own characters and nothing else, in a table, a link or a line. */
export function escapeMarkdown(text: string): string {
  const plain = plainText(text).replace(PUNCTUATION, '\\$&');
  // An isolate keeps text that runs the other way from turning the digits beside it.
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}
