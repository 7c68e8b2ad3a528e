import { isTest } from '../path-role.ts';
import type { Reporter } from '../report.ts';

/** Files that hold keys, as a list, a loop or a search names them. */
const KEY_FILES =
  /(?:~|\$\{?HOME\}?|\/root|\/home)\/\.(?:ssh\/(?:id_(?![\w-]*\.pub\b)|\*)|aws\/credentials|config\/solana|ethereum|gnupg|electrum)|-i?name\s+["']?(?:id_(?:rsa|ed25519)|wallet\.(?:dat|json)|\*?\.?keystore|\*\.pem|UTC--)/;
/** A file whose name stands in a variable, given to another machine. */
const SENDS_FILE =
  /\b(?:curl|wget)\s(?![^\n;&|]{0,400}?\b(?:localhost|127\.0\.0\.1)\b)[^\n;&|]{0,200}?(?:@|\s-T\s*|--upload-file[= ]|--post-file[= ])["']?\$\{?\w/;
/** Text in letters that a name may hold, asked for piece by piece as the name of a machine. */
const SENDS_IN_NAMES =
  /\b(?:xxd|od|hexdump|base32|base64)\s[\s\S]{0,300}?\b(?:getent\s+hosts|dig|nslookup|host|ping)\s[^\n;|]{0,60}\$\{?\w+\}?\.(?:[\w$-]|\.\w)/;

/** Keys that a script collects in one line and sends in another, and text that it sends in names of machines. */
export function findSentFiles({ path, lines, find }: Reporter): void {
  const { text } = lines;
  if (text.length > 200_000) return;
  const sent = SENDS_FILE.test(text) ? KEY_FILES.exec(text) : null;
  const named = /\b(?:getent|dig|nslookup|host|ping)\s/.test(text) ? SENDS_IN_NAMES.exec(text) : null;
  for (const found of [sent, named])
    if (found !== null) find('secrets-read', found.index, isTest(path) ? { level: 'note' } : {});
}
