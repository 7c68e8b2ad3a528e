import type { Message } from './offer.ts';

/** Who is meant by the person that asks, in a pasted chat. */
const OWN_NAME = /^(?:me|myself|i|you|candidate|applicant|developer|나|저|본인|지원자|나\(본인\))$/i;
const NAME = String.raw`(?<from>[\p{L}\p{N}][\p{L}\p{N} ._-]{0,30}?)`;
const TIME = String.raw`(?:\[[^\]\n]{3,30}\]|\(?(?:[\d.\/-]{4,12},?\s+)?(?:(?:오전|오후)\s*)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?\)?)`;

/** How programs write who speaks: "Ann: …", "[10:02] Ann: …", "Ann (HR) [10:02]: …", "[Ann] [오전 10:02] …", "Ann 9:12 AM" over its text. */
const SPEAKERS: readonly RegExp[] = [
  new RegExp(String.raw`^\s*\[${NAME}\]\s*\[[^\]\n]{3,30}\]\s*(?<words>\S.*)$`, 'u'),
  new RegExp(
    String.raw`^\s*(?:${TIME}[,\s-]*)?${NAME}\s*(?:\([^)\n]{1,40}\)\s*)?(?:${TIME})?\s*:\s+(?<words>\S.*)$`,
    'iu',
  ),
  new RegExp(String.raw`^\s*${NAME},?\s*(?:\([^)\n]{1,40}\)\s*)?${TIME}\s*$(?<words>)`, 'iu'),
];

/**
 * The messages of a pasted chat, when lines say who speaks and one of them is the person that asks ("Me: …", "나: …").
 * Any other text is one message of the other side: a line like "Salary: …" is no speaker.
 */
export function readChat(text: string): Message[] {
  const messages: Message[] = [];
  for (const line of text.split(/\r?\n/)) {
    const { from, words = '' } = speakerOf(line);
    if (from !== undefined) messages.push({ from, text: words, own: OWN_NAME.test(from) });
    else if (messages.length > 0) appendTo(messages, line);
    else if (line.trim() !== '') messages.push({ text: line, own: false });
  }
  const chat = messages.some(({ own }) => own) && messages.some(({ from, own }) => from !== undefined && !own);
  return chat ? together(messages) : [{ text, own: false }];
}

function speakerOf(line: string): { readonly from?: string; readonly words?: string } {
  for (const pattern of SPEAKERS) {
    const groups = pattern.exec(line)?.groups;
    if (groups) return groups;
  }
  return {};
}

function appendTo(messages: Message[], line: string): void {
  const last = messages.pop();
  if (last) messages.push({ ...last, text: `${last.text}\n${line}` });
}

/** What one person wrote in several messages without being answered is read in one piece. */
function together(messages: readonly Message[]): Message[] {
  const joined: Message[] = [];
  for (const message of messages) {
    const last = joined.at(-1);
    if (last && last.from === message.from)
      joined[joined.length - 1] = { ...last, text: `${last.text}\n\n${message.text}` };
    else joined.push(message);
  }
  return joined;
}
