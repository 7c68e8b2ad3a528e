import { FROM } from '../javascript/value.ts';
import { type Destination, destinationOf } from '../key-flow/destination.ts';
import { contentOf } from '../key-flow/key-names.ts';

/** Words that hand something over to a server. */
export const SENDS =
  /\.(?:post|put|send_json|send_string|send_message|sendMessage)\s*\(|\bhttp\.(?:Post\w*|NewRequest\w*)\s*\(|\b(?:Post|Put)(?:AsJson)?Async\s*\(|\bUpload(?:String|Data|Values)\w*\s*\(|\bBodyPublishers\.of\w+\s*\(|\b(?:ureq|reqwest|reqwest::blocking)::(?:get|post|put)\s*\(|\bhttp\.(?:Get|PostForm)\s*\(|\bHttp::(?:post|put|get)\s*\(|\bnet\.Lookup(?:Host|TXT|IP)\s*\(|\bGet(?:String|ByteArray|Stream)?Async\s*\(|\bDownloadString\w*\s*\(|\.readText\s*\(|\bopen(?:Stream|Connection)\s*\(|\bdataTask\s*\(|\.httpBody\s*=|\bUnityWebRequest\.\w+\s*\(|\bcurl_setopt(?:_array)?\s*\(|\bcurl_init\s*\(|\bfile_get_contents\s*\(\s*["']https?:/;

const NAMED =
  /\bto_base58_string\s*\(|\bto_keypair_bytes\s*\(|\b(?:private|priv|secret)_key\b|\bprivateKey\b|\bsecretKey\b|\bPRIVATE_KEY\b|\bmnemonic\b|\bseed_?phrase\b|\b(?:seed|secret|recovery)Phrase\b|\bPrivateKeyFrom[A-Z]\w+\s*\(/;
/** What a framework signs and stores with. */
const OF_FRAMEWORK = /\bconfig\s*\(\s*["'](?:app\.key|database(?:\.connections)?)["']\s*\)/;
/** What opens a wallet with what it is handed, which is a key then, however it is called. */
const OPENS =
  /\b(?:Keypair(?:::|\.)(?:from_\w+|fromSecret\w+)|HexToECDSA|PrivateKeyFrom(?:Base58|Bytes|Hex)|new\s+Mnemonic|Mnemonic(?:::|\.)(?:from_\w+|parse\w*)|Credentials\.create|SigningKey(?:::|\.)from_\w+|PrivateKey(?:::|\.)from\w+|Account\.from_key|NewKeyFrom\w+)\s*\(\s*&?(?:mut\s+)?([$A-Za-z_]\w*)\s*[,)]/g;

/** Names that a piece of source opens wallets with. */
export function openedWith(text: string): string[] {
  return [...text.matchAll(OPENS)].flatMap(([, name]) => name ?? []);
}

const WHOLE_ENVIRONMENT =
  /\benv::vars(?:_os)?\s*\(|\bos\.Environ\s*\(|\bGetEnvironmentVariables\s*\(|\bSystem\.getenv\s*\(\s*\)|\bENV\.(?:to_(?:h|hash|a)|select|filter|slice|map|each\w*|reject)\b|\bSystem\.get_env\s*\(\s*\)|\bprocessInfo\.environment\b(?!\s*\[)|\bPlatform\.environment\b(?!\s*\[)|\$_ENV\b(?!\s*\[)|(?<![\w.])getenv\s*\(\s*\)/;
const READS = /\bread\w*\s*\(|\bRead(?:File|All\w+)\s*\(|\bFile\.(?:open|read)\b|\bopen\s*\(/;

/** What a key is no longer in: a signature, an address, a wallet that signs with it. */
const ONE_WAY =
  /\b\w*(?:sign|pub_?key|public_?key|address|hash|digest|sha\d|keccak|verify|derive|encrypt|transaction|transfer)\w*\s*\(/i;
const OPENED = /\b(?:Keypair|\w*Wallet|\w*Signer|SigningKey|Account)(?:::|\.)\w+\s*\(/;

/** Keys and settings that a piece of source brings by its words. */
export function keysOfWords(text: string, texts: readonly string[]): number {
  const read = READS.test(text) ? texts.reduce((all, one) => all | contentOf(one), 0) : 0;
  return (
    (NAMED.test(text) ? FROM.secret : 0) |
    (OF_FRAMEWORK.test(text) ? FROM.key : 0) |
    (WHOLE_ENVIRONMENT.test(text) ? FROM.wholeEnvironment : 0) |
    (read === 0 ? 0 : read | FROM.file)
  );
}

/** What of keys is left in what a piece of source makes of them. */
export function keptKeys(text: string): number {
  return ONE_WAY.test(text) || OPENED.test(text) ? ~(FROM.secret | FROM.key) : ~0;
}

/** Where a statement sends to: the address in it, or that of a name in it which is given one elsewhere in the file. */
export function destinationIn(statement: string, file: string, taint: number): Destination {
  // Every server on the way reads a name that is asked for.
  if (/\bnet\.Lookup\w+\s*\(/.test(statement)) return 'public';
  const written = ADDRESS.exec(statement)?.[0] ?? namedAddress(statement, file);
  if (written !== undefined) return destinationOf(written, true, false);
  return destinationOf(undefined, false, (taint & FROM.decoded) !== 0);
}

const ADDRESS = /\bhttps?:\/\/[^\s"'`{}$]{3,200}/;

function namedAddress(statement: string, file: string): string | undefined {
  for (const [name] of statement
    .slice(0, 2_000)
    .matchAll(/\b[A-Za-z_]\w*(?:[uU]rl|URL|[hH]ost|HOST|[eE]ndpoint|ENDPOINT)\b|\b(?:url|uri|host|endpoint|api)\b/g)) {
    const given = new RegExp(String.raw`\b${name}\b[^=\n"]{0,40}=\s*"(https?:\/\/[^"\s]{3,200})"`).exec(file)?.[1];
    if (given !== undefined) return given;
  }
  const holder = /(?:^|[(\s])([$A-Za-z_]\w*)(?:\.httpBody\s*=|\s*,\s*CURLOPT_\w+)|\b(?:with|for):\s*(\w+)/.exec(
    statement,
  );
  const name = holder?.[1] ?? holder?.[2];
  return name === undefined
    ? undefined
    : new RegExp(`(?<![\\w$])${RegExp.escape(name)}\\s*=[^\\n]{0,80}["'](https?:\\/\\/[^"'\\s\\\\]{3,200})`).exec(
        file,
      )?.[1];
}

/** Whether a statement shows a credential of its own. */
export function showsCredentialIn(statement: string): boolean {
  return /bearer_auth|basic_auth|Authorization|[aA]pi[-_]?[kK]ey/.test(statement);
}
