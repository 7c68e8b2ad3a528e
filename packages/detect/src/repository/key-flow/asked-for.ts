import { FROM } from '../javascript/value.ts';

/** Texts beside a field by which a person is asked for what opens a wallet. */

const PHRASE =
  /\b(?:seed|recovery|secret|backup|mnemonic)[-_ ]?(?:recovery[-_ ]?)?(?:phrase|words?)(?![a-z])|\bmnemonic(?![a-z])|\b(?:12|24|twelve|twenty-four)[- ]words?\b|시드 ?(?:구문|문구)|복구 ?(?:구문|문구)|니모닉/i;
const KEY = /\b(?:private|secret)[-_ ]?key(?![a-z])|개인 ?키/i;
const WARNS = /\b(?:never|not|nobody|don.t)\b|마십시오|마세요/i;
/** Longer text explains something. */
const LONGEST = 120;

/** What is typed where a text asks for it: only wallets have phrases, others have keys as well. */
export function keyAskedFor(text: string): number {
  if (text.length > LONGEST || WARNS.test(text)) return 0;
  return PHRASE.test(text) ? FROM.key : KEY.test(text) ? FROM.secret : 0;
}
