/** Texts beside a field by which a person is asked for what opens a wallet. */

const ASKS =
  /\b(?:seed|recovery|secret|backup|mnemonic)[-_ ]?(?:recovery[-_ ]?)?(?:phrase|words?)(?![a-z])|\bmnemonic(?![a-z])|\b(?:private|secret)[-_ ]?key(?![a-z])|\b(?:12|24|twelve|twenty-four)[- ]words?\b|시드 ?(?:구문|문구)|복구 ?(?:구문|문구)|니모닉|개인 ?키/i;
const WARNS = /\b(?:never|not|nobody|don.t)\b|마십시오|마세요/i;
/** Longer text explains something. */
const LONGEST = 120;

/** Whether a text asks for a phrase or a key. */
export function asksForKey(text: string): boolean {
  return text.length < LONGEST && ASKS.test(text) && !WARNS.test(text);
}
