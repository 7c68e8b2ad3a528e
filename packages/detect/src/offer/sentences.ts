import { splitSentences } from '../text/fold-text.ts';

/** What mail programs put before each line of a message that is answered. */
const QUOTE_MARKS = /^[ \t]*(?:[A-Za-z]{0,10}>[ \t]?)+/gm;
/** The headers of a message that is answered or passed on, as mail programs copy them. */
const COPIED_HEADERS =
  /^[ \t*]*(?:from|to|cc|sent|date|subject|reply-to|on behalf of|보낸 사람|받는 사람|보낸 날짜|제목)[ \t]*:[^\n]*(?:@|\d{4})[^\n]*$/gim;

/** The sentences of a message, without what mail programs add to them: all places of signs count these. */
export function sentencesOf(text: string): string[] {
  return splitSentences(text.replace(QUOTE_MARKS, '').replace(COPIED_HEADERS, '\n'));
}
