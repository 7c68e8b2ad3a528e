import { REPORTED } from './indicators.ts';
import { linksOfText } from './links.ts';
import type { Message, Offer, OfferFault } from './offer.ts';

const FIELDS = new Set(['messages', 'me', 'platform', 'reported', 'links', 'attachments']);
const MESSAGE_FIELDS = new Set(['from', 'at', 'text']);
const MAX_MESSAGES = 10_000;
const OWN_NAME = /^(?:me|myself|i|candidate|applicant|나|저|본인|지원자)$/i;

type Failure = { fault: OfferFault };

/**
 * Reads a conversation: `{messages: [{from, at, text}], me?, links?, attachments?, reported?}` or the list of messages
 * alone. `me` names the person who asks; `attachments` are names; `reported` are numbers of signs that only a person
 * can see (a cloned profile, interviewers without a face …).
 */
export function readConversation(text: string): Offer | Failure {
  const value = parseJson(text);
  if (value === undefined) return fault('not_json', 'This begins like JSON, but is none.');
  const document = Array.isArray(value) ? { messages: value } : value;
  if (!isRecord(document))
    return fault('not_a_conversation', 'A conversation is {"messages": [{"from", "at", "text"}]}.');
  const unknown = Object.keys(document).find((key) => !FIELDS.has(key));
  if (unknown !== undefined) {
    return fault(
      'unknown_field',
      `The field "${unknown.slice(0, 60)}" is not known; known are ${[...FIELDS].join(', ')}.`,
      unknown,
    );
  }
  return readFields(document);
}

function readFields(document: Record<string, unknown>): Offer | Failure {
  const { messages: given, me, links = [], attachments = [], reported = [] } = document;
  if (!Array.isArray(given) || given.length === 0 || given.length > MAX_MESSAGES) {
    return fault(
      'no_messages',
      `"messages" is a list of 1 to ${MAX_MESSAGES.toLocaleString('en')} messages.`,
      'messages',
    );
  }
  if (!isTexts(links)) return fault('bad_field', '"links" is a list of texts.', 'links');
  if (!isTexts(attachments)) return fault('bad_field', '"attachments" is a list of file names.', 'attachments');
  if (!Array.isArray(reported) || !reported.every((number) => typeof number === 'number' && number in REPORTED)) {
    return fault('bad_field', `"reported" holds numbers out of ${Object.keys(REPORTED).join(', ')}.`, 'reported');
  }
  const messages = given.map((message, index) => readMessage(message, index, me));
  const failed = messages.find((message): message is Failure => 'fault' in message);
  if (failed) return failed;
  // The only other kind of answer was found above.
  const read = messages as Message[];
  const found = read.filter(({ own }) => !own).flatMap(({ text }) => linksOfText(text));
  return {
    source: 'conversation',
    messages: inOrder(read),
    links: [...found, ...links.map((target) => ({ target }))],
    attachments: attachments.map((name) => ({ name })),
    reported,
  };
}

function readMessage(value: unknown, index: number, me: unknown): Message | Failure {
  const place = `messages[${index}]`;
  if (!isRecord(value) || typeof value.text !== 'string') {
    return fault('bad_message', `${place} needs a "text".`, place);
  }
  const unknown = Object.keys(value).find((key) => !MESSAGE_FIELDS.has(key));
  if (unknown !== undefined)
    return fault('unknown_field', `${place} has an unknown field "${unknown.slice(0, 60)}".`, place);
  const from = typeof value.from === 'string' ? value.from : undefined;
  const at = typeof value.at === 'string' ? Date.parse(value.at) : value.at;
  if (at !== undefined && !(typeof at === 'number' && Number.isFinite(at))) {
    return fault('bad_message', `${place}.at is a time such as 2026-11-24T10:00:00Z.`, `${place}.at`);
  }
  const own = from !== undefined && (typeof me === 'string' ? from === me : OWN_NAME.test(from));
  return { ...(from === undefined ? {} : { from }), ...(at === undefined ? {} : { at }), text: value.text, own };
}

/** By time where all have one; else as given. */
function inOrder(messages: readonly Message[]): readonly Message[] {
  return messages.every(({ at }) => at !== undefined)
    ? messages.toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0))
    : messages;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= 1_000 && value.every((text) => typeof text === 'string');
}

function fault(code: string, detail: string, place?: string): Failure {
  return { fault: place === undefined ? { code, detail } : { code, detail, place } };
}
