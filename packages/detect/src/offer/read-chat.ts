import type { Message } from './offer.ts';

/** Who is meant by the person that asks, in a pasted chat. */
const OWN_NAME = /^(?:me|myself|i|you|candidate|applicant|developer|나|저|본인|지원자|나\(본인\))$/i;
const SPEAKER =
  /^\s*(?:\[[^\]\n]{3,30}\]\s*)?([\p{L}\p{N}][\p{L}\p{N} ._-]{0,30}?)\s*(?:\([^)\n]{1,30}\)\s*)?(?:\[[^\]\n]{3,30}\]\s*)?:\s+(\S.*)$/u;

/**
 * The messages of a pasted chat, when lines say who speaks and one of them is the person that asks ("Me: …", "나: …").
 * Any other text is one message of the other side: a line like "Salary: …" is no speaker.
 */
export function readChat(text: string): Message[] {
  const messages: Message[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, from, words = ''] = SPEAKER.exec(line) ?? [];
    if (from !== undefined) messages.push({ from, text: words, own: OWN_NAME.test(from) });
    else if (messages.length > 0) appendTo(messages, line);
    else if (line.trim() !== '') messages.push({ text: line, own: false });
  }
  const chat = messages.some(({ own }) => own) && messages.some(({ from, own }) => from !== undefined && !own);
  return chat ? messages : [{ text, own: false }];
}

function appendTo(messages: Message[], line: string): void {
  const last = messages.pop();
  if (last) messages.push({ ...last, text: `${last.text}\n${line}` });
}
