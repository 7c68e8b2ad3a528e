import { isOnBuildServer, isTest } from '../path-role.ts';
import { WALLET_EXTENSIONS } from '../reference/wallet-extensions.ts';
import type { Reporter } from '../report.ts';
import { findCollectedKeys } from './collected-keys.ts';
import { findForeignReceivers } from './foreign-receivers.ts';
import { isInComment } from './in-comment.ts';
import { findLedgerTheft } from './ledger-theft.ts';
import { findReplacedMakers } from './replaced-makers.ts';

/** Ids of browser extensions: thirty-two letters from a to p. */
const EXTENSION_ID = /(?<![a-zA-Z0-9])[a-p]{32}(?![a-zA-Z0-9])/g;
const PROFILE_PATH =
  /Local Extension Settings|(?:Google|BraveSoftware|Opera Software|Microsoft)[\\/]+(?:Chrome|Brave-Browser|Opera|Edge)|google-chrome|User Data|\bLocal Storage[\\/]+leveldb/i;

const KEYCHAIN =
  /login\.keychain(?:-db)?|\bsecurity\s+find-(?:generic|internet)-password(?!\\?`[ ,.])|\bkey[34]\.db\b|\blogins\.json\b|\bpassword_value\b[^\n]{0,80}\bfrom\s+["'`]?logins\b|kwalletd?\b.{0,20}(?:read|query)/;
/** An item of the key store that is asked for by the name of a service, which is no browser's and no wallet's. */
const OWN_ITEM =
  /^security\s+find-(?:generic|internet)-password\b(?![^\n]{0,160}(?:Safe Storage|Chrome|Brave|Edge|Opera|Firefox|Exodus|Electrum|Ledger|MetaMask|Phantom|wallet|login\.keychain|\s-g?a?g\b))[^\n]{0,80}\s-s\s+\\?["']?[\w.@-]+/i;
const KEYCHAIN_ALSO = /\bLocal State\b|\bLogin Data\b|\bWeb Data\b|os_crypt|encrypted_key/;

const HOME = String.raw`(?:homedir|HOME\b|USERPROFILE|expanduser|Path\.home)`;
/** Three words for what opens a wallet, one beside the other. */
const WALLET_WORDS = String.raw`\b(?:seed|mnemonic|wallets?|metamask|keystore|phrase|recovery|private.?key)(?:["'\x60|,\s]{1,6}(?:seed|mnemonic|wallets?|metamask|keystore|phrase|recovery|private.?key|password|secret)){2}`;
const LISTS_WALLET_WORDS = new RegExp(WALLET_WORDS, 'i');

/** Places of keys, each under its own name: one alone may be a tool for that key, several are a search. */
const SECRET_PLACES: readonly (readonly [string, RegExp])[] = [
  ['solana', /\.config[\\/"', ]{1,6}solana[\\/"', ]{1,6}id\.json|solana[\\/]id\.json/],
  ['exodus', /\bexodus\.wallet\b|[\\/]Exodus[\\/"'`]|[\\/"'`]Exodus[\\/]/],
  ['electrum', /(?:[\\/"'.]electrum[\\/]+|[\\/"'.]electrum["'],\s{0,3}["'])wallets?\b/i],
  ['atomic', /atomic[\\/]+Local Storage/i],
  ['ledger', /Ledger Live[\\/"']/],
  ['ssh', /\.ssh[\\/"', ]{1,4}(?:id_(?:rsa|ed25519|ecdsa)|\*)|["'`/~]\.ssh["'`/]/],
  ['aws', /\.aws[\\/"', ]{1,4}credentials|["'`/]\.aws["'`]/],
  ['npm', /["'`/~]\.npmrc["'`]/],
  ['docker', /\.docker[\\/"', ]{1,4}config\.json/],
  ['kube', /\.kube[\\/"', ]{1,4}config/],
  ['gnupg', /["'`/~]\.gnupg\b/],
  ['git', /["'`/~]\.git-credentials\b/],
  ['history', /\.(?:bash|zsh)_history\b/],
  ['chrome', /(?:Chrome|BraveSoftware|Brave-Browser|Edge|Opera)[^\n]{0,60}(?:User Data|Default|Profile)/],
  ['firefox', /Firefox[\\/"', ]{1,6}Profiles/],
  ['browser passwords', /["'`\\/]Login Data["'`\\/]/],
  ['browser state', /["'`\\/]Local State["'`\\/]/],
  ['telegram', /Telegram Desktop["'`\\/, +]{1,8}tdata/],
  ['bitcoin', /\bwallet\.dat\b/],
  [
    'words of wallets',
    new RegExp(`${HOME}[\\s\\S]{0,4000}?${WALLET_WORDS}|${WALLET_WORDS}[\\s\\S]{0,4000}?${HOME}`, 'i'),
  ],
  ['keyfile', /keystore[\\/"', ]{1,6}UTC--/],
];

const SENDS =
  /(?:(?<!\w\.)|(?<=\b(?:window|self|globalThis|undici)\.))\bfetch\s*\(|\b(?:axios|got\s*[.(]|request(?!\.Request\b)\w*(?:\.\w+)?\s*\(|FormData|XMLHttpRequest|https?\.request|http\.client|requests\.|urlopen|urlretrieve|build_opener|urllib3|httpx|curl|wget|upload\w*\s*\(|socket\w*\s*[.(]|io\s*\(|WebSocket|sendFile|Invoke-WebRequest|Invoke-RestMethod|net\.connect|createConnection|reqwest(?!::Url\b)|ureq|minreq|isahc|http\.Post|HttpClient|WebClient|URLSession|Net::HTTP|OkHttp|HttpURLConnection|TcpStream)/;

/** Makes a key of what it read, in the words of the libraries of ledgers. */
const SIGNS = /\bKeypair\s*(?:\.|::)\s*from\w+\s*\(|\bread_keypair\w*\s*\(|\bAccount\.(?:decrypt|from_key)\s*\(/;

const SENDS_BY_COMMAND = /\b(?:curl|wget|scp|rsync)(?:\.exe)?["']?,?\s+["'$h@~/-]|\bInvoke-(?:WebRequest|RestMethod)\b/;

/** A call that goes somewhere, in any language; a word of prose is none. */
const CONTACTS =
  /(?:(?<!\w\.)|(?<=\b(?:window|self|globalThis|undici)\.))\bfetch\s*\(|\b(?:axios|got|request(?!\.Request\b)|requests|urlopen|urlretrieve|build_opener|upload|socket|WebSocket|Socket|TcpStream|io(?!\.\w*(?:IO|open)\b)|(?<!sqlite3?\.)(?<!db\.)connect|createConnection|Dial\w*|sendFile|sendto)(?:(?:\.|::)\w+){0,2}!?\s*\(|\b(?:net|https?(?!\.cookie)|httpx|urllib3)\.\w+|\b(?:curl|wget)\s+-|Invoke-(?:WebRequest|RestMethod)/;

const ADDRESS_WITH_PORT =
  /(?:https?|wss?|tcp):\/\/(\d{1,3}(?:\.\d{1,3}){3}):(\d{2,5})|["'`](\d{1,3}(?:\.\d{1,3}){3})["'`]\s*,\s*(?:port\s*[:=]\s*)?(\d{2,5})\b|["'`](\d{1,3}(?:\.\d{1,3}){3}):(\d{2,5})["'`/]/g;
const BARE_ADDRESS = /(?:https?|wss?):\/\/(\d{1,3}(?:\.\d{1,3}){3})(?=[/"'`?#\s]|$)/g;
const USUAL_PORTS: ReadonlySet<string> = new Set('80 443 8080 8443 53 22 25 587 465 993 21'.split(' '));

/** Public stores of notes and JSON, in an address or as the host of one. */
const NOTE_STORES =
  /(?:\/\/(?:[\w-]{1,40}\.){0,3}|["'`])(?:npoint\.io|jsonkeeper\.com|jsonsilo\.com|mocki\.io|mocky\.io|mockapi\.io|pastebin\.com\/raw|pastebin\.com["'`]|paste\.ee|rentry\.(?:co|org)|gist\.githubusercontent\.com|hastebin\.com|dpaste\.(?:com|org)|jsonbin\.io|extendsclass\.com|jsonblob\.com|textbin\.net|controlc\.com|jsonserve\.com|pastejustit\.com|jsonhosting\.com|pantry\.cloud|webhook\.site|pipedream\.net|requestbin\.\w{2,4}|oastify\.com|interact\.sh|oast\.\w{2,5}|burpcollaborator\.net|api\.npoint\.io|api\.jsonsilo\.com|api\.mocki\.io|run\.mocky\.io|api\.jsonbin\.io)/i;
/** One revision of a note, by its sum: nobody can change what it says. */
const PINNED = /^\S{0,20}gist\.githubusercontent\.com\/[\w.-]+\/[\da-f]{20,40}\/raw\/[\da-f]{40}\//i;
/** Rows of numbers, a map or a picture. */
const TABLE = /^[^\s"'`?]{10,180}\.(?:csv|tsv|geojson|topojson|svg|png|jpe?g|gif|md)["'`?]/i;
/** Stores in which honest programs keep data as well: there it matters what is made of a note. */
const OF_PROJECTS =
  /^\S{0,60}(?:gist\.githubusercontent\.com|mockapi\.io|jsonbin\.io|jsonblob\.com|hastebin\.com|dpaste\.|pastebin\.com|pantry\.cloud|paste\.ee)/i;
/** What can make more of a note than data: it runs texts or programs, opens what is hidden, loads or starts files. */
const RUNS_OR_DECODES =
  /\beval\b|\bFunction\b|\bconstructor\s*[.([]|child_process|\bexec\w*\s*\(|\bspawn\w*\s*\(|\bvm\b|\batob\b|fromCharCode|base64|\bhex\b|decrypt|\bimport\s*\(|importScripts|subprocess|os\.system|popen|\bcompile\s*\(|__import__|Invoke-Expression|\biex\b|\bsh\b|writeFile|createWriteStream|\bopen\s*\(|Process|Command|Assembly|loadstring|\bload\s*\(|\bsystem\s*\(|\brequire\s*\(\s*[^"'`\s]|Worker\s*\(|createElement\s*\(\s*["'`]script/;
/** A host in a list of hosts, without a note. */
const ONE_OF_HOSTS = /^\S{4,60}\/(["'])\s+["']/;
/** Account and note stand in the address as names alone. */
const OF_CALLER = /^\S{0,40}\.\w{2,5}\/\$?\{(\w{1,40})\}\/\$?\{(\w{1,40})\}/;

/** Whether whoever calls says whose note it is: the program itself holds none under the names in the address. */
function isOfCaller(address: string, text: string): boolean {
  const names = OF_CALLER.exec(address)?.slice(1) ?? [];
  // Names of one or two letters are those of a compiler, which stand for everything.
  return (
    names.length > 0 &&
    !names.some((name) => name.length > 2 && new RegExp(`\\b${name}\\s*[=:]\\s*["'\`]\\w`).test(text))
  );
}
const CHAT_KEYS =
  /api\.telegram\.org\/bot\d{6,12}:[\w-]{30,}|\b\d{8,10}:AA[\w-]{30,}|discord(?:app)?\.com\/api\/webhooks\/\d{15,}\/[\w-]{20,}|hooks\.slack\.com\/services\/T\w{6,}\/B\w{6,}\/\w{16,}|content\.dropboxapi\.com\/2\/files\/upload[^\0]{0,600}?Bearer [\w-]{40,}|Bearer [\w-]{40,}[^\0]{0,600}?content\.dropboxapi\.com\/2\/files\/upload|\bsl\.[\w-]{100,}/;
const CHAT_WITHOUT_KEY = /api\.telegram\.org\/bot["'`$+ {]|content\.dropboxapi\.com\/2\/files\/upload/;
/** One sign again and again: the place of a key, and no key. */
const PLACE_OF_KEY = /([\w])\1{9,}/;
const WATCHERS =
  /["'`](?:node-global-key-listener|iohook|uiohook-napi|clipboardy|copy-paste|screenshot-desktop|node-screenshots|robotjs|@nut-tree\/nut-js|keylogger\.js|active-win|node-key-sender)["'`]|^[ \t]*(?:import|from)\s+(?:pynput|keyboard|pyperclip|pyautogui|mss|pyWinhook|pyHook|PIL\.ImageGrab)\b/m;
const SURROUNDINGS =
  /\b(?:VMware|VirtualBox|VBOX|QEMU|Xen|Hyper-V)\b[^\n]{0,200}\b(?:exit|return|process)\b|wmic\s+(?:computersystem|bios)|systeminfo\b.{0,40}exec|ipapi\.co|ip-api\.com\/json|ipinfo\.io|api\.ipify\.org|geoplugin\.net|ifconfig\.(?:me|co)/i;

/** One pass tells whether any of the places and wallets below can be in a text. */
const AFTER_SOMETHING =
  /xtension|elegram Desktop|password_value|allet|nemonic|seed|etamask|solana|xodus|lectrum|atomic|Ledger|\.(?:ssh|aws|npmrc|docker|kube|gnupg|git-cred)|_history|Chrome|chrome|Brave|Edge|Opera|irefox|keystore|keychain|key[34]\.db|logins\.json|CryptUn|secretst|find-(?:gen|int)|Login Data|Local State|Web Data|os_crypt|encrypted_key|nkbihfbeogaeaoehlefnkodbefgpgknn/;

/** Looks for words that tell what a program is after: wallets, keys, places to send to. */
export function findTellTales(reporter: Reporter, isProgram: boolean): void {
  if (/\.d\.[cm]?ts$/.test(reporter.path)) return;
  const { text } = reporter.lines;
  if (AFTER_SOMETHING.test(text)) {
    let known: boolean | undefined;
    const sends = () => (known ??= SENDS.test(isHelp(reporter) ? text.replace(TEXTS_OF_GO, '""') : text));
    findWallets(reporter, sends, isProgram);
    findSecrets(reporter, sends, isProgram);
  }
  findAddresses(reporter, isProgram);
  if (!isProgram) return;
  findLedgerTheft(reporter);
  findCollectedKeys(reporter);
  findForeignReceivers(reporter);
  findReplacedMakers(reporter);
  const profile = OWN_BROWSER.exec(text);
  if (
    profile !== null &&
    PROFILE_PATH.test(text) &&
    /\b(?:cookies|getAllCookies)\s*\(|Network\.getAllCookies/.test(text) &&
    CONTACTS.test(text)
  )
    reporter.find('secrets-read', profile.index);
  const walked = KEY_FORM.exec(text);
  // So many digits are a sum as well: what is looked for is told beside them.
  const told = walked === null ? '' : text.slice(Math.max(0, walked.index - 1_500), walked.index + 1_500);
  const keys = /priv(?:ate)?.?key|secret.?key|keypair|mnemonic|seed|wallet/i.test(told) || KEY_OF_OTHERS.test(told);
  if (walked !== null && keys && WALKS.test(text) && SENDS.test(text)) reporter.find('secrets-read', walked.index);
  const asked = /\bwith hidden answer\b/.exec(text);
  if (asked !== null && /\bcurl\b|https?:\/\//.test(text)) reporter.find('secrets-read', asked.index);
  find(reporter, 'dead-drop', NOTE_STORES);
  find(reporter, 'chat-upload', CHAT_KEYS, () => (SENDS.test(text) || CONTACTS.test(text) ? undefined : 'note'));
  // Whose bot it is, only whoever sets the key decides.
  find(reporter, 'chat-upload', CHAT_WITHOUT_KEY, () => 'note');
  find(reporter, 'watching-modules', WATCHERS, () => {
    const watchers = new Set([...text.matchAll(new RegExp(WATCHERS, 'gm'))].map(([one]) => one.trim()));
    return watchers.size > 1 && CONTACTS.test(text) ? 'warning' : 'note';
  });
  find(reporter, 'checks-surroundings', SURROUNDINGS);
}

/** Texts of Go, which stand between quotes of two kinds. */
const TEXTS_OF_GO = /"(?:[^"\\\n]|\\.)*"|`[^`]*`/g;

/** Whether commands in the texts of a source are there to be read: nothing in it starts a program or brings one in. */
function isHelp({ path, lines }: Reporter): boolean {
  return (
    /\.go$/i.test(path) &&
    !/"(?:os|os\/exec|syscall|plugin)"|\b(?:exec|Exec|Run|Shell|Command)\w*\s*\(/.test(lines.text)
  );
}

/** A browser that is started with the profile of whoever sits here. */
const OWN_BROWSER = /\b(?:launchPersistentContext|userDataDir|user-data-dir)\b(?!`)/;
/** The form of a private key, as a pattern that files are gone through with. */
const KEY_FORM = /["'/`(]\^?(?:0x)?\??\(?\[(?:0-9a-fA-F|a-fA-F0-9|0-9a-f|a-f0-9)\]\{64\}/;
/** The form that keys and addresses have on another ledger: nobody writes sums so. */
const KEY_OF_OTHERS = /\[1-9A-HJ-NP-Za-km-z\]\{(?:32|43|44|8\d)\b/;
const WALKS = /\bread_dir\b|\breaddir\w*\s*\(|\bos\.walk\b|\bWalkDir\b|\bfilepath\.Walk\w*|\.rglob\s*\(|\bwalkdir\b/;

function find(
  reporter: Reporter,
  rule: 'dead-drop' | 'chat-upload' | 'watching-modules' | 'checks-surroundings',
  pattern: RegExp,
  levelOf: () => 'note' | 'warning' | undefined = () => undefined,
): void {
  const { text } = reporter.lines;
  const found = pattern.exec(text);
  if (found === null || isInComment(text, found.index)) return;
  const address = text.slice(found.index, found.index + 200);
  const weak =
    rule === 'chat-upload'
      ? PLACE_OF_KEY.test(found[0])
      : rule === 'dead-drop' &&
        (/\bdata\s*=|post|\bbody\s*:|upload/i.test(text.slice(found.index, found.index + 300)) ||
          isOfCaller(address, text) ||
          PINNED.test(address) ||
          ONE_OF_HOSTS.test(address) ||
          TABLE.test(address) ||
          (OF_PROJECTS.test(address) && !RUNS_OR_DECODES.test(text)));
  // In tests such places and keys are examples of what is to be found, or of where nothing goes.
  const level = weak || (rule !== 'watching-modules' && isTest(reporter.path)) ? 'note' : levelOf();
  reporter.find(rule, found.index, level === undefined ? {} : { level });
}

function findWallets(reporter: Reporter, sends: () => boolean, isProgram: boolean): void {
  const { text } = reporter.lines;
  let first: number | undefined;
  const named = new Set<string>();
  for (const found of text.matchAll(EXTENSION_ID)) {
    // A line of one letter, a run of the alphabet: what encoded data may hold by chance is not counted.
    if (!WALLET_EXTENSIONS.has(found[0]) && new Set(found[0]).size < 9) continue;
    first ??= found.index;
    named.add(found[0]);
    if (named.size > 20) break;
  }
  if (first === undefined) return;
  const known = [...named].filter((id) => WALLET_EXTENSIONS.has(id)).length;
  const profile = PROFILE_PATH.test(text);
  // A list of wallets names them, too: only a program that goes to a browser's folder looks for them.
  const looked = (known > 0 || named.size > 2) && profile;
  const reads = () => sends() && /readdir|readFile|listdir|\bglob\b|copyFile|shutil|Get-ChildItem/.test(text);
  if (isProgram && (looked || (known > 1 && reads()))) reporter.find('wallets-read', first);
  else if (known > 0) reporter.find('wallet-names', first);
}

/** Settings: whoever reads them does something, they do nothing. */
const DATA = /\.(?:toml|ini|cfg|conf|properties|plist|desktop|lock)$/i;

function findSecrets(reporter: Reporter, sends: () => boolean, isCode: boolean): void {
  const { text } = reporter.lines;
  const isProgram = isCode && !DATA.test(reporter.path);
  const places = SECRET_PLACES.flatMap(([name, pattern]) => {
    const found = name !== 'words of wallets' || LISTS_WALLET_WORDS.test(text) ? pattern.exec(text) : null;
    return found === null ? [] : [{ name, at: found.index }];
  });
  const keychain =
    KEYCHAIN.exec(text) ??
    (KEYCHAIN_ALSO.test(text) && /CryptUnprotectData|dpapi|win32crypt|secretstorage|sqlite|pbkdf2/i.test(text)
      ? KEYCHAIN_ALSO.exec(text)
      : null);
  const ownItem = keychain !== null && OWN_ITEM.test(text.slice(keychain.index, keychain.index + 200));
  const reads =
    /readFile|readdir|read_to_string|read_dir|File::open|fs::read|ReadFile\b|ReadAll(?:Bytes|Text)|readAllBytes|File\.read|fopen|open\s*\(|createReadStream|listdir|os\.walk|glob|copyFile|shutil|\bcat\b|Get-Content|\bzip\b|\btar\b|\bcp\b|execSync|\bexec\b|find-generic|=@["'`]|make_archive/.test(
      text,
    );
  // A tool for the owner's own passwords reads them, too; it sends them nowhere.
  if (isProgram && keychain !== null && reads && (places.length > 0 || sends()))
    reporter.find(
      'keychain-read',
      keychain.index,
      (CONTACTS.test(text) || SENDS_BY_COMMAND.test(text)) && !(ownItem && places.length === 0)
        ? {}
        : { level: 'note' },
    );
  const wallets = places.filter(({ name }) =>
    /solana|exodus|electrum|atomic|ledger|bitcoin|telegram|keyfile|words/.test(name),
  );
  const first = places[0];
  if (first === undefined || (places.length === 1 && isHandedOn(text, first.at))) return;
  // Whoever signs with the one key that it names has a use for it; what is sent of it is followed elsewhere.
  const own = places.length === 1 && SIGNS.test(text);
  // A machine made for one build holds no key but what the workflow brings, and what it sends is judged there.
  const wanted = isProgram && !own && !isOnBuildServer(reporter.path);
  // In a bundle of everything two places far from each other belong to two libraries.
  const ends = places.map(({ at }) => at).toSorted((a, b) => a - b);
  const close = ends.some((at, nth) => at - (ends[nth - 1] ?? Number.NEGATIVE_INFINITY) < NEAR);
  const several = places.length >= 2 && (text.length < BUNDLE || close);
  const near = () => SENDS.test(text.slice(Math.max(0, first.at - NEAR), first.at + NEAR));
  const searched = wanted && reads && (several || (wallets.length > 0 && near())) && sends();
  reporter.find(searched ? 'secrets-read' : 'secret-paths', first.at);
}

/** A key that a command-line tool is told the place of, once and nowhere else: the program reads nothing there. */
function isHandedOn(text: string, at: number): boolean {
  const name = '.config/solana/id.json';
  const told = /--(?:fee-payer|keypair|payer|owner)['"`]?,?\s{1,40}['"`]?[\w.$ {}~/+'"`]{0,40}$/;
  return text.indexOf(name) === text.lastIndexOf(name) && told.test(text.slice(Math.max(0, at - 120), at));
}

const BUNDLE = 200_000;

/** How far from the place of one key the program sends what it read there. */
const NEAR = 2_500;

/** Beside an address stands the length of a network's prefix more often than a port this low. */
const LONGEST_PREFIX = 128;

function findAddresses(reporter: Reporter, isProgram: boolean): void {
  const { text } = reporter.lines;
  for (const found of text.matchAll(ADDRESS_WITH_PORT)) {
    const host = found[1] ?? found[3] ?? found[5] ?? '';
    const port = found[2] ?? found[4] ?? found[6] ?? '';
    const isLength = found[3] !== undefined && Number(port) <= LONGEST_PREFIX;
    if (!isPublic(host) || USUAL_PORTS.has(port) || isLength || isInComment(text, found.index)) continue;
    // An address in a list is data; in a file that sends, it is where the data goes.
    reporter.find('odd-port-upload', found.index, {
      level:
        isProgram && isContacted(text, found) && !/(?:^|\/)\.github\//.test(reporter.path) && !isTest(reporter.path)
          ? 'warning'
          : 'note',
    });
    return;
  }
  for (const found of text.matchAll(BARE_ADDRESS)) {
    if (!isPublic(found[1] ?? '') || isInComment(text, found.index)) continue;
    reporter.find('bare-address', found.index);
    return;
  }
}

/** An address with a scheme is there to be asked; a host and a port beside each other only where something opens them. */
function isContacted(text: string, { index, 1: withScheme }: RegExpMatchArray): boolean {
  const at = index ?? 0;
  return withScheme !== undefined ? CONTACTS.test(text) : CONTACTS.test(text.slice(Math.max(0, at - 400), at + 200));
}

/** Addresses that lead out: not of this machine, of a home, or of a document's examples. */
function isPublic(host: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = host.split('.').map(Number);
  if ([a, b, c, d].some((part) => part > 255) || a === 0 || a === 127 || a === 10 || a >= 224) return false;
  if (
    (a === 192 && b === 168) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b < 128)
  )
    return false;
  return !(a === b && b === c) && host !== '1.2.3.4' && host !== '8.8.8.8' && host !== '8.8.4.4' && host !== '1.1.1.1';
}
