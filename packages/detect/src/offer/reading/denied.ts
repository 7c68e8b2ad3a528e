import type { Mention } from './reading.ts';

/**
 * Denials before an act, in its clause: "you need not install anything". A condition ("if it does not work, …") and a
 * fault ("is not working") are none.
 */
const DENIED_BEFORE =
  /(?<!\b(?:if|when|because|since|in case)\b[^,;:.!?]{0,40})\b(?:don't|dont|do not|won't|will not|never|needn't|shouldn't|should not|must not|mustn't|no (?:need|reason|one|software|fees?|downloads?|installation)|not (?:need|have|required|necessary|asked|going|be asked|to)|nothing|without|nor|rather than|instead of|avoid)\b[^,;:.!?]{0,60}$|\bno $/;
/** Denials that hold for a whole sentence: "we will never ask you to pay a fee, connect a wallet or …". */
const DENIED_BY_PROMISE =
  /\b(?:never|will not|won't|do not|don't|does not|doesn't|would not|wouldn't) (?:ever )?(?:ask|require|request|need|expect|charge)\b[^.!?]*$/;
/** The same in Korean, as the heading of a list: "요청하지 않습니다: …". */
const DENIED_BY_KOREAN_PROMISE =
  /(?:요청|요구|부탁|안내|권유)(?:을|를)?\s*(?:하지|드리지)\s*않(?:습니다|아요|는다|음)\s*:[^.!?]*$/;
/** Korean denies behind the verb. Conditions ("하지 않으면") are no denial. */
const DENIED_AFTER =
  /^[^.!?]{0,60}?(?:지\s*(?:않습니다|않아요|않는다|않으며|않고|마세요|마십시오|말아|마시|않으셔도|않아도|말고)|필요(?:가|는|도)?\s*없|^\S{0,9}(?:가|이)\s*(?:막히|안\s*되|어려)|^\S{0,9}(?:은|는|이|가|도)\s*없(?:습니다|어요|고|으며)|안\s*(?:합니다|해요|하셔도|해도)|금지|(?:일|경우)(?:은|는)?\s*(?:절대\s*)?없)/;

/** The writer, or somebody else than the reader, does it: "we run our own nodes", "our team will install it". */
const DONE_BY_OTHERS =
  /(?<!\b(?:can|could|shall|should|may|if|once|when|before|do) )\b(?:we|i|he|she|they|(?<!\b(?:person|someone|somebody|partner|people|speaker|anyone) )who|that|which|(?:our|the|my) (?:team|engineers?|developers?|it|staff|users?|customers?|clients?)|users?|customers?|it|it (?:support|team)|(?:an?|my|our|another) (?:colleague|manager|recruiter|engineer|interviewer)(?: of mine| of ours)?)(?:'ll|'ve|'d| will| would| can| could| always| usually| often| also| currently| already| have| has| both| then| mostly)* $/;
/** The same in Korean, where the verb's end says it: "설치해 드립니다". */
const DONE_FOR_READER =
  /^\S{0,4}\s*(?:을|를)?\s*(?:해|하여|도와|지원해|제공해|안내해)\s*드(?:립|릴|려요|리겠|리며)|^\S{0,2}(?:갑니다|합니다|했습니다|봅니다|옵니다)/;

/** Whether the text says that the act is not to be done, or not asked for. */
export function denied(text: string, { start, end }: Mention): boolean {
  const before = text.slice(0, start);
  return (
    DENIED_BEFORE.test(before.slice(-100)) ||
    DENIED_BY_PROMISE.test(before.slice(-400)) ||
    DENIED_BY_KOREAN_PROMISE.test(before.slice(-400)) ||
    DENIED_AFTER.test(text.slice(Math.max(start, end - 8), end + 80))
  );
}

/** Whether the act is that of the writer, or of others than the reader. */
export function doneByOthers(text: string, { start, end }: Mention): boolean {
  return (
    DONE_BY_OTHERS.test(text.slice(Math.max(0, start - 60), start)) || DONE_FOR_READER.test(text.slice(end, end + 24))
  );
}
