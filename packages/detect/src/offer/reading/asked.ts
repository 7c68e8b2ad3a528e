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
]);

const ADVERBS = String.raw`(?:(?:just|simply|only|then|now|first|also|again|please|kindly|maybe|have it|\w+ly)\s+)*$`;
/** What makes an act a duty, an ability or a purpose of somebody: "to run" behind other words tells what is possible. */
const TO_ASKED = new RegExp(
  String.raw`\b(?:you|need|needs|have|has|required?|invited?|asked|asks?|remember|sure|try|only|is|are|was|how|want|like|love|free|best|ready|step|task|it|them|this|that|command|link|script|file|app|client|code|key|button|access|installer|archive|team|minutes?|hours?|today|tomorrow|chance|place|everyone|everybody|candidates?|due|mind|happy|safe|okay|ok|now|(?:ask|tell|told|want|expect|require|invite|like)(?:s|ed)?(?:\s+\w+){1,2})\s+to\s+(?:(?:\w+,?\s+){1,3}(?:and|or)\s+)?${ADVERBS}`,
);
const TO = new RegExp(String.raw`\bto\s+(?:(?:\w+,?\s+){1,3}(?:and|or)\s+)?${ADVERBS}`);
const ING_ASKED = new RegExp(
  String.raw`(?:^|[.!?:;,-]\s*|\b(?:by|before|after|when|while|mind|try|starts?|recommend|suggest|keep|without|for|you|you're|are|need|requires?|begin|then|instead|of|is|and|or|about|with)\s+)${ADVERBS}`,
);
const DONE_ASKED = /\b(?:be|get|gets|have|has|having|it|them|is|are)\s+(?:\w+ly\s+)?$/;
/** Before a noun. */
const NAMED =
  /\b(?:the|an?|this|that|these|those|each|every|its|their|his|her|my|our|any|no|some|of|in|on|with|first|last|latest|new|automated|unit|per|(?!let's)\w+'s)\s+$/;

/** Whoever reads is one of them. */
const EVERYBODY = /\b(?:everyone|everybody|(?:every|each|the) (?:candidate|applicant|developer|engineer|person))\s+$/;

/** Whether the act, as it is worded here, can be one that is asked of the reader. Korean says so in the verb itself. */
export function canBeAsked(concept: Concept, text: string, { start, end }: Mention): boolean {
  const words = text.slice(start, end);
  if (!ACTS.has(concept) || /[가-힣]/.test(words)) return true;
  const before = text.slice(Math.max(0, start - 60), start);
  const [first = ''] = words.split(/[\s-]/);
  if (/(?:[^e]ed|built|sent|paid|bought|ran)$/.test(first)) return DONE_ASKED.test(before);
  if (/[a-z]{2}ing$/.test(first) && first !== 'bring') return ING_ASKED.test(before);
  if (first === words && (NAMED.test(before) || (/[^su]s$/.test(words) && !EVERYBODY.test(before)))) return false;
  return !TO.test(before) || TO_ASKED.test(before);
}
