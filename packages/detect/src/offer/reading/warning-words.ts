/** Wordings, English and Korean, for folded text, of warnings: who tricks people, and what they are said to ask. */

const TRICKSTERS = String.raw`(?:attackers?|scammers?|fraudsters?|(?:cyber)?-?criminals?|threat actors?|(?:malicious|bad) actors?|(?<!\b(?:our|your|white[- ]hat|ethical) )hackers?|adversar(?:y|ies)|impersonators?|impost[eo]rs?|phishers?|con (?:men|artists?)|thieves|(?:fake|false|supposed|alleged|bogus) (?:\w+ ){0,2}(?:recruiters?|investors?|employers?|interviewers?|compan(?:y|ies)|offers?|interviews?|jobs?)|lazarus|famous chollima|bluenoroff|north korean?(?: \w+){0,3}|(?:the|this|such|these|an?|another) (?:scams?|attacks?|frauds?|campaigns?|tricks?|lures?|phishing (?:mails?|messages?))|scams)`;
const ACT = String.raw`(?:pos(?:e|es|ed|ing)|impersonat\w+|pretend\w*|ask(?:s|ed|ing)?|sen[dt]s?|sending|trick\w*|lur(?:e|es|ed|ing)|persuad\w+|convinc\w+|tells?|told|us(?:e|es|ed|ing)|tr(?:y|ies|ied|ying)|wants?|invit\w+|approach\w*|contact\w*|instruct\w*|gets?|makes?|claim\w*|offer(?:s|ed|ing)?|insist\w*|request\w*|demand\w*|push\w*|urg(?:e|es|ed|ing)|deliver\w*|target\w*|rel(?:y|ies|ied)|entic\w+|messag\w+|promis\w*|begins?|starts?|works?|goes|consists?|involves?)`;
const SOMEBODY =
  '(?:someone|somebody|anyone|anybody|(?:a|any|the) (?:stranger|recruiter|caller|company|person|interviewer|employer|page|site|message)|our (?:site|page|staff|recruiters?)|they|he|she)';
const REFUSE = String.raw`(?:hang up|(?:that|it) is not us|stop\b|leave|refuse|report|decline|walk away|block (?:them|him|her|the)|say no|(?:do not|don't|never) (?!worry|hesitate|mind|forget)\w+|be (?:careful|suspicious)|assume|(?:it|that|this)(?:'s| is) (?:almost |very |most |certainly |probably )*(?:an? )?(?:scam|fraud|attack|red flag|trick))`;
const VICTIM =
  '(?:him|her|them|(?:the |a |an |their |several |many |some )?(?:victims?|targets?)|(?:the|an?|several|many|some) (?:employees?|developers?|engineers?|maintainers?|persons?|users?)|people|visitors)';

/** Where a sentence begins to tell of tricksters. */
export const TELLS: readonly RegExp[] = [
  wording`\b${TRICKSTERS}\b.{0,80}?\b(?:${ACT}|who|that|may|might|will|can|often|usually)\b`,
  /\b(?:messages?|e-?mails?|texts?|calls?|posts?|prompts?|lines?|something|offers?|requests?)\b.{0,40}\b(?:such as|like|saying|that says?|reading|along the lines of|in the style of)[:,]? "/,
  wording`\b(?:beware|be (?:wary|suspicious|sceptical|skeptical) of|be (?:careful|cautious|alert|aware) (?:of|with|about)|watch out for|look out for|on the lookout for)\b.{0,60}\b(?:who|anyone|anybody|offers?|messages?|e-?mails?|recruiters?|callers?|requests?|people|strangers?|compan(?:y|ies)|scams?|fraud)\b`,
  wording`\b(?:if|when|whenever|should)\b.{0,12}\b${SOMEBODY}\b.{0,60}\b(?:asks?|tells?|wants?|requests?|sends?|offers?|insists?|invites?)\b.{1,160}\b${REFUSE}`,
  wording`\bif you (?:are|get|have been|were) (?:asked|told|invited|pressed|pushed) to\b.{1,160}\b${REFUSE}`,
  wording`\b(?:anyone|whoever|being asked|an? (?:request|recruiter|company|employer|caller|message|job|firm|offer)|(?:requests?|recruiters?|offers?|messages?|companies) (?:who|that|to|for))\b.{0,140}\b(?:is|are)\b (?:(?!not\b|no\b|never\b)\w+ ){0,3}(?:red flags?|scams?|fraud|warning signs?|thie(?:f|ves)|attackers?|scammers?)\b`,
  /\breport (?:any|every|all|such) (?:person|people|messages?|e-?mails?|offers?|calls?|requests?|recruiters?)\b|\breport (?:anyone|whoever)\b/,
  /\bno (?:honest|serious|legitimate|genuine|real|reputable|decent) (?:company|employer|recruiter|firm|interviewer|investor|exchange)\b/,
  wording`\b(?:ask|told|tell|instruct|invit|urg|trick|lur|persuad|convinc|pressur|forc)(?:s|e|es|ed|ing|ting)?\b ${VICTIM}\b.{0,20}\b(?:to|into|through|via)\b`,
  wording`\b(?:makes?|made|making) ${VICTIM} (?:\w+ )?(?:open|run|paste|install|copy|download|clone|share|connect|sign|send)\b`,
  wording`\b(?:he|she|they|(?:the |their |many |some )?(?:victims?|targets?)|(?:the|an?|several|many) (?:employees?|developers?|engineers?|maintainers?))\b (?:was|were|had been|got|is|are) (?:then |later |also |soon )?(?:asked|told|instructed|invited|tricked|lured|persuaded|led|contacted)\b`,
  /(?:사기|사칭|피싱|스캠|공격)\s*(?:주의|경고|예방|사례|수법|유형)|신종\s*(?:사기|수법|피싱)|사칭(?:해|하여|한)\s/,
  /(?:공격자|사기꾼|사기범|사기\s*조직|해커|범죄자|범죄\s*조직|사칭범|사칭하는|위협\s*행위자|라자루스|북한|피싱범|가짜\s*(?:채용|리크루터|면접|투자|회사|헤드\s*헌터))/,
];

/** What makes the whole of a Korean sentence a warning: "cases in which one is asked to …", "when asked to …, refuse". */
export const TELLS_AS_A_WHOLE =
  /범죄에\s*이용|범죄에\s*해당|(?:다는|라는|겠다는)\s*(?:글|광고|메시지|연락|제안|사람|전화|문자)(?:은|는|이|가|을|를).{0,30}(?:범죄|사기|의심|신고|주의|처벌)|(?:요구|유도|요청|시키|권유)하?는\s*(?:사례|수법|사기|범죄|메시지|연락|메일|전화|사람|업체)|(?:게\s*하는|도록\s*하는|유포하는|사칭하는|사칭한|위장한|게\s*만드는)\s*(?:\S+\s*){0,2}(?:공격|악성|사기|수법|해킹|피싱|사건)|(?:라고|도록|달라고|자고|하게)\s*(?:요구|요청|유도|시키|권유|말|안내)?\S{0,4}(?:면|하면|받으면|받은\s*경우|는\s*경우|하는\s*곳은|하는\s*사람은).{0,40}(?:의심|신고|거절|끊|멈추|중단|응하지|따르지|사기|피싱)/;

/** The writer speaks of themselves: what was told of others ends. */
export const OF_THEMSELVES = /\b(?:we|our|i|i'm|i'll|my)\b|저희|우리|당사|제가/;

/** A heading over signs or steps of a fraud: the items behind it are told, too. */
export const ABOUT_SIGNS =
  /\b(?:red flags?|warning signs?|signs? of (?:a |an )?(?:scam|fraud|attack|fake)|how (?:the|this|these|such) (?:scams?|attacks?|frauds?|tricks?|campaigns?) works?|(?:common|typical|known|their) (?:tricks|tactics|techniques|lures|demands))\b|(?:사기|공격|사칭|피싱)\s*(?:의\s*)?(?:수법|유형|징후|사례|단계)|위험\s*신호|의심\s*(?:신호|징후)/;

/** A heading over what is never asked: each item behind it is denied, whether marked or a line without an end. */
export const NEVER_ASKED =
  /\b(?:never|will not|won't|do not|don't|would not|wouldn't) (?:ever )?(?:ask|require|request|need|expect)\b[^.!?,]*:$|(?:요청|요구|부탁|안내|권유)(?:을|를)?\s*(?:하지|드리지)\s*않[^.!?]*:$/;
export const NEVER_ASKED_ITEM = /^(?!now\b|then\b|first\b|instead\b|but\b)[^.!?]{1,160}$/;

/** An item of such a list: its mark, or words that name an act instead of ordering it. */
export const LIST_ITEM =
  /^(?:[-*•·]|\(?\d{1,2}[.)])|^(?:you are (?:then )?(?:asked|told)|asking|requests?|demands?|being (?:asked|told)|an? )\b|(?:요구|유도|요청|권유|함|음)[.]?$/;

/** A sentence that goes on about the ones before. */
export const GOES_ON =
  /^(?:[-*•·]\s*|\(?\d{1,2}[.)]\s*)?(?:(?:then|next|often|sometimes|usually|typically|finally|later|afterwards|soon|after (?:that|a while|some days)|in (?:one|another|some|other) cases?|once (?:there|inside|trust is won)|during the call|in the call|on the call|at first|first|second|third),? )?(?:they|he|she|these|those|such|others|some of them|victims?|targets?|the (?:attackers?|scammers?|callers?|recruiters?|victims?|fake|supposed|criminals?|scams?|attacks?|interviewers?|targets?)|the (?:pages?|sites?|messages?|code|project|repository|script|file) (?:then |later |also |itself )?(?:shows?|tells?|asks?|displays?|contain(?:s|ed)|runs?|installs?|steals?|prompts?|sends?))\b|(?:라고|도록|달라고|자고|게)\s*(?:요구|요청|유도|시키|권유|말|안내|속|합니다|하며|하거나|한다|하고|만들|하는)\S{0,8}(?:\s.{0,40})?$|(?:요구|유도|사칭|유인|탈취|감염)(?:합니다|하며|하거나|한다|했습니다|됩니다|하는\s*(?:수법|방식)(?:입니다)?)[.]?$/;

/** A sentence that says what some ask for; a warning only with the next one, which calls it off. */
export const WARNS_OF_ASKING =
  /\b(?:recruiters?|callers?|people|strangers|compan(?:y|ies)|messages?|e-?mails?|offers?|sites?|pages?|somebody|someone|they|some)\b.{0,40}\b(?:asks?|tells?|wants?|requests?|invites?|may ask|might ask|will ask)\b.{0,6}\b(?:you|for)\b|(?:라고|달라고|자고)\s*(?:요구|요청|말|안내)?\S{0,4}(?:경우|일)/;
export const CALLED_OFF =
  /^(?:please )?(?:never|do not|don't) (?:do (?:that|this|so|it)|follow|comply|obey|agree|go along|give in)\b|^(?:that|this|these|those) (?:is|are) (?:an? |always |all )*(?:scams?|fraud|red flags?|warning signs?|tricks?)\b|^(?:절대\s*)?(?:그렇게|그런\s*요구에|이에|따르|응하)\S{0,8}\s*(?:하지\s*)?(?:마세요|마십시오|말아)/;

const QUOTED = /"[^"]{3,200}"/g;
/** The writer's own demand; "please report it" is none. */
const OWN_DEMAND =
  /\b(?:please|kindly)\b(?! (?:immediately |also |at once )?(?:report|be (?:careful|wary|alert|aware)|do not|don't|never|ignore|delete|hang up|refuse|block|forward (?:it|them|such)|stay alert|beware|warn|contact (?:the |our |your )?(?:soc|security|it|police|help ?desk)|tell (?:the |our |your )?(?:soc|security|it\b|police)|inform (?:the |our |your )?(?:soc|security|it\b|police)))|\b(?:let's|we (?:need|require|ask|want|would like|'d like|expect) you|you (?:need|have) to|you must|you'll (?:need|have)|our (?:cto|ceo|team|manager|client|boss|lead|policy|process|app|client|tool|patch|update|script|repo\w*) |(?: -|:) (?:just |simply |now |first )*(?:run|install|paste|connect|open|download|disable|turn|clone|export|enter|send)|(?:so|therefore|hence|instead|to (?:avoid|prevent|protect|be safe)\b.{0,40}|for (?:this|that) reason|that is why|this is why),? (?:just |simply |first |now |only |we |you )*(?:run|install|paste|connect|open|download|use|add|move|continue|click|disable|turn|clone|verify|send|export|enter|switch|deposit|pay)\b)/;
const OWN_DEMAND_KOREAN =
  /^(?!.*(?:신고|주의|의심|거절|무시|차단|유의|삼가|중단|멈추|끊|(?:보안\s*팀|경찰|담당\s*부서|118)\S{0,3}\s*(?:에|으로)?\s*(?:바로\s*|즉시\s*)?(?:알려|연락|문의))\S{0,6}\s*(?:주세요|주시|주십|바랍|부탁|하십시오|하시)).*(?:주세요|주시면|주시기|주시길|주십시오|부탁드|바랍니다|하시면|하셔야|하십시오)/;

/** Whether the sentence asks for something in its writer's own name. What stands in quotation marks is not theirs. */
export function asksItself(folded: string): boolean {
  const own = folded.replace(QUOTED, '');
  return OWN_DEMAND.test(own) || OWN_DEMAND_KOREAN.test(own);
}

/** A wording put together from named parts. */
function wording(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(String.raw(strings, ...parts));
}
