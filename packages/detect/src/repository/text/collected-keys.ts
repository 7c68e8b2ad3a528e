import { fromBase64, fromHex } from '../javascript/fold.ts';
import { contentOf } from '../key-flow/key-names.ts';
import { isTest } from '../path-role.ts';
import type { Reporter } from '../report.ts';

/** Where a program begins that goes through what belongs to whoever runs it. */
const HOME =
  /\bexpanduser\b|\bPath\.home\b|\bhomedir\b|\bhome_dir\b|\bUserHomeDir\b|\bDir\.home\b|\buser\.home\b|\bHOME\b|USERPROFILE|APPDATA\b|SpecialFolder\.|NSHomeDirectory|\bdisk_partitions\b|ascii_uppercase\b|(?:os\.walk|walk|Path|readdir\w*|rglob|scandir)\s*\(\s*r?["'`](?:\/|[A-Z]:[\\/]+|\/(?:home|Users|mnt)\/?)["'`]/;
/** Goes from folder to folder, or asks for all files of a form. */
const WALKS =
  /\bos\.(?:walk|scandir|listdir|fwalk)\b|\bscandir\s*\(|\bi?glob\b|\.r?glob\s*\(|\biterdir\s*\(|\bread_?dir(?:Sync)?\s*\(|\bWalk(?:Dir)?\b|\bwalk(?:dir)?\s*\(|\b(?:Enumerate|Get)(?:Files|Directories)\b|\blistFiles\s*\(|DirectoryIterator|\bDir(?:\.glob|\.each_child|\[)|\bFind\.find\b|\bGet-ChildItem\b|\benumerator\s*\(/;
/** Calls by which files leave. */
const SENDS =
  /\b(?:requests|httpx|aiohttp|urllib[23]?|urlopen|http\.client|ftplib|smtplib|paramiko|pysftp|boto3|pycurl|telebot|telegram|discord|dropbox|websockets?|socketio|axios|undici|superagent|ureq|reqwest|OkHttp\w*|HttpURLConnection|HttpClient|WebClient|URLSession|Faraday|HTTParty|RestClient|curl_exec|fsockopen|TcpClient|TcpStream)\b|\bNet::(?:HTTP|FTP)\b|\bhttps?\.(?:request|Post|NewRequest)|\bnet\.(?:Dial|connect)|\bfetch\s*\(|\bsocket\.(?:socket|create_connection|gethostbyname|getaddrinfo)\b|\bresolver\.resolve\b|["'`]curl["'`]|\bcurl\s+-/;

/** What opens a wallet, a machine or an account, by the names that its files have: each line one kind. */
const KINDS: readonly (readonly [kind: string, strong: boolean])[] = [
  ['wallets?|exodus|electrum|metamask|phantom|trezor|atomic', true],
  ['seeds?|mnemonics?|recovery|seed_?phrase|backup.?phrase', true],
  ['key_?store|utc--', true],
  [String.raw`\.env(?:\.\w+)?`, true],
  [String.raw`\.ssh|id_(?:rsa|ed25519|ecdsa|dsa)`, true],
  [String.raw`id\.json|keypairs?|\.config/solana`, true],
  [String.raw`\.aws|\.kube|\.docker|\.gnupg|\.npmrc|\.netrc|\.pypirc|\.git-credentials`, true],
  [String.raw`login data|logins\.json|key4\.db`, true],
  [String.raw`local state|web data|cookies(?:\.sqlite)?|local extension settings`, true],
  [String.raw`private_?keys?|privkeys?|\.pem|\.p12|\.pfx|\.key|\.kdbx`, true],
  [String.raw`\.(?:bash|zsh)_history`, true],
  ['local storage|leveldb', true],
  ['discord|telegram desktop|tdata', true],
  ['passwords?|passw|secrets?|credentials?|tokens?', false],
];
const NAMES = new RegExp(`(?<![A-Za-z0-9])(?:${KINDS.map(([words]) => `(${words})`).join('|')})(?![a-z0-9])`, 'gi');
/** Texts between quotes and patterns between slashes. */
const TEXT = /(["'`])((?:\\.|(?!\1)[^\\\n]){2,300})\1|(?<=[=(,:]\s{0,4})\/((?:\\.|[^\\/\n]){4,300})\/[a-z]{0,4}/g;
/** Prose speaks of keys, too; the files of browsers alone have names of two words. */
const PROSE = /[A-Za-z]{2,} [a-z]{2,}|https?:|[A-Za-z]{3,}: /;
/** Lists say by their name that what stands in them is kept away from. */
const KEPT_AWAY =
  /(?:ignor|exclu|skip|den(?:y|ied)|block|forbid|protect|sensitiv|redact|mask|unsafe|danger|restrict|disallow|black|omit|reject|never|avoid|scrub|sanitiz)/i;
/** Goes through everything that somebody has: one kind of file is enough there. */
const WALKS_HOME =
  /\b(?:walk|fwalk|Walk|WalkDir|walkdir)\s*\(\s*(?:\w+\s*=\s*)?(?:os\.path\.expanduser|Path\.home|os\.environ|os\.getenv|homedir|os\.homedir|home\b|HOME\b)|\bPath\.home\s*\(\s*\)(?:\s*\/[^\n]{0,40})?\.(?:rglob\s*\(|glob\s*\(\s*f?["']\*\*)/;
/** The form of a key, of its words or of a token, as a pattern that contents are gone through with; but for 64 digits, which are also a sum's. */
const KEY_FORMS =
  /\[1-9A-HJ-NP-Za-km-z\]\{(?:5[01]|8\d)\b|\[a-z\](?:\+|\{\d,\d{0,2}\})[^\n"'`]{0,8}\)\{(?:11|12|23|24)\b|\[\\w-\]\{24\}\\\.\[\\w-\]\{6\}/;
const DECODES = /b64decode|\batob\b|base64|fromhex|unhexlify|FromBase64String|FromHexString|hex\.Decode|hex::decode/;
const ENCODED = /["'`](?:([A-Za-z0-9+/]{6,80}={0,2})|((?:[\da-f]{2}){5,60}))["'`]/g;
/** Names of one search stand beside each other. */
const BESIDE = 90;
/** In a bundle of everything the words of many libraries meet. */
const BUNDLE = 200_000;

/**
 * Looks for a program that goes through somebody's folders, picks files by the names that keys and wallets have, and speaks
 * to a server: in whatever language, and in whatever form the names stand, as a list, a pattern or one comparison after
 * another.
 */
export function findCollectedKeys({ lines: { text }, find, path }: Reporter, sends = SENDS.test(text)): void {
  if (!sends || text.length > BUNDLE) return;
  const walks = WALKS.test(text) && HOME.test(text);
  const at =
    (walks ? (searchedNames(text) ?? KEY_FORMS.exec(text)?.index) : undefined) ??
    (DECODES.test(text) ? hiddenName(text) : undefined);
  if (at !== undefined) find('secrets-read', at, isTest(path) ? { level: 'note' } : {});
}

/** A text that is the name of a file of keys once it is decoded. */
function hiddenName(text: string): number | undefined {
  for (const { 1: base64, 2: hex, index } of text.matchAll(ENCODED)) {
    const name = base64 === undefined ? fromHex(hex ?? '') : fromBase64(base64);
    if (name !== undefined && /^[\w ./\\~-]{5,80}$/.test(name) && contentOf(name) !== 0) return index;
  }
  return undefined;
}

/** Where names of two kinds stand beside each other, at least one of which is that of a file of keys. */
function searchedNames(text: string): number | undefined {
  const most = WALKS_HOME.test(text) ? 1 : 2;
  let begin = 0;
  let end = Number.NEGATIVE_INFINITY;
  let kinds = new Set<number>();
  for (const { 0: whole, 2: quoted, 3: pattern, index } of text.matchAll(TEXT)) {
    const written = quoted ?? pattern ?? '';
    const found = new Set(
      [...written.matchAll(NAMES)].map((match) => match.slice(1).findIndex((group) => group !== undefined)),
    );
    if (
      found.size === 0 ||
      PROSE.test(written.replace(/login data|local state|web data|local extension settings/gi, ''))
    )
      continue;
    if (index - end > BESIDE) {
      begin = index;
      kinds = new Set();
    }
    end = index + whole.length;
    for (const kind of found) kinds.add(kind);
    if (kinds.size < most || ![...kinds].some((kind) => KINDS[kind]?.[1] === true)) continue;
    if (!KEPT_AWAY.test(text.slice(Math.max(0, begin - 100), begin))) return begin;
  }
  return undefined;
}
