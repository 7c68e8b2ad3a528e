import type { OfferRule } from './indicators.ts';

/** A wording: looked for in one folded sentence. Every gap is bounded, so the time stays linear in the text. */
export type Phrase = {
  readonly rule: OfferRule;
  readonly pattern: RegExp;
  /** A sentence that holds this is about something else (past work, other people's users). */
  readonly unless?: RegExp;
  /** Looked for over two sentences: what is wrong in one, what to do about it in the next. */
  readonly pair?: true;
  /** The wording is itself a refusal ("not in a sandbox"): a "not" in it does not undo it. */
  readonly refusal?: true;
};

/** Denials before the wording, in its clause: "you need not install anything". */
const DENIED_BEFORE = /\b(?:not|n't|no need|no|without|nor|rather than|instead of|avoid)\b[^,;:]{0,60}$/;
/** Denials that hold for a whole sentence: "we will never ask you to pay a fee, connect a wallet or …". */
const DENIED_BY_PROMISE =
  /\b(?:never|will not|won't|do not|don't|does not|doesn't|would not|wouldn't) (?:ever )?(?:ask|require|request|need|expect|charge)\b/;
/** Korean denies behind the verb. Conditions ("하지 않으면") are no denial. */
const DENIED_AFTER =
  /^.{0,60}(?:지\s*(?:않습니다|않아요|않는다|않으며|않고|마세요|마십시오|말아|않으셔도|않아도)|필요(?:가|는)?\s*없|안\s*(?:합니다|해요)|금지|(?:일|경우)(?:은|는)?\s*(?:절대\s*)?없)/;

/** Whether a sentence has the wording as a demand, not as a denial. Returns the place of the match, or -1. */
export function findPhrase({ pattern, unless, refusal }: Phrase, sentence: string): number {
  if (unless?.test(sentence)) return -1;
  const match = pattern.exec(sentence);
  if (!match) return -1;
  return refusal || !denied(sentence, match.index, match.index + match[0].length) ? match.index : -1;
}

function denied(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(0, start);
  return (
    DENIED_BEFORE.test(before.slice(-80)) ||
    DENIED_BY_PROMISE.test(before) ||
    DENIED_AFTER.test(sentence.slice(Math.max(start, end - 8), end + 80))
  );
}
