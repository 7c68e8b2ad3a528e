import type { OfferRule } from './indicators.ts';

/** What one rule looks for in one folded sentence. Every gap is bounded, so the time stays linear in the text. */
export type Phrase = {
  readonly rule: OfferRule;
  /** Ways to say it; any of them is enough. */
  readonly wordings: readonly RegExp[];
  /** A sentence that holds this is about something else (past work, other people's users). */
  readonly unless?: RegExp;
  /** Looked for over two sentences: what is wrong in one, what to do about it in the next. */
  readonly pair?: true;
  /** The wording is itself a refusal ("not in a sandbox"): a "not" in it does not undo it. */
  readonly refusal?: true;
};

/**
 * Denials before the wording, in its clause: "you need not install anything". A condition ("if it does not work, …") and a
 * fault ("is not working") are none.
 */
const DENIED_BEFORE =
  /(?<!\b(?:if|when|because|since|in case)\b[^,;:]{0,40})\b(?:don't|do not|won't|will not|never|needn't|shouldn't|should not|must not|mustn't|no (?:need|reason|one|software|fees?|downloads?)|not (?:need|have|required|necessary|asked|going|be asked|to)|without|nor|rather than|instead of|avoid)\b[^,;:]{0,60}$/;
/** Denials that hold for a whole sentence: "we will never ask you to pay a fee, connect a wallet or …". */
const DENIED_BY_PROMISE =
  /\b(?:never|will not|won't|do not|don't|does not|doesn't|would not|wouldn't) (?:ever )?(?:ask|require|request|need|expect|charge)\b/;
/** Korean denies behind the verb. Conditions ("하지 않으면") are no denial. */
const DENIED_AFTER =
  /^.{0,60}(?:지\s*(?:않습니다|않아요|않는다|않으며|않고|마세요|마십시오|말아|않으셔도|않아도)|필요(?:가|는)?\s*없|안\s*(?:합니다|해요)|금지|(?:일|경우)(?:은|는)?\s*(?:절대\s*)?없)/;

/** A wording put together from named parts: `wording\`\\b(?:on|over) ${MESSENGER}\\b\``. */
export function wording(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(String.raw(strings, ...parts));
}

/** Where a sentence has one of the wordings as a demand, not as a denial; -1 when it has none. */
export function findPhrase({ wordings, unless, refusal }: Phrase, sentence: string): number {
  if (unless?.test(sentence)) return -1;
  for (const each of wordings) {
    const match = each.exec(sentence);
    if (match && (refusal || !denied(sentence, match.index, match.index + match[0].length))) return match.index;
  }
  return -1;
}

function denied(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(0, start);
  return (
    DENIED_BEFORE.test(before.slice(-80)) ||
    DENIED_BY_PROMISE.test(before) ||
    DENIED_AFTER.test(sentence.slice(Math.max(start, end - 8), end + 80))
  );
}
