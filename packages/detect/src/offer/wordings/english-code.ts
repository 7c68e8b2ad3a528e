/** English wordings, for folded text: what is to be run, where, and how quickly. */
import { type Phrase, wording } from '../phrase.ts';

const BOX =
  '(?:vms?|virtual machines?|sandbox(?:es)?|docker|containers?|virtualbox|vmware|codespaces?|replit|wsl|gitpod|codesandbox|stackblitz|(?:online|cloud|web|browser)[- ](?:based )?(?:ide|editor)s?|remote (?:server|machine|desktop)s?)';

const OWN_MACHINE =
  '(?:your|ur|own|the) (?:own |main |personal |local |real |primary |host |work |company |office |daily )+(?:machine|computer|laptop|pc|mac(?:book)?|device|workstation|desktop|system)';

export const ENGLISH_CODE: readonly Phrase[] = [
  {
    rule: 'asks-to-run-code',
    wordings: [
      /\b(?:run|start|open|launch) (?:it|this|them) (?:on|in|from) (?:your|ur)\b/,
      /\byarn (?:&&|dev|start|install)/,
      /\b(?:run|start|launch|execute|compile|set ?up|spin up|boot)\b.{0,40}\b(?:project|code|app|application|repo(?:sitory)?|scripts?|demo|game|platform|product|dapp|mvp|server|frontend|backend|locally)\b/,
      /\b(?:npm|yarn|pnpm|bun)\s+(?:i|install|ci|start|run|dev|test)\b/,
      /\bget(?:ting)? (?:it|this|that|everything|the \w+) (?:up and )?running\b/,
      /\b(?:check|see|verify|make sure|confirm|tell (?:me|us))\b.{0,20}\b(?:it|everything|the \w+) (?:works|runs|builds|starts) (?:on your (?:side|end|machine|computer)|locally|for you)\b/,
      /\b(?:after|once) it(?:'s| is) (?:up and )?running\b/,
      /\bjust (?:start|run) it\b/,
      /\b(?:get|bring|have) (?:it|this|that|the \w+) up (?:and running )?(?:locally|on your)\b/,
      /\bdocker\s+run\b/,
      /\b(?:check|open|pull|see|look at|clone)\b.{0,40}\b(?:and|then) run it\b/,
      /\b(?:try|test|play|play with|check ?out)\b(?: out)? (?:our|the|my) (?:game|product|mvp|demo|dapp|platform|prototype|code ?base)\b/,
      /\bpip3?\s+install\b/,
      /\bnpx\s+\S/,
      /\bdocker(?:-|\s)compose up\b/,
      /\bnode\s+[\w./-]+\.js\b/,
      /\bpython3?\s+[\w./-]+\.py\b/,
    ],
    unless: /\b(?:you(?:'ll| will| would) (?:run|own|lead|build|design)|we run|who run|runs on|responsib\w+)\b/,
  },
  {
    rule: 'asks-to-run-code',
    wordings: [
      /\b(?:clone|download|pull|fork|check ?out)\b.{0,80}\b(?:and|then|&)\b.{0,40}\b(?:run|start|install|launch|execute|fix|debug|see (?:if|what|whether)|try|tell me)\b/,
    ],
  },
  {
    rule: 'own-machine-only',
    wordings: [
      wording`\b(?:don't|do not|not|can't|cannot|can not|avoid|never|won't|doesn't|isn't)\b(?! need)(?! have to).{0,40}\b(?:use|using|run(?:ning|s)?|work(?:s)?|open(?:ing)?|inside|in|on|support(?:ed)?)\b.{0,25}\b${BOX}\b`,
      wording`\b(?:no|without(?: an?| any)?|instead of(?: an?)?|outside(?: of)?(?: an?)?) ${BOX}\b(?! (?:experience|knowledge|needed|required|is needed|is required|necessary))`,
    ],
    unless:
      /\b(?:experience|knowledge|familiar)\b|\bif (?:you|it|that|docker)\b.{0,20}(?:can't|cannot|don't|doesn't|do not|not)\b/,
    refusal: true,
  },
  {
    rule: 'own-machine-only',
    wordings: [
      wording`\b(?:must|have to|need to|needs to|should|required|only|make sure|ensure|please|directly)\b.{0,60}\b(?:on|from|in) ${OWN_MACHINE}\b`,
    ],
    unless: /\b(?:if you (?:like|want|prefer)|allowed to|can use|we (?:send|ship|give|provide)|whether)\b/,
  },
  {
    rule: 'own-machine-only',
    wordings: [
      /\b(?:run|install|open|test|start|clone|execute)\b.{0,60}\b(?:on|from) (?:your|the) (?:work|company|office|corporate|employer'?s?)(?:[- ]issued)? (?:machine|computer|laptop|pc|mac(?:book)?|device)\b/,
    ],
  },
  {
    rule: 'run-not-read',
    wordings: [
      /\b(?:don't|do not|no need to|needn't|not necessary to|without) (?:need to |have to |bother |spend (?:too much )?time |waste (?:your )?time |be )?(?:read(?:ing)?|review(?:ing)?|look(?:ing)? (?:at|through)|check(?:ing)?|audit(?:ing)?|go(?:ing)? through)\b.{0,30}\b(?:code|all|everything|source|files|repo(?:sitory)?|it)\b/,
      /\b(?:natively on (?:windows|mac)|(?:windows|mac(?:os)?)(?: or (?:windows|mac(?:os)?))? natively)\b/,
    ],
    unless: /\b(?:we don't|we do not|recruiters?|hr )\b/,
    refusal: true,
  },
  {
    rule: 'own-machine-only',
    wordings: [
      /\b(?:use|using|open|run|with|from|in)\b.{0,60}\byour (?:usual|everyday|main|normal|default|daily|real) (?:chrome |browser )?(?:profile|browser)\b/,
    ],
  },
  {
    rule: 'private-repository',
    wordings: [
      /\bshared?\b.{0,30}\b(?:project|repo(?:sitory)?|code)\b.{0,20}\bwith you\b/,
      /\b(?:github|gitlab|bitbucket|repo(?:sitory)?|code ?base|it'?s)\b.{0,30}\bprivate\b.{0,40}\b(?:add|invit)/,
      /\binvit\w*\b.{0,20}\bto (?:the|our|my) (?:repo(?:sitory)?|code ?base|project)\b/,
    ],
    unless: /\b(?:experience|your own|your private)\b/,
  },
  {
    rule: 'private-repository',
    wordings: [
      /\b(?:private|closed) (?:github |gitlab |bitbucket |git )?(?:repo(?:sitory)?|repos)\b/,
      /\b(?:access|add you|invite you)\b.{0,20}\b(?:private|closed) (?:github|gitlab|bitbucket)\b/,
      /\bclosed (?:github|gitlab|bitbucket)\b/,
      /\b(?:add(?:ed)?|invit\w+|grant\w*)\b.{0,40}\b(?:as (?:an? )?collaborator|collaborator|to (?:our|the|my) (?:github|gitlab|bitbucket|repo(?:sitory)?))\b/,
      /\b(?:send|share|give|what(?:'s| is))\b.{0,20}\byour (?:github|gitlab|bitbucket)(?: (?:id|username|handle|account))\b/,
    ],
    unless: /\b(?:experience|your private repo|into a private repo(?:sitory)? of your own|if you prefer)\b/,
  },
  {
    rule: 'hurry',
    wordings: [
      /\bdeadline\b.{0,12}\b\d{1,2} ?(?:min\w*|hours?|hrs?|h)\b/,
      /\bdo (?:it|this|that|the (?:test|task))\b.{0,15}\b(?:today|now|asap|right away|immediately|tonight|quickly)\b/,
      /\b(?:client|customer|cto|ceo|team|manager|boss)(?: is|'s| are)? (?:already )?(?:waiting|online right now)\b/,
      /\bexpires? (?:in|within|after) (?:\d{1,2}|an?|one|two|half an) ?(?:min\w*|hours?|h)\b/,
      /\baccept (?:it|the invit\w+) (?:quickly|now|immediately|asap)\b/,
    ],
    unless: /\b(?:link|code|password reset|session|token) expires?\b/,
  },
  {
    rule: 'hurry',
    wordings: [
      /\b(?:finish|complete|run|check|submit|return|send|test|fix|do|install|review|debug|solve|test|task|assessment|challenge|set ?up|clone)\b.{0,80}\b(?:within|in|under|in the next|during the next) (?:the next )?(?:about )?(?:\d{1,2}|an?|one|two|three|five|ten|fifteen|twenty|thirty|a few|a couple of|half an)(?:\s?-\s?\d{1,2}|\s?to\s?\d{1,2})?[\s-]?(?:min(?:ute)?s?|hours?|hrs?|h)\b/,
      /\b(?:you(?:'ve| have)|only) (?:got )?(?:\d{1,2}|an?|one|two|thirty|fifteen) ?(?:min(?:ute)?s?|hours?|hrs?)\b.{0,60}\b(?:run|finish|complete|submit|send|test|task)\b/,
      /\b(?:it'?s|this is) (?:\w+ )?urgent\b/,
      /\bbe quick\b/,
      /\bas (?:quick(?:ly)?|fast) as (?:possible|you can)\b/,
      /\b(?:can|could|please|need)\b.{0,80}\b(?:tonight|before launch)\b/,
      /\bslots? (?:will|may|can) be (?:given|passed|assigned)\b/,
      /\bother candidates?\b.{0,40}\b(?:already|waiting|finished|did)\b/,
      /\b(?:within|in) (?:the )?(?:next )?(?:\d{1,2}|an?|one|two|three|thirty|fifteen)[\s-]?(?:min(?:ute)?s?|hours?|hrs?)\b.{0,60}\b(?:finish|complete|run|submit|test|task|assessment|install|clone|repo)\b/,
    ],
    unless:
      /\b(?:(?:48|72|96) ?h(?:ou)?rs?|should (?:not )?take|takes?|timebox|time-box|spend|a (?:call|chat) (?:of|in)|get back to you|we (?:will |'ll )?(?:reply|answer|respond|send))\b/,
  },
  {
    rule: 'hurry',
    wordings: [
      /\b(?:asap|as soon as possible|right now|right away|immediately|urgent(?:ly)?|hurry|at once|before (?:it|the link|the slot) (?:expires?|closes?)|other candidates? (?:are|is) waiting)\b.{0,80}\b(?:run|test|install|download|clone|review (?:the|our|this) (?:code|repo)|task|assessment|repo(?:sitory)?|project)\b/,
      /\b(?:run|install|download|clone|test|task|assessment|project|repo(?:sitory)?)\b.{0,60}\b(?:asap|as soon as possible|right now|right away|immediately|urgent(?:ly)?|today|tonight|in a hurry|at once)\b/,
    ],
    unless: /\b(?:no (?:rush|hurry)|take your time|cv|resume|today's|join (?:us )?immediately|start immediately)\b/,
  },
  {
    rule: 'trust-the-folder',
    wordings: [
      /\b(?:click|choose|select|press|hit|say|answer|accept|allow)\b.{0,40}\btrust\b/,
      /\btrust (?:the |this )?(?:authors?|folder|workspace|project|publisher|parent folder)\b/,
      /\b(?:leave|exit|turn off|disable) restricted mode\b/,
    ],
  },
];
