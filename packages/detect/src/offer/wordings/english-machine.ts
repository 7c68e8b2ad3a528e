/** English wordings, for folded text: what is to be done to the machine: protections, commands, programs, files, screens, cameras. */
import { type Phrase, wording } from '../phrase.ts';

const COMMAND_LINE = String.raw`(?:terminal|command prompt|command line|powershell|run (?:box|dialog|window|prompt)|\bcmd\b|console|iterm)`;

/** Windows of files take commands, too: "FileFix" pastes one into their address bar. */
const FILE_WINDOW = String.raw`\b(?:(?:file|windows) explorer|explorer window|(?:the|your) explorer|finder window|folder window|open explorer|go to folder|this pc|file manager)\b`;

/** Installers that honest instructions name with `curl … | sh`. */
const KNOWN_INSTALLER =
  /(?:sh\.rustup\.rs|foundry\.paradigm\.xyz|get\.docker\.com|bun\.sh|deno\.land|astral\.sh|nvm-sh\/nvm|homebrew\/install|get\.sdkman\.io|install\.python-poetry\.org|solana\.com|starkup\.dev|release\.anza\.xyz)/;

export const ENGLISH_MACHINE: readonly Phrase[] = [
  {
    rule: 'switch-off-protection',
    wordings: [
      /\bapple blocks\b|\bunsigned apps?\b/,
      /\b(?:do not|don't|not|never)\b.{0,60}\b(?:upload|submit|scan|send|share)\b.{0,60}\b(?:virus ?total|(?:online |virus |malware )scanners?|antivirus)\b/,
    ],
    refusal: true,
  },
  {
    rule: 'own-program',
    wordings: [
      /\b(?:accept|install|add|allow)\b.{0,40}\b(?:add-?on|browser extension|plug-?in)\b/,
      /\b(?:add-?on|browser extension|plug-?in)\b.{0,60}\b(?:accept|install|add|allow)\b/,
    ],
    unless: /\b(?:web store|proctor\w*|experience|develop\w*|you will|build)\b/,
  },
  {
    rule: 'switch-off-protection',
    wordings: [
      /\b(?:disabl(?:e|ing)|turn(?:ing)? (?:it )?off|deactivat(?:e|ing)|switch(?:ing)? off|paus(?:e|ing)|uninstall|bypass|whitelist|allowlist|exclud(?:e|ing)|add an? exception)\b.{0,50}\b(?:anti-?virus|defender|firewall|gatekeeper|smartscreen|edr|security (?:software|settings?|checks?|features?)|real-?time protection|protection|uac|xprotect|windows security|safe browsing|ad ?blocker)\b/,
      /\b(?:anti-?virus|defender|firewall|gatekeeper)\b.{0,40}\b(?:turned? off|disabled?|off|false (?:positive|alarm))\b/,
    ],
    unless: /\b(?:experience|design|detect|attackers?|malware authors)\b/,
  },
  {
    rule: 'switch-off-protection',
    wordings: [
      /\b(?:run|open|launch|start|execute|install)\b.{0,40}\b(?:as (?:an? )?admin(?:istrator)?|with (?:admin(?:istrator)?|root) (?:rights|privileges))\b/,
      /\ballow\b.{0,20}\b(?:under|in)\b.{0,12}\b(?:privacy|security)\b/,
      /\bxattr\s+-/,
      /\bsudo (?:npx|node|bash|sh)\b|\bsudo \.\//,
      /\b(?:click|choose|press)\b.{0,20}\b(?:open|run|allow|install) anyway\b/,
      /\b(?:don't|do not|without) (?:use |using )?(?:the )?-{0,2}ignore-scripts\b/,
      /\bdocker\b.{0,80}(?:--privileged|--(?:pid|net|network)[ =]host|(?:-v|--volume|--mount)[ =]\S{0,20}(?:\/:|~|\$home|docker\.sock))/,
      /\ballow (?:it|this|them|access|node|the (?:app|program|tool|client))\b.{0,20}\b(?:through|in|past) (?:the |your )?(?:windows )?firewall\b/,
      /\b(?:ignore|skip|dismiss|pass over|click through)\b.{0,25}\b(?:security )?warnings?\b/,
    ],
  },
  {
    rule: 'paste-a-command',
    wordings: [
      wording`\b(?:paste|copy|drag|drop)\b.{0,80}${COMMAND_LINE}`,
      wording`${COMMAND_LINE}.{0,60}\b(?:paste|copy|(?:hit|press) (?:enter|return))\b`,
      /\bcopy (?:the |this |that )?(?:text|line|code|snippet)\b.{0,30}\brun (?:it|that)\b/,
      /\bwin(?:dows)?(?: (?:key|button|logo))* ?(?:\+|-|&|and|plus) ?[rx]\b/,
      /\b(?:flag|start|logo|windows|win) (?:key|button)\b.{0,20}\b(?:and|with|plus)? ?\+? ?r\b/,
      /\bopen (?:the )?run\b.{0,40}\b(?:paste|ctrl)\b/,
      /\bctrl ?\+ ?v\b/,
      /\bscript editor\b/,
      /\b(?:copy|paste)\b.{0,30}\bcommands?\b/,
    ],
  },
  {
    rule: 'paste-a-command',
    pair: true,
    wordings: [
      wording`${FILE_WINDOW}.{0,120}\b(?:paste|(?:ctrl|cmd) ?\+ ?v)\b`,
      wording`\b(?:paste|(?:ctrl|cmd) ?\+ ?v)\b.{0,80}${FILE_WINDOW}`,
      /\b(?:ctrl ?\+ ?l|alt ?\+ ?d)\b.{0,30}\b(?:paste|(?:ctrl|cmd) ?\+ ?v)\b/,
      wording`${FILE_WINDOW}.{0,60}\baddress bar\b.{0,40}\b(?:type|enter|write)\b.{0,30}\b(?:cmd|powershell|mshta|the (?:path|command))\b`,
      /\b(?:scripts?|update|patch|hot ?fix|sdk)\b.{0,60}\brun (?:it|this|that|them) (?:in|from|inside) (?:your |the |a )?(?:terminal|powershell|command prompt)\b/,
    ],
    unless: /\b(?:chrome|firefox|safari|browser|npm (?:test|ci)|pytest|test suite)\b/,
  },
  {
    rule: 'paste-a-command',
    wordings: [
      /\b(?:curl|wget)\b.{1,200}\|\s*(?:sudo )?(?:ba|z|da)?sh\b/,
      /\bbash\s+-c\s+"?\$\((?:curl|wget)\b/,
      /\b(?:powershell|pwsh)(?:\.exe)?\b.{0,80}(?:\s-e(?:nc?|ncodedcommand)?\s|-w(?:indowstyle)?\s+h|\biex\b|\biwr\b|invoke-)/,
      /\bmshta\b/,
      /\bosascript\b/,
      /\b(?:iex|iwr)\b.{0,60}https?:/,
      /\bcmd(?:\.exe)?\s+\/c\b/,
      /\bcertutil\b.{0,40}-urlcache/,
    ],
    unless: KNOWN_INSTALLER,
  },
  {
    rule: 'own-program',
    wordings: [
      /\b(?:install|download|launch|run|update to|set ?up)\b.{0,50}\b(?:our|own|proprietary|in-house|custom|internal|company(?:'s)?|the attached|exclusive|special|this)\b.{0,30}\b(?:meeting|conferenc\w+|video ?call|calling|messenger|viewer|reader|vpn|client|launcher|trading (?:app|bot|tool|software|platform)|game|beta (?:build|version|app)|desktop app)\b/,
    ],
    unless:
      /\b(?:experience|email client|zoom|google meet|microsoft teams|webex|you will (?:build|work)|mail client)\b/,
  },
  {
    rule: 'own-program',
    wordings: [
      /\b(?:open|view|read)\b.{0,50}\b(?:only )?(?:with|in|using) (?:the attached|our|the provided|the included|this) (?:pdf )?(?:viewer|reader|app|program)\b/,
      /\b(?:must|have to|need to|required to) (?:install|download)\b.{0,60}\bto (?:join|attend|enter|take part|access the (?:call|meeting|interview))\b/,
    ],
    unless: /\b(?:zoom|google meet|microsoft teams|webex|acrobat|chrome|firefox)\b/,
  },
  {
    rule: 'own-program',
    wordings: [
      /\bnpx\s+(?:-{1,2}\w+\s+){0,3}(?:@[\w.-]{1,60}\/)?[\w.-]{0,40}(?:assess|interview|challenge|hiring|candidate|screening|onboard|recruit|skill|evaluat)/,
      /\b(?:npm|pnpm|yarn|bun|pip3?)\s+(?:i|install|add|global add)\s+(?:-{1,2}\w+\s+){0,3}(?:@[\w.-]{1,60}\/)?[\w.-]{0,40}(?:assess|interview|challenge|hiring|candidate|screening|onboard|recruit)/,
      /\b(?:our|own|proprietary) (?:\w+ )?(?:assessment|interview|hiring|onboarding|screening|recruit\w*) (?:cli|tool|client|agent|runner|program|software)\b.{0,120}\b(?:install|download|npx|run|start|launch)\b/,
      /\b(?:install|download)\b.{0,20}\bour (?:\w+ ){0,2}(?:agent|cli|recorder|monitor(?:ing)? tool)\b/,
      /\b(?:install|download|run|start|launch)\b.{0,40}\b(?:our|own|proprietary) (?:\w+ )?(?:assessment|interview|hiring|onboarding|screening|recruit\w*) (?:cli|tool|client|agent|runner|program|software)\b/,
    ],
    unless: /\b(?:app ?store|play store|web store|in (?:the|your) browser|experience|you will (?:build|work))\b/,
  },
  {
    rule: 'own-program',
    pair: true,
    wordings: [
      /\b(?:test|try)\b.{0,20}\b(?:a |the )?(?:new |latest )?build of (?:our|my|the)\b/,
      /\b(?:beta|demo|build|prototype|early access|test) (?:build|version|app|client|game|of our (?:product|game|app|platform))\b.{0,120}\b(?:install|download)\b/,
      /\b(?:install|download)\b.{0,80}\b(?:beta|demo|test) (?:build|version|app|client|game)\b/,
      /\b(?:install|download)\b.{0,60}\b(?:our|the|this)\b.{0,30}\b(?:client|app|program|software|tool)\b.{0,60}\b(?:from|via|through|using) (?:the|this|a|our) (?:pinned |drive |dropbox |private |secure |download )?link\b/,
    ],
    unless: /\b(?:app ?store|play store|zoom\.us|experience|you will (?:build|work))\b/,
  },
  {
    rule: 'own-program',
    pair: true,
    wordings: [
      /\b(?:tool|app|client|program|software|platform)\b.{0,40}\bfor (?:our )?(?:calls|meetings|video calls|interviews)\b.{0,80}\b(?:get it|download|install)\b/,
      /\b(?:download|install|get) it (?:here|from)\b.{0,80}\bmeeting (?:code|id|room)\b/,
    ],
    unless: /\b(?:zoom|google meet|microsoft teams|webex|slack|app ?store)\b/,
  },
  {
    rule: 'dangerous-attachment',
    wordings: [
      /\b(?:attach\w*|sent|send|file|download)\b.{0,60}\.(?:iso|img|lnk|exe|scr|scpt|command|bat|ps1|vhdx?|docm|xlsm|msi|hta|vbs)\b/,
      /\.(?:iso|img|lnk|exe|scr|scpt|command|bat|ps1|vhdx?|docm|xlsm|msi|hta|vbs)\b.{0,60}\b(?:attach\w*|open|mount|run|double[- ]click)\b/,
    ],
  },
  {
    rule: 'locked-archive',
    pair: true,
    wordings: [
      /\b(?:zip|rar|7z|archive|challenge|encrypted)\b.{0,120}\b(?:decryption key|passphrase)\b/,
      /\b(?:zip|rar|7z|archive|compressed (?:file|folder))\b.{0,60}\b(?:password|passcode|pwd|pw|pass)\b/,
      /\b(?:password|passcode|pwd)\b.{0,60}\b(?:zip|rar|7z|archive|extract|unzip|decompress|unpack)\b/,
    ],
  },
  {
    rule: 'screen-or-control',
    wordings: [
      /\b(?:shar(?:e|ing)\b.{0,15}\bscreen|screen[- ]?shar(?:e|ing))\b.{0,80}\b(?:wallet|metamask|phantom|(?:exchange|binance|coinbase|upbit|bithumb|kraken|bybit|okx) account|balances?|portfolio)\b/,
      /\b(?:wallet|metamask|phantom|exchange account)\b.{0,80}\bshar(?:e|ing)\b.{0,15}\bscreen\b/,
      /\b(?:allow|accept|grant|give|approve|enable|confirm)\b.{0,40}\b(?:remote (?:control|access)|control (?:of|over) your (?:screen|computer|mouse|machine|pc))\b/,
      /\b(?:allow|grant|give|approve|accept)\b.{0,30}\b(?:access to|control of|control over) your (?:keyboard|mouse|screen|computer|desktop)\b/,
      /\b(?:install|download|open|run|start|use)\b.{0,30}\b(?:anydesk|team ?viewer|rustdesk|ultraviewer|supremo)\b/,
    ],
    unless: /\b(?:experience|familiar)\b/,
  },
  {
    rule: 'camera-driver',
    wordings: [
      /\bcamera discovery cache\b/,
      /\bfollow the (?:fix|troubleshooting|steps|instructions)\b.{0,40}\b(?:shown|displayed|on the (?:page|screen)|in the pop-?up)\b/,
      /\b(?:camera|webcam|mic(?:rophone)?|audio|sound|video|headset)\b.{0,60}\b(?:drivers?|sdk|patch|hot ?fix|plug-?in|codec|script|component)\b/,
      /\b(?:install|download|update|run|apply|need)\b.{0,40}\b(?:camera|webcam|mic(?:rophone)?|audio|video|meeting|call|zoom)\b.{0,20}\b(?:drivers?|sdk|patch|hot ?fix|plug-?in|codec|script|extension)\b/,
      /\b(?:can't|cannot|can not|couldn't|unable to|don't) hear (?:you|me|us|anything)\b.{0,120}\b(?:update|install|patch|fix|run|script|sdk|download)\b/,
      /\b(?:zoom|teams|meet|meeting|call)\b.{0,80}\b(?:install|download|run|apply)\b.{0,30}\b(?:sdk|patch|hot ?fix|drivers?|scripts?)\b/,
      /\b(?:sdk|patch|hot ?fix)\b.{0,60}\b(?:applied|installed)\b/,
      /\bapply\b.{0,30}\b(?:sdk|patch|hot ?fix)\b/,
      /\bscripts?\b.{0,80}\b(?:call|video|conferenc\w*|meeting)\b.{0,80}\b(?:blocked|location|region|country|unavailable)\b/,
    ],
    unless:
      /\b(?:experience|develop\w*|you will (?:build|work|own|design|develop|maintain|write|lead)|engineers?|role)\b/,
  },
  {
    rule: 'camera-driver',
    pair: true,
    wordings: [
      /\b(?:zoom|teams|meet|webex|the call)\b.{0,30}\b(?:needs?|requires?|lacks?|is missing)\b.{0,20}\b(?:component|update|codec|module|add-?on)\b.{0,120}\b(?:installer|double[- ]click|run it|the file)\b/,
      /\b(?:camera|webcam|mic(?:rophone)?|audio|video|sound|headset)\b.{0,60}\b(?:(?:is|are|was)(?:n't| not) (?:detected|found|working|available|recognized)|(?:does|do)(?:n't| not) work|not working|fails?|failed|error|issue|problem|blocked|outdated)\b.{0,120}\b(?:copy|paste|commands?|scripts?|execute|drivers?|sdk|patch|"?fix"? button)\b/,
      /\b(?:can't|cannot|can not|couldn't|don't) (?:see|hear)\b.{0,120}\b(?:copy|paste|commands?|scripts?|execute|drivers?|sdk|patch|"?fix"? button)\b/,
    ],
    unless:
      /\b(?:experience|develop\w*|you will (?:build|work|own|design|develop|maintain|write|lead)|engineers?|role|chrome|firefox|browser settings)\b/,
  },
];
