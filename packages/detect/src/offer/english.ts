/** English wordings of the indicators, for folded text (lower case, plain quotes and dashes). */
import type { Phrase } from './phrase.ts';

const MESSENGER = String.raw`(?:telegram|whats ?app|discord|signal|wechat|skype|session app|t\.me)`;
const BOX =
  '(?:vms?|virtual machines?|sandbox(?:es)?|docker|containers?|virtualbox|vmware|codespaces?|replit|wsl|gitpod|codesandbox|stackblitz|(?:online|cloud|web|browser)[- ](?:based )?(?:ide|editor)s?|remote (?:server|machine|desktop)s?)';
const OWN_MACHINE =
  '(?:your|ur|own|the) (?:own |main |personal |local |real |primary |host |work |company |office |daily )+(?:machine|computer|laptop|pc|mac(?:book)?|device|workstation|desktop|system)';
const SECRET =
  '(?:seed(?: phrase| words)?|(?:secret |recovery |backup )(?:phrase|words)|mnemonic|private keys?|keystore(?: file)?|(?:12|24|twelve|twenty-four) words)';
const WORKED_WITH =
  /\b(?:experience|worked|integrat\w*|familiar|built|build|develop\w*|implement\w*|sdk|support\w*|design\w*|users?|customers?)\b/;
const COMMAND_LINE = String.raw`(?:terminal|command prompt|command line|powershell|run (?:box|dialog|window|prompt)|\bcmd\b|console|iterm)`;

/** Installers that honest instructions name with `curl … | sh`. */
const KNOWN_INSTALLER =
  /(?:sh\.rustup\.rs|foundry\.paradigm\.xyz|get\.docker\.com|bun\.sh|deno\.land|astral\.sh|nvm-sh\/nvm|homebrew\/install|get\.sdkman\.io|install\.python-poetry\.org|solana\.com|starkup\.dev|release\.anza\.xyz)/;

export const ENGLISH: readonly Phrase[] = [
  {
    rule: 'pay-out-of-proportion',
    pattern:
      /\b(?:[2-9]\s?x|double|triple|two times|three times|twice)\b.{0,30}\b(?:market|salary|rate|pay)\b|\b(?:far|well|significantly|way|much) (?:above|over|beyond|higher than) (?:the )?(?:market|average)\b|\b(?:name your (?:price|salary|rate)|salary is no (?:issue|problem|object)|unlimited budget)\b/,
  },
  {
    rule: 'pay-out-of-proportion',
    pattern:
      /\bno (?:interviews?|experience|resume|cv)(?: is| are)? (?:needed|required|necessary)\b|\bno need for an? (?:formal )?interview\b|\bhired (?:immediately|on the spot|right away)\b|\bwithout (?:an |any )?interview\b/,
    refusal: true,
  },
  {
    rule: 'moves-to-messenger',
    pattern: new RegExp(
      String.raw`\b(?:move|continue|switch|talk|chat|discuss|speak|communicate|proceed|shift|carry on|take (?:this|it)|message|text|contact|reach(?: out)?|ping|dm|add|write|interview|connect|join|hop|go)\b.{0,60}\b(?:on|to|over|via|in|through|by|using|at)\b.{0,20}\b${MESSENGER}(?!\s+process)\b`,
    ),
    unless:
      /\b(?:can also|or (?:by|via|on)|feel free|if you prefer|alternatively|whichever|community|server|users?|integrat\w*)\b/,
  },
  {
    rule: 'moves-to-messenger',
    pattern: new RegExp(
      String.raw`\b(?:what(?:'s| is)|send|give|share|drop|leave|do you (?:have|use))\b.{0,20}\b(?:your )?${MESSENGER}\b(?: (?:id|handle|username|number|account|contact))?`,
    ),
    unless: /\b(?:can also|community|server|bot|users?|integrat\w*)\b/,
  },
  {
    rule: 'moves-to-messenger',
    pattern: new RegExp(String.raw`\bmy ${MESSENGER}(?: (?:id|handle|username|number|account))?\s*(?:is|:)`),
  },
  {
    rule: 'moves-to-messenger',
    pattern: /(?<![\p{L}\p{N}])(?:tg|telegram|whats ?app|wechat|discord)(?: id)?\s*[:=]\s*[@+\w]/u,
    unless: /\b(?:community|server|channel|news|updates|follow us)\b/,
  },
  {
    rule: 'messenger-contact',
    pattern: /\b(?:telegram|whats ?app|wechat|t\.me)\b|@\w{3,32}\b.{0,20}\bon discord\b/,
    unless:
      /\b(?:community|server|channel|news|updates|follow us|bots?\b.{0,20}\b(?:build|develop)|users?|integrat\w*|experience|never|not)\b/,
  },
  {
    rule: 'test-before-interview',
    pattern:
      /\b(?:test|task|assessment|challenge|repo(?:sitory)?|project|code|assignment|run|install|clone|set ?up)\b.{0,80}\bbefore (?:the|our|your|we|any)\b.{0,20}\b(?:call|interview|meeting|speak|talk|meet|chat)\b|\bbefore (?:the|our|your|we|any)\b.{0,20}\b(?:call|interview|meeting|speak|talk|meet|chat)\b.{0,80}\b(?:test|task|assessment|challenge|repo(?:sitory)?|assignment|run|install|clone)\b/,
  },
  {
    rule: 'asks-to-run-code',
    pattern:
      /\b(?:run|start|launch|execute|compile|set ?up|spin up|boot)\b.{0,40}\b(?:project|code|app|application|repo(?:sitory)?|scripts?|demo|game|platform|product|dapp|mvp|server|frontend|backend|locally)\b|\b(?:npm|yarn|pnpm|bun)\s+(?:i|install|ci|start|run|dev|test)\b|\bget(?:ting)? (?:it|this|that|everything|the \w+) (?:up and )?running\b|\b(?:check|see|verify|make sure|confirm|tell (?:me|us))\b.{0,20}\b(?:it|everything|the \w+) (?:works|runs|builds|starts) (?:on your (?:side|end|machine|computer)|locally|for you)\b|\b(?:after|once) it(?:'s| is) (?:up and )?running\b|\bjust (?:start|run) it\b|\b(?:try|test|play|play with|check ?out)\b(?: out)? (?:our|the|my) (?:game|product|mvp|demo|dapp|platform|prototype|code ?base)\b|\bpip3?\s+install\b|\bnpx\s+\S|\bdocker(?:-|\s)compose up\b|\bnode\s+[\w./-]+\.js\b|\bpython3?\s+[\w./-]+\.py\b/,
    unless: /\b(?:you(?:'ll| will| would) (?:run|own|lead|build|design)|we run|who run|runs on|responsib\w+)\b/,
  },
  {
    rule: 'asks-to-run-code',
    pattern:
      /\b(?:clone|download|pull|fork|check ?out)\b.{0,80}\b(?:and|then|&)\b.{0,40}\b(?:run|start|install|launch|execute|fix|debug|see (?:if|what|whether)|try|tell me)\b/,
  },
  {
    rule: 'own-machine-only',
    pattern: new RegExp(
      String.raw`\b(?:don't|do not|not|can't|cannot|can not|avoid|never|won't|doesn't|isn't)\b(?! need)(?! have to).{0,40}\b(?:use|using|run(?:ning|s)?|work(?:s)?|open(?:ing)?|inside|in|on|support(?:ed)?)\b.{0,25}\b${BOX}\b|\b(?:no|without(?: an?| any)?|instead of(?: an?)?|outside(?: of)?(?: an?)?) ${BOX}\b(?! (?:experience|knowledge|needed|required|is needed|is required|necessary))`,
    ),
    unless:
      /\b(?:experience|knowledge|familiar)\b|\bif (?:you|it|that|docker)\b.{0,20}(?:can't|cannot|don't|doesn't|do not|not)\b/,
    refusal: true,
  },
  {
    rule: 'own-machine-only',
    pattern: new RegExp(
      String.raw`\b(?:must|have to|need to|needs to|should|required|only|make sure|ensure|please|directly)\b.{0,60}\b(?:on|from|in) ${OWN_MACHINE}\b`,
    ),
    unless: /\b(?:if you (?:like|want|prefer)|allowed to|can use|we (?:send|ship|give|provide)|whether)\b/,
  },
  {
    rule: 'own-machine-only',
    pattern:
      /\b(?:run|install|open|test|start|clone|execute)\b.{0,60}\b(?:on|from) (?:your|the) (?:work|company|office|corporate|employer'?s?)(?:[- ]issued)? (?:machine|computer|laptop|pc|mac(?:book)?|device)\b/,
  },
  {
    rule: 'run-not-read',
    pattern:
      /\b(?:don't|do not|no need to|needn't|not necessary to|without) (?:need to |have to |bother |spend (?:too much )?time |waste (?:your )?time |be )?(?:read(?:ing)?|review(?:ing)?|look(?:ing)? (?:at|through)|check(?:ing)?|audit(?:ing)?|go(?:ing)? through)\b.{0,30}\b(?:code|all|everything|source|files|repo(?:sitory)?|it)\b|\b(?:natively on (?:windows|mac)|(?:windows|mac(?:os)?)(?: or (?:windows|mac(?:os)?))? natively)\b/,
    unless: /\b(?:we don't|we do not|recruiters?|hr )\b/,
    refusal: true,
  },
  {
    rule: 'own-machine-only',
    pattern:
      /\b(?:use|using|open|run|with|from|in)\b.{0,60}\byour (?:usual|everyday|main|normal|default|daily|real) (?:chrome |browser )?(?:profile|browser)\b/,
  },
  {
    rule: 'private-repository',
    pattern:
      /\b(?:github|gitlab|bitbucket|repo(?:sitory)?|code ?base|it'?s)\b.{0,30}\bprivate\b.{0,40}\b(?:add|invit)|\binvit\w*\b.{0,20}\bto (?:the|our|my) (?:repo(?:sitory)?|code ?base|project)\b/,
    unless: /\b(?:experience|your own|your private)\b/,
  },
  {
    rule: 'private-repository',
    pattern:
      /\b(?:private|closed) (?:github |gitlab |bitbucket |git )?(?:repo(?:sitory)?|repos)\b|\b(?:add(?:ed)?|invit\w+|grant\w*)\b.{0,40}\b(?:as (?:an? )?collaborator|collaborator|to (?:our|the|my) (?:github|gitlab|bitbucket|repo(?:sitory)?))\b|\b(?:send|share|give|what(?:'s| is))\b.{0,20}\byour (?:github|gitlab|bitbucket)(?: (?:id|username|handle|account))\b/,
    unless: /\b(?:experience|your private repo|into a private repo(?:sitory)? of your own|if you prefer)\b/,
  },
  {
    rule: 'hurry',
    pattern:
      /\bdo (?:it|this|that|the (?:test|task))\b.{0,15}\b(?:today|now|asap|right away|immediately|tonight|quickly)\b|\b(?:client|customer|cto|ceo|team|manager|boss)(?: is|'s| are)? (?:already )?(?:waiting|online right now)\b|\bexpires? (?:in|within|after) (?:\d{1,2}|an?|one|two|half an) ?(?:min\w*|hours?|h)\b|\baccept (?:it|the invit\w+) (?:quickly|now|immediately|asap)\b/,
    unless: /\b(?:link|code|password reset|session|token) expires?\b/,
  },
  {
    rule: 'hurry',
    pattern:
      /\b(?:finish|complete|run|check|submit|return|send|test|fix|do|install|review|debug|solve|test|task|assessment|challenge|set ?up|clone)\b.{0,80}\b(?:within|in|under|in the next|during the next) (?:the next )?(?:about )?(?:\d{1,2}|an?|one|two|three|five|ten|fifteen|twenty|thirty|a few|a couple of|half an)(?:\s?-\s?\d{1,2}|\s?to\s?\d{1,2})?[\s-]?(?:min(?:ute)?s?|hours?|hrs?|h)\b|\b(?:you(?:'ve| have)|only) (?:got )?(?:\d{1,2}|an?|one|two|thirty|fifteen) ?(?:min(?:ute)?s?|hours?|hrs?)\b.{0,60}\b(?:run|finish|complete|submit|send|test|task)\b|\b(?:it'?s|this is) (?:\w+ )?urgent\b|\bbe quick\b|\bas (?:quick(?:ly)?|fast) as (?:possible|you can)\b|\b(?:can|could|please|need)\b.{0,80}\b(?:tonight|before launch)\b|\bslots? (?:will|may|can) be (?:given|passed|assigned)\b|\bother candidates?\b.{0,40}\b(?:already|waiting|finished|did)\b|\b(?:within|in) (?:the )?(?:next )?(?:\d{1,2}|an?|one|two|three|thirty|fifteen)[\s-]?(?:min(?:ute)?s?|hours?|hrs?)\b.{0,60}\b(?:finish|complete|run|submit|test|task|assessment|install|clone|repo)\b/,
    unless:
      /\b(?:(?:48|72|96) ?h(?:ou)?rs?|should (?:not )?take|takes?|timebox|time-box|spend|a (?:call|chat) (?:of|in)|get back to you|we (?:will |'ll )?(?:reply|answer|respond|send))\b/,
  },
  {
    rule: 'hurry',
    pattern:
      /\b(?:asap|as soon as possible|right now|right away|immediately|urgent(?:ly)?|hurry|at once|before (?:it|the link|the slot) (?:expires?|closes?)|other candidates? (?:are|is) waiting)\b.{0,80}\b(?:run|test|install|download|clone|review (?:the|our|this) (?:code|repo)|task|assessment|repo(?:sitory)?|project)\b|\b(?:run|install|download|clone|test|task|assessment|project|repo(?:sitory)?)\b.{0,60}\b(?:asap|as soon as possible|right now|right away|immediately|urgent(?:ly)?|today|tonight|in a hurry|at once)\b/,
    unless: /\b(?:no (?:rush|hurry)|take your time|cv|resume|today's|join (?:us )?immediately|start immediately)\b/,
  },
  {
    rule: 'trust-the-folder',
    pattern:
      /\b(?:click|choose|select|press|hit|say|answer|accept|allow)\b.{0,40}\btrust\b|\btrust (?:the |this )?(?:authors?|folder|workspace|project|publisher|parent folder)\b|\b(?:leave|exit|turn off|disable) restricted mode\b/,
  },
  {
    rule: 'switch-off-protection',
    pattern:
      /\b(?:disabl(?:e|ing)|turn(?:ing)? (?:it )?off|deactivat(?:e|ing)|switch(?:ing)? off|paus(?:e|ing)|uninstall|bypass|whitelist|allowlist|exclud(?:e|ing)|add an? exception)\b.{0,50}\b(?:anti-?virus|defender|firewall|gatekeeper|smartscreen|edr|security (?:software|settings?|checks?|features?)|real-?time protection|protection|uac|xprotect|windows security|safe browsing|ad ?blocker)\b|\b(?:anti-?virus|defender|firewall|gatekeeper)\b.{0,40}\b(?:turned? off|disabled?|off|false (?:positive|alarm))\b/,
    unless: /\b(?:experience|design|detect|attackers?|malware authors)\b/,
  },
  {
    rule: 'switch-off-protection',
    pattern:
      /\b(?:run|open|launch|start|execute|install)\b.{0,40}\b(?:as (?:an? )?admin(?:istrator)?|with (?:admin(?:istrator)?|root) (?:rights|privileges))\b|\ballow\b.{0,20}\b(?:under|in)\b.{0,12}\b(?:privacy|security)\b|\bxattr\s+-|\b(?:click|choose|press)\b.{0,20}\b(?:open|run|allow|install) anyway\b|\b(?:don't|do not|without) (?:use |using )?(?:the )?-{0,2}ignore-scripts\b|\b(?:ignore|skip|dismiss|pass over|click through)\b.{0,25}\b(?:security )?warnings?\b/,
  },
  {
    rule: 'paste-a-command',
    pattern: new RegExp(
      String.raw`\b(?:paste|copy|drag|drop)\b.{0,80}${COMMAND_LINE}|${COMMAND_LINE}.{0,60}\b(?:paste|copy|(?:hit|press) (?:enter|return))\b|\bcopy (?:the |this |that )?(?:text|line|code|snippet)\b.{0,30}\brun (?:it|that)\b|\bwin(?:dows)?(?: key)? ?\+ ?[rx]\b|\bctrl ?\+ ?v\b|\bscript editor\b|\b(?:copy|paste)\b.{0,30}\bcommands?\b`,
    ),
  },
  {
    rule: 'paste-a-command',
    pattern:
      /\b(?:curl|wget)\b.{1,200}\|\s*(?:sudo )?(?:ba|z|da)?sh\b|\bbash\s+-c\s+"?\$\((?:curl|wget)\b|\b(?:powershell|pwsh)(?:\.exe)?\b.{0,80}(?:\s-e(?:nc?|ncodedcommand)?\s|-w(?:indowstyle)?\s+h|\biex\b|\biwr\b|invoke-)|\bmshta\b|\bosascript\b|\b(?:iex|iwr)\b.{0,60}https?:|\bcmd(?:\.exe)?\s+\/c\b|\bcertutil\b.{0,40}-urlcache/,
    unless: KNOWN_INSTALLER,
  },
  {
    rule: 'own-program',
    pattern:
      /\b(?:install|download|launch|run|update to|set ?up)\b.{0,50}\b(?:our|own|proprietary|in-house|custom|internal|company(?:'s)?|the attached|exclusive|special|this)\b.{0,30}\b(?:meeting|conferenc\w+|video ?call|calling|messenger|viewer|reader|vpn|client|launcher|trading (?:app|bot|tool|software|platform)|game|beta (?:build|version|app)|desktop app)\b/,
    unless:
      /\b(?:experience|email client|zoom|google meet|microsoft teams|webex|you will (?:build|work)|mail client)\b/,
  },
  {
    rule: 'own-program',
    pattern:
      /\b(?:open|view|read)\b.{0,50}\b(?:only )?(?:with|in|using) (?:the attached|our|the provided|the included|this) (?:pdf )?(?:viewer|reader|app|program)\b|\b(?:must|have to|need to|required to) (?:install|download)\b.{0,60}\bto (?:join|attend|enter|take part|access the (?:call|meeting|interview))\b/,
    unless: /\b(?:zoom|google meet|microsoft teams|webex|acrobat|chrome|firefox)\b/,
  },
  {
    rule: 'own-program',
    pair: true,
    pattern:
      /\b(?:test|try)\b.{0,20}\b(?:a |the )?(?:new |latest )?build of (?:our|my|the)\b|\b(?:beta|demo|build|prototype|early access|test) (?:build|version|app|client|game|of our (?:product|game|app|platform))\b.{0,120}\b(?:install|download)\b|\b(?:install|download)\b.{0,80}\b(?:beta|demo|test) (?:build|version|app|client|game)\b|\b(?:install|download)\b.{0,60}\b(?:our|the|this)\b.{0,30}\b(?:client|app|program|software|tool)\b.{0,60}\b(?:from|via|through|using) (?:the|this|a|our) (?:pinned |drive |dropbox |private |secure |download )?link\b/,
    unless: /\b(?:app ?store|play store|zoom\.us|experience|you will (?:build|work))\b/,
  },
  {
    rule: 'own-program',
    pair: true,
    pattern:
      /\b(?:tool|app|client|program|software|platform)\b.{0,40}\bfor (?:our )?(?:calls|meetings|video calls|interviews)\b.{0,80}\b(?:get it|download|install)\b|\b(?:download|install|get) it (?:here|from)\b.{0,80}\bmeeting (?:code|id|room)\b/,
    unless: /\b(?:zoom|google meet|microsoft teams|webex|slack|app ?store)\b/,
  },
  {
    rule: 'dangerous-attachment',
    pattern:
      /\b(?:attach\w*|sent|send|file|download)\b.{0,60}\.(?:iso|img|lnk|exe|scr|scpt|command|bat|ps1|vhdx?|docm|xlsm|msi|hta|vbs)\b|\.(?:iso|img|lnk|exe|scr|scpt|command|bat|ps1|vhdx?|docm|xlsm|msi|hta|vbs)\b.{0,60}\b(?:attach\w*|open|mount|run|double[- ]click)\b/,
  },
  {
    rule: 'locked-archive',
    pattern:
      /\b(?:zip|rar|7z|archive|compressed (?:file|folder))\b.{0,60}\b(?:password|passcode|pwd|pw|pass)\b|\b(?:password|passcode|pwd)\b.{0,60}\b(?:zip|rar|7z|archive|extract|unzip|decompress|unpack)\b/,
  },
  {
    rule: 'asks-about-wallets',
    pattern:
      /\b(?:which|what|how many|how much|do you (?:currently )?(?:have|hold|use|own|keep)|have you got|tell (?:me|us)|are you holding)\b.{0,60}\b(?:wallets?|metamask|phantom|hardware wallet|ledger wallet|crypto(?:currency)? (?:holdings?|portfolio|assets)|holdings|coins do you|wallet balance)\b/,
    unless: WORKED_WITH,
  },
  {
    rule: 'asks-about-wallets',
    pattern:
      /\b(?:make sure|ensure|must have|should have|need to have|have)\b.{0,40}\b(?:metamask|phantom|wallet(?: extension)?)\b.{0,30}\b(?:installed|ready|open|unlocked|funded|logged in|connected)\b|\bare you (?:one of (?:the|your) |an? )?(?:key ?holders?|signers?|admins? of the multi-?sig)\b|\bwhich (?:browser )?wallet you\b|\b(?:give|send|share|drop)\b.{0,15}\byour (?:usdt |usdc |eth |btc |sol )?(?:wallet|(?:crypto|usdt|usdc|eth|btc|sol) address)\b|\bimport your (?:own |main |real )?wallet\b|\bwho\b.{0,40}\b(?:signs?|signers?|approves?|holds?|controls?|has access|have access)\b.{0,50}\b(?:wallets?|treasury|keys?|multi-?sig|funds|production)\b|\b(?:do you have|your) access to\b.{0,30}\b(?:hot wallets?|cold wallets?|treasury|production keys?|signing keys?|private keys?|multi-?sig)\b/,
    unless: /\b(?:this position|role (?:has|will)|responsib\w+|test ?net)\b/,
  },
  {
    rule: 'asks-about-wallets',
    pattern: /\b(?:screenshot|screen shot|proof)\b.{0,30}\b(?:wallets?|balances?|holdings|portfolio|funds)\b/,
    unless: /\b(?:experience|design\w*|proof of (?:concept|work|stake))\b/,
  },
  {
    rule: 'asks-about-wallets',
    pattern:
      /\b(?:is|are|how)\b.{0,20}\byour\b.{0,40}\b(?:treasury|funds|keys|custody|hot wallets?)\b.{0,40}\b(?:managed|held|kept|stored|protected|secured|signed)\b|\b(?:do you have|have you got)\b.{0,20}\b(?:approval|signing|deploy(?:ment)?|admin|owner) (?:rights?|access|permissions?)\b/,
    unless: WORKED_WITH,
  },
  {
    rule: 'asks-for-secrets',
    pattern:
      /\b(?:restore|recover|import)\b.{0,20}\byour (?:own |main |real )?(?:wallet|metamask|phantom)\b|\bwith your (?:12|24|twelve|twenty-four) words\b/,
    unless: /\b(?:users?|experience|feature|build|implement)\b/,
  },
  {
    rule: 'asks-for-secrets',
    pattern: new RegExp(
      String.raw`\b(?:send|share|give|provide|enter|paste|type|tell|submit|input|import|put|add|set|export|need)\b.{0,50}\b(?:your|ur|my own)\b.{0,25}\b${SECRET}\b`,
    ),
    unless: /\b(?:never|don't|do not)\b.{0,20}\b(?:share|send|give|enter|reveal)\b/,
  },
  {
    rule: 'screen-or-control',
    pattern:
      /\b(?:shar(?:e|ing)\b.{0,15}\bscreen|screen[- ]?shar(?:e|ing))\b.{0,80}\b(?:wallet|metamask|phantom|(?:exchange|binance|coinbase|upbit|bithumb|kraken|bybit|okx) account|balances?|portfolio)\b|\b(?:wallet|metamask|phantom|exchange account)\b.{0,80}\bshar(?:e|ing)\b.{0,15}\bscreen\b|\b(?:allow|accept|grant|give|approve|enable|confirm)\b.{0,40}\b(?:remote (?:control|access)|control (?:of|over) your (?:screen|computer|mouse|machine|pc))\b|\b(?:allow|grant|give|approve|accept)\b.{0,30}\b(?:access to|control of|control over) your (?:keyboard|mouse|screen|computer|desktop)\b|\b(?:install|download|open|run|start|use)\b.{0,30}\b(?:anydesk|team ?viewer|rustdesk|ultraviewer|supremo)\b/,
    unless: /\b(?:experience|familiar)\b/,
  },
  {
    rule: 'sign-or-pay',
    pattern:
      /\b(?:connect|link|use|bring)\b.{0,20}\byour (?:own |main |real |metamask |phantom |crypto )*wallet\b|\bconnect (?:your |with |to )?(?:metamask|phantom|trust wallet|rabby|wallet)\b|\b(?:register|sign (?:up|in)|log ?in|create an account|authenticate|account)\b.{0,30}\b(?:with|using|via|through) (?:your )?(?:metamask|phantom|wallet)\b|\bsign\b.{0,40}\b(?:message|transaction|signature|approval)\b.{0,40}\b(?:your|with (?:a|the|your)|metamask|phantom|wallet)\b|\bverify\b.{0,30}\b(?:ownership|identity|yourself)\b.{0,40}\bwallet\b/,
    unless: /\b(?:users?|customers?|test ?net|experience|feature|component|build|implement)\b/,
  },
  {
    rule: 'sign-or-pay',
    pattern:
      /\b(?:you|candidates?|applicants?|hires?)\b.{0,40}\b(?:pay|deposit|transfer|cover|purchase|buy|send|remit)\b.{0,60}\b(?:fee|fees|deposit|training|equipment|laptop|background check|usdt|usdc|btc|bitcoin|eth|gift cards?)\b|\b(?:registration|processing|training|onboarding|activation|verification|visa|equipment|refundable) (?:fee|fees|deposit)\b/,
    unless:
      /\b(?:we (?:pay|cover|buy|provide)|paid by us|at our (?:cost|expense)|stipend|budget|you (?:can|may) buy|salary|get paid|you (?:will|'ll) be paid|products?|customers?|users?)\b/,
  },
  {
    rule: 'sign-or-pay',
    pattern:
      /\b(?:buy|purchase|order|pay)\b.{0,60}\b(?:with|in|using) (?:usdt|usdc|crypto\w*|bitcoin|btc|eth|gift cards?)\b|\b(?:buy|purchase|order)\b.{0,60}\bfrom (?:our|the|an approved) (?:vendor|supplier|partner)\b/,
    unless: /\b(?:we (?:pay|cover|buy|provide)|customers?|users?|merchants?|paid in)\b/,
  },
  {
    rule: 'no-faces',
    pattern:
      /\b(?:our|my|their|interviewers?'?|the team'?s?)\b.{0,30}\b(?:cameras?|videos?|webcams?)\b.{0,30}\b(?:off|broken|not work(?:ing)?|disabled|unavailable)\b|\b(?:text|chat|message)[- ](?:based|only) interview\b|\binterview\b.{0,30}\b(?:via|over|by|through|on|in) (?:text|chat|messages|telegram|whats ?app|signal|discord|wechat)\b|\b(?:telegram|whats ?app|discord|wechat)\b.{0,60}\b(?:conducts?|holds?|will (?:do|conduct|hold|run)|for)\b.{0,20}\binterview\b/,
  },
  {
    rule: 'camera-driver',
    pattern:
      /\b(?:camera|webcam|mic(?:rophone)?|audio|sound|video|headset)\b.{0,60}\b(?:drivers?|sdk|patch|hot ?fix|plug-?in|codec|script|component)\b|\b(?:install|download|update|run|apply|need)\b.{0,40}\b(?:camera|webcam|mic(?:rophone)?|audio|video|meeting|call|zoom)\b.{0,20}\b(?:drivers?|sdk|patch|hot ?fix|plug-?in|codec|script|extension)\b|\b(?:can't|cannot|can not|couldn't|unable to|don't) hear (?:you|me|us|anything)\b.{0,120}\b(?:update|install|patch|fix|run|script|sdk|download)\b|\b(?:zoom|teams|meet|meeting|call)\b.{0,80}\b(?:install|download|run|apply)\b.{0,30}\b(?:sdk|patch|hot ?fix|drivers?|scripts?)\b|\b(?:sdk|patch|hot ?fix)\b.{0,60}\b(?:applied|installed)\b|\bapply\b.{0,30}\b(?:sdk|patch|hot ?fix)\b|\bscripts?\b.{0,80}\b(?:call|video|conferenc\w*|meeting)\b.{0,80}\b(?:blocked|location|region|country|unavailable)\b/,
    unless: /\b(?:experience|develop\w*|you will|engineers?|role)\b/,
  },
  {
    rule: 'camera-driver',
    pair: true,
    pattern:
      /\b(?:camera|webcam|mic(?:rophone)?|audio|video|sound|headset)\b.{0,60}\b(?:(?:is|are|was)(?:n't| not) (?:detected|found|working|available|recognized)|(?:does|do)(?:n't| not) work|not working|fails?|failed|error|issue|problem|blocked|outdated)\b.{0,120}\b(?:copy|paste|commands?|scripts?|execute|drivers?|sdk|patch|"?fix"? button)\b|\b(?:can't|cannot|can not|couldn't|don't) (?:see|hear)\b.{0,120}\b(?:copy|paste|commands?|scripts?|execute|drivers?|sdk|patch|"?fix"? button)\b/,
    unless: /\b(?:experience|develop\w*|you will|engineers?|role|chrome|firefox|browser settings)\b/,
  },
  {
    rule: 'investor-story',
    pattern:
      /\b(?:investors?|venture|vc|capital|fund|angel|podcast)\b.{0,120}\b(?:interested in (?:investing|your (?:project|startup|company))|like to invest|(?:lead|join) your (?:round|raise)|(?:have|invite) you (?:on|as a guest|to (?:speak|our podcast)))\b|\b(?:love|like|want|looking) to (?:invest\b|interview you (?:for|on) (?:our|my|a) (?:podcast|show))\b/,
  },
  {
    rule: 'spread-to-colleagues',
    pattern:
      /\b(?:ask|have|get|let|show|send|share|forward|invite)\b.{0,40}\b(?:colleagues?|co-?workers?|team ?mates?|your (?:team|cto|friends?|lead)|another developer)\b.{0,60}\b(?:run|review|test|try|check|clone|install|look at)\b/,
    unless: /\b(?:our team|we'll|we will|references?)\b/,
  },
];
