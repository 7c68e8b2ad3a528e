/** Wordings, English and Korean, for folded text: an offer to lend face, identity, account or address to others. */
import { type Phrase, wording } from '../phrase.ts';

const ACCOUNT =
  '(?:upwork|freelancer|fiverr|toptal|linkedin|github|bank|paypal|payoneer|wise|exchange|binance|coinbase|kyc|verified)';
const NAMED = `(?:${ACCOUNT} (?:accounts?|profiles?)|identity|identities|face|passport|accounts?|ids?|ssn)`;

export const LENDING: readonly Phrase[] = [
  {
    rule: 'lends-identity',
    wordings: [
      wording`\b(?:rent(?:ing)?|lend(?:ing)?|borrow(?:ing)?|leas(?:e|ing)|buy(?:ing)?)\b.{0,25}\b(?:your|ur|a|an|us your|people's|verified)\b.{0,15}\b${NAMED}\b`,
      /\b(?:rent\w*|borrow\w*|lend\w*|buy\w*)\b.{0,12}\byour (?:upwork|fiverr|toptal|freelancer|linkedin|github|payoneer)\b/,
      /\bus(?:e|ing) your (?:upwork|fiverr|toptal|freelancer|payoneer)\b/,
      wording`\b(?:let|allow|allowing|letting)\b.{0,4}\b(?:us|our \w+|my \w+|me|them)\b.{0,20}\b(?:use|work (?:on|under|with|through|from)|log ?in (?:to|with)|run|apply (?:with|under))\b.{0,15}\b(?:your|ur)\b.{0,12}\b${NAMED}\b`,
      wording`\b(?:we|our \w+|i|my \w+|they|others)\b.{0,40}\b(?:work|log ?in|operate|bid|apply|do the (?:work|coding|rest))\b.{0,40}\b(?:on|under|with|in|through|using|from) (?:your|ur) (?:own |real )?(?:${NAMED}|name)\b`,
      wording`\b(?:need|share|use|give|sell|hand over)\b.{0,15}\b(?:your|ur|a)\b.{0,12}\b(?:upwork|fiverr|freelancer|toptal|payoneer|paypal) (?:accounts?|profiles?|logins?)\b`,
    ],
    unless: /\b(?:in your name|never|name tag|domain name|rent a (?:car|flat|room|bike)|save the file)\b/,
  },
  {
    rule: 'lends-identity',
    wordings: [
      /\b(?:attend|join|take|do|doing|pass|sit(?: in)?|handle|show up (?:at|for)|appear (?:in|at))\b.{0,30}\b(?:calls?|interviews?|meetings?)\b.{0,30}\b(?:for us|for me|on (?:our|my) behalf|in (?:our|my) (?:place|name|stead)|for (?:our|my) (?:developers?|team|engineers?)|with your (?:face|camera|own face)|as (?:our|my) front|as if you)\b/,
      /\b(?:pass|do|take|attend|join)\b.{0,12}\binterviews?\b.{0,30}\b(?:i'll|i will|we'll|we will|my team|our team|our developers?)\b.{0,12}\b(?:do|handle|take|work)/,
      /\byou (?:own|hold|register|open|keep)\b.{0,20}\baccounts?\b.{0,30}\b(?:our|my) (?:team|developers?|engineers?)\b.{0,12}\b(?:delivers?|works?|does|do|codes?)\b/,
      /\bappear\w*\b.{0,12}\bon (?:camera|video)\b.{0,12}\bfor (?:our|us|my)\b/,
      /\bunder (?:their|a us|an american|someone else's|another) (?:identity|name|person)/,
      /\bbe (?:the|our|my) (?:face|front|proxy)\b/,
      /\b(?:pass|complete|do|go through)\b.{0,20}\b(?:kyc|id(?:entity)? (?:check|verification)|verification)\b.{0,20}\b(?:for us|on our behalf|for (?:our|my) (?:developers?|team|friend|account))\b/,
      /\b(?:our|my) (?:developers?|engineers?|team)\b.{0,30}\b(?:answers?|speaks?|types?|do(?:es)? the (?:work|test|coding))\b.{0,40}\b(?:while you|you only|you just)\b/,
    ],
    unless:
      /\b(?:translat\w*|interpret\w*|colleague|customers?|support|sales|recruiters? (?:take|join)|hiring manager|experience)\b/,
  },
  {
    rule: 'lends-identity',
    wordings: [
      /\b(?:keep(?:ing)?|host(?:ing)?|hous(?:e|ing)|plug in|receiv(?:e|ing)|stor(?:e|ing))\b.{0,20}\b(?:\d+|two|three|four|five|six|several|some|a few|our|the|company|work)\b.{0,12}\b(?:laptops?|computers?|machines?)\b.{0,40}\b(?:at (?:your )?(?:home|place|house|address)|in your (?:home|house|flat|apartment)|(?:turned|switched|powered) on|online)\b/,
      /\blaptop farms?\b/,
    ],
    unless:
      /\b(?:your (?:work |company )?laptop (?:will|arrives)|when you (?:join|start)|first day|(?:web|cloud) hosting|data ?cent(?:er|re)|experience)\b/,
  },
  {
    rule: 'lends-identity',
    wordings: [
      /(?:계정|명의|신분증|신원|얼굴|여권|주민등록증|통장|프로필)(?:만|을|를|과|와|도|이나|\s|,)*.{0,20}(?:빌려|대여|임대|렌트|빌리|양도)(?!\s*(?:하지|금지|는\s*불법))/,
      /(?:계정|명의)(?:만|을|를|도)?\s*(?:저희에게\s*)?(?:넘겨|넘기|맡겨|맡기)/,
      /(?:대신|대리로?)\s*(?:화상\s*)?(?:면접|인터뷰|미팅)(?:만|을|를|에)?\s*(?:봐|보|참석|나가|들어|해)/,
      /(?:면접|인터뷰|미팅|통화)(?:만|을|를|에)?\s*(?:저희\s*)?(?:대신|대리로?)\s*(?:봐|보|참석|나가|들어|해)/,
      /(?:얼굴|본인|신분|신원|kyc)\s*인증만\s*(?:해|도와|대신|받)/,
      /(?:면접장?|인터뷰|미팅|회의)(?:에|을|를|만)?\s*(?:대신|대리로?)\s*(?:들어|참석|응시|출석)/,
      /얼굴만\s*(?:빌려|비추|비춰|나와|나오|보여)/,
      /본인\s*(?:명의|이름|계정)(?:로|으로).{0,30}(?:저희|우리|팀|개발자).{0,20}(?:작업|일하|개발|진행|접속)/,
      /(?:저희|우리|개발자)(?:가|들이|는|팀이)?.{0,20}(?:회원님|지원자님|선생님|님|본인|당신)(?:의)?\s*(?:계정|명의|이름)(?:로|으로|에).{0,20}(?:작업|일하|일을|접속|로그인)/,
      /노트북.{0,20}(?:댁|집|자택|가정)(?:에|에서).{0,20}(?:켜|보관|두시|받아)/,
    ],
    unless: /불법|처벌|위반|금지|주의|신고|사칭/,
  },
];
