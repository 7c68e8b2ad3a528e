/**
 * Whether a whole text is a notice: a warning, a report or somebody's story about fraud. In one, orders in quotation marks,
 * lists of tricks and sentences about victims are told of others, even where no single sentence says so. A text in which
 * its writer asks for an act that could do harm is none, however much it warns.
 */
import { asksItself } from './warning-words.ts';

/** Fraud as a subject, and the words of a text that speaks about it. */
const FRAUD =
  /scam|fraud|phishing|fake|malware|stealer|impersonat|impostor|incident|attack|laptop farm|dprk|사기|사칭|피싱|스캠|악성|범죄|공격|해킹/;
const ABOUT =
  /notice|warn|advisory|alert|beware|remember|awareness|reminder|report|digest|newsletter|stor(?:y|ies)|draft|how |lost|nearly|told us|heard of|in our name|campaign|주의|안내|공지|경보|예방|피하|확인되|사례|소식|뉴스|이야기|다고 합니다|다고 해요/;
/** What only a notice says: each is a mark of its own, and one mark alone is chance. */
const MARKS: readonly RegExp[] = [
  /\b(?:it(?:'s| is)|that(?:'s| is)|this is) not us\b|\bwe (?:will |would )?never (?:ask|send|use|request|call|require)\b|(?:당사|당행|저희|우리)\S{0,3}\s.{0,40}(?:보내지|요구하지|연락하지|요청하지)\s*않/,
  /\b(?:do not|don't|never) (?:do (?:this|that|so)|run anything|fall for)\b|\bso (?:that )?you (?:don't|do not) fall\b|\blesson\b|\bred flags?\b|\bif (?:you (?:have already|ran|already)|somebody|someone)\b|열지\s*(?:마|말)|격리된\s*환경에서만|거절하/,
  /\b(?:police|hotline|prosecut\w+|liable|help ?desk|soc|we revoked|press notice)\b|\breport (?:it|them|such|this|to)\b|(?<![a-z])security@|신고|처벌|경찰|금융감독원|(?<!\d)(?:112|118|1332)(?!\d)/,
  /\b(?:wallets?|accounts?|savings|tokens?|keychain)\b.{0,30}\b(?:was|were|is|are) (?:then )?(?:emptied|empty|drained|stolen|gone|read)\b|\b(?:lost (?:his|her|their|all|=?\d)|victims?|attackers?|stealer|hidden loader|suspicious code|malware|fake (?:interviews?|recruiters?|offers?))\b|보이스피싱|악성\s*코드|자금\s*세탁|사칭(?:한|하여|해)/,
];
const MARKS_NEEDED = 2;
/** Sentences that say what a text is about. */
const OPENING = 3;

/** Somebody who asks whether what they were sent is honest: what they quote was said to them. */
const ASKS_WHETHER =
  /\b(?:is|was) (?:this|that|it) (?:normal|legit|legitimate|safe|real|an? (?:scam|fraud|trick))\b|\bshould i\b|사기(?:인가|일까|인지|맞)|괜찮(?:을까|은가)|정상인가|해도\s*되/;

/** Acts that could do harm, in the writer's own demand. */
const HARMFUL_ACT =
  /\b(?:run|install|paste|download|clone|connect|unzip|execute|disable|turn off|open (?:the|this|powershell|terminal)|sign (?:the|in|up)|pay|deposit|telegram|whatsapp|npm|https?:)|실행|설치|붙여|내려\s*받|다운|연결|입금|송금|압축|텔레그램|끄고|꺼\s*주|입력/;
/** An order without "please", at the start of a sentence or of an item of a list. */
const ORDER =
  /^(?:[-*•·>]\s*|\(?\d{1,2}[.)]\s*)?(?:(?:now|then|first|next|just|simply),? )?(?:open|copy|paste|press|run|install|download|connect|clone|unzip|turn off|disable|enter|sign|send|click|allow|accept|add|move|pay|deposit|start|launch|execute|use our)\b/;

/** Words that send the reader to do what stands in quotation marks: whoever warns does not. */
const SENDS_TO_QUOTED =
  /\b(?:you (?:must|need to|have to)|to (?:stay safe|keep|protect|secure|save)|(?:do|follow|take) (?:this|these|the following))\b(?:(?!\b(?:never|not|if|when|such as|like)\b)[^".\n]){0,80}[:,]\s"|(?:다음|아래)\S{0,3}\s(?:(?!마세요|마십시오|않)[^".\n]){0,30}(?:하세요|하십시오|해\s*주세요)\s?:\s?"/;

/**
 * The sentences of a notice, each without what it quotes; undefined when the text is none.
 *
 * @param sentences folded.
 */
export function readNotice(sentences: readonly string[]): readonly string[] | undefined {
  const text = sentences.join('\n');
  const opening = sentences.slice(0, OPENING).join('\n');
  const says = FRAUD.test(opening) && ABOUT.test(opening);
  const marks = MARKS.filter((mark) => mark.test(text)).length;
  if (!says || marks < MARKS_NEEDED || SENDS_TO_QUOTED.test(text)) return undefined;
  const own = withoutQuotes(text).split('\n');
  return ASKS_WHETHER.test(text) || own.some(demandsHarm) ? undefined : own;
}

function demandsHarm(sentence: string): boolean {
  return ORDER.test(sentence) || (asksItself(sentence) && HARMFUL_ACT.test(sentence));
}

/** A quotation may run over several sentences; one that is never closed hides nothing. */
function withoutQuotes(text: string): string {
  return text.replace(/"[^"]{1,1000}"/g, (quoted) => quoted.replace(/[^\n]/g, ''));
}
