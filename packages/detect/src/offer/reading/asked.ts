import type { Concept } from '../concept/index.ts';
import type { Mention } from './reading.ts';

/**
 * Acts that a reader can be asked for. Their English words are also told of what was done, named as things ("a test",
 * "the run") and said of an ability ("able to run"): only the form and the words before it tell these from a request.
 */
const ACTS: ReadonlySet<Concept> = new Set<Concept>([
  'run',
  'putOn',
  'play',
  'tryOut',
  'getCode',
  'fixCode',
  'workOnCode',
  'install',
  'openFile',
  'paste',
  'pasteOnly',
  'disable',
  'connect',
  'sign',
  'moveCoins',
  'pay',
  'payIn',
  'finish',
  'allow',
  'send',
  'showScreen',
  'ignore',
  'macros',
  'follow',
  'passOn',
]);

const ADVERBS = String.raw`(?:(?:just|simply|only|then|now|first|next|also|again|please|pls|kindly|maybe|perhaps|either|both|have it|\w+ly)\s+)*$`;
/** Where an order begins: a clause, a part of a list, or behind a word that joins or asks. */
const ORDER_BEGINS = new RegExp(
  String.raw`(?:^|[.!?:;,()"'>*•|=/\n-]\s*|\b(?:and|or|then|so|but|please|pls|kindly|just|simply|let's|lets|let us|don't|do not|do|never|click|press|hit|tap|choose|select|do is)\s+|^(?:when|if|once|as) (?:prompted|asked|needed|necessary|done|ready) |^(?:as|for|on|in|at|after|before|during) (?:\w+ ){1,4})${ADVERBS}`,
);
/** The reader, or everybody who is one, before what they shall do. */
const READER = new RegExp(
  String.raw`\b(?:you|u|someone|somebody|anyone|people|everyone|everybody|(?:every|each|the) (?:candidate|applicant|developer|engineer|person)|candidates|applicants|(?:have|ask|get|let|tell|help|see|want|need) (?:me|us|him|her|them|it|everyone|(?:our|your|the|a) (?:\w+ )?\w+)|(?:turn|switch) on \w+)(?:'ll|'d)?(?:\s+(?:must|should|shall|can|could|may|might|will|would|do|don't|not|never|always|all))*\s+${ADVERBS}`,
);
/** What makes an act a duty, an ability or a purpose of somebody: "to run" behind other words tells what is possible. */
const TO_ASKED = new RegExp(
  String.raw`\b(?:you|need|needs|have|has|required?|invited?|asked|asks?|(?:'ll|will|may|might) want|remember|sure|try|only|is|are|was|how|free|best|ready|step|task|it|them|this|that|command|link|script|file|app|client|code|key|button|access|installer|archive|team|minutes?|hours?|today|tomorrow|chance|place|everyone|everybody|candidates?|due|mind|happy|safe|okay|ok|now|(?:ask|tell|told|want|expect|require|invite|like)(?:s|ed)?(?:\s+[\w\"]+){1,2})\s+to\s+(?:(?:\w+,?\s+){1,3}(?:and|or)\s+)?${ADVERBS}`,
);
const TO = new RegExp(String.raw`\bto\s+(?:(?:\w+,?\s+){1,3}(?:and|or)\s+)?${ADVERBS}`);
const ING_ASKED = new RegExp(
  String.raw`\b(?:by|before|after|when|while|mind|try|starts?|recommend|suggest|without|you|need|requires?|begin|then|instead of|is)\s+${ADVERBS}`,
);
/** "Sending us the key completes it": what is done to the writer or to what the reader has. */
const CLAUSE_BEGINS = new RegExp(String.raw`(?:^|[.!?:;]\s*)${ADVERBS}`);
const OF_BOTH = /^\s+(?:us|me|your|our)\b/;
const DONE_ASKED =
  /\b(?:(?:must|should|has to|have to|needs? to) be|get|gets|have|has|having|it|them)\s+(?:\w+ly\s+)?$/;
/** Before a noun. */
const NAMED =
  /\b(?:the|an?|this|that|these|those|each|every|its|their|his|her|my|our|your|any|no|some|of|in|on|with|first|last|latest|new|automated|unit|per|(?!let's)\w+'s)\s+$/;

/** What the act's word only names the kind of: "pay rate", "test suite". */
const NAMES_BEHIND = /^[\s-]+(?:rates?|ranges?|scales?|grades?|bands?|suites?|plans?|teams?)\b/;

/** A word that joins the act to the one before it in the clause, whoever does that. */
const JOINED = new RegExp(String.raw`\b(?:and|or|then|so|but)\s+${ADVERBS}`);
/** Who acts in a clause: the reader, or the writer and others who ask nothing of anybody. */
const SUBJECT =
  /\b(?:(?<reader>(?:could|can|would|should|maybe) (?:she|he|they)|you|your|u|please|let's|candidates?|applicants?|everyone|everybody|somebody|someone)|(?:i|we)(?:'d)? (?<asks>need|require|ask|want|expect|suggest|recommend|advise|invite|would like|like)|i|i've|i'd|i'm|we|we've|he|she|they|who)\b/g;

/** Whoever was last named in the clause is not the reader. */
function ofOthers(before: string): boolean {
  const clause = before.slice(before.search(/[^,.!?;:\n"()]*$/));
  const last = [...clause.matchAll(SUBJECT)].at(-1);
  return last !== undefined && last.groups?.reader === undefined && last.groups?.asks === undefined;
}

/** Whoever reads is one of them. */
const EVERYBODY = /\b(?:everyone|everybody|(?:every|each|the) (?:candidate|applicant|developer|engineer|person))\s+$/;

/** Whether the act, as it is worded here, can be one that is asked of the reader. Korean says so in the verb itself. */
export function canBeAsked(concept: Concept, text: string, { start, end }: Mention): boolean {
  const words = text.slice(start, end);
  if (!ACTS.has(concept) || /[가-힣]/.test(words)) return true;
  const before = text.slice(Math.max(0, start - 120), start);
  const [first = ''] = words.split(/[\s-]/);
  if (/(?:[^e]ed|^built|^sent|^paid|^bought|^ran)$/.test(first)) return DONE_ASKED.test(before);
  if (/[a-z]{2}ing$/.test(first) && first !== 'bring') {
    return ING_ASKED.test(before) || (CLAUSE_BEGINS.test(before) && OF_BOTH.test(text.slice(end, end + 20)));
  }
  if (NAMES_BEHIND.test(text.slice(end, end + 20))) return false;
  if (first === words && (NAMED.test(before) || (/[^su]s$/.test(words) && !EVERYBODY.test(before)))) return false;
  if (TO.test(before)) return TO_ASKED.test(before) && !ofOthers(before);
  return READER.test(before) || (ORDER_BEGINS.test(before) && !(JOINED.test(before) && ofOthers(before)));
}
