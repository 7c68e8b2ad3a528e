import { isTest } from '../path-role.ts';
import type { Reporter } from '../report.ts';
import { isInComment } from './in-comment.ts';

/** Methods of Telegram's interface for bots behind the token, which stands in the path: https://core.telegram.org/bots/api */
const BOT_TOKEN_SENT =
  /https?:\/\/(?!api\.telegram\.org|localhost\b|127\.|10\.|192\.168\.|0\.0\.0\.0|\[)([\w-]+(?:\.[\w-]+)+)(?::\d+)?\/(?:[\w.-]+\/){0,3}bot(?:[#$]?\{|["'`]\s*(?:[+.,]|\.\.)|%s|<)[^\n]{0,80}?\/(?:send(?:Message|Document|Photo|MediaGroup)|getUpdates|setWebhook|getMe)\b/;
/** A reader of a mail whom nobody who gets it sees. */
const BLIND_COPY =
  /(?<![\w$])(?:bcc|add_?bcc)["'\]]{0,2}\s*(?::|=(?!=)|\()\s*(?:\[\s*)?(?:["'`]([^"'`\s@]{1,64}@[\w-]+(?:\.[\w-]+)+)["'`]|([A-Za-z_$][\w$]*))/gi;
/** What an assistant writes mails with, for whoever asks it. */
const SERVES_ASSISTANTS = /@modelcontextprotocol\/|\bMcpServer\b|\bFastMCP\b|\bmcp\.server\b/;

/** An address of Monero: https://docs.getmonero.org/public-address/standard-address/ */
const MONERO = /(?<!\w)[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}(?!\w)/;
/** What a miner is told beside it: a pool, by one of the flags or ways of theirs. */
const POOL = /["'\s](?:-o|--url|--pool)["'\s,=]|\bstratum\+(?:tcp|ssl|tls):/;
const STARTS =
  /\b(?:Popen|spawn\w*|exec\w*|system|check_\w+|run|Command(?:::new)?|Start|nohup|setsid)\s*\(|\bStart-Process\b|\bnohup\s/;
const AROUND = 400;

/**
 * Looks for receivers that whoever uses the program would not expect: of a token's calls, of mined coins, of the mails that
 * they write.
 */
export function findForeignReceivers(reporter: Reporter): void {
  const { lines, find, path } = reporter;
  const { text } = lines;
  const token = BOT_TOKEN_SENT.exec(text);
  if (token !== null && !isInComment(text, token.index))
    find('token-elsewhere', token.index, isTest(path) ? { level: 'note' } : {});
  const mined = MONERO.exec(text);
  const told = mined === null ? '' : text.slice(Math.max(0, mined.index - AROUND), mined.index + AROUND);
  if (mined !== null && POOL.test(told) && STARTS.test(told))
    find('miner-started', mined.index, isTest(path) ? { level: 'note' } : {});
  if (!/bcc/i.test(text)) return;
  for (const found of text.matchAll(BLIND_COPY)) {
    const [, address, name] = found;
    if (address === undefined && (name === undefined || !holdsAddress(name, text))) continue;
    if (isInComment(text, found.index)) continue;
    const asked = SERVES_ASSISTANTS.test(text) && !isTest(path);
    find('mail-copied', found.index, asked ? {} : { level: 'note' });
    return;
  }
}

/** Whether a name is given an address that stands written. */
function holdsAddress(name: string, text: string): boolean {
  return new RegExp(
    `(?<![\\w$.])${RegExp.escape(name)}\\s*(?::\\s*\\w+\\s*)?=\\s*["'\`][^"'\`\\s@]{1,64}@[\\w-]+\\.`,
  ).test(text);
}
