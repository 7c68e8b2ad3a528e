import { isTest } from '../path-role.ts';
import type { Reporter } from '../report.ts';

const READS_CLIPBOARD =
  /\bclip\w{0,12}\.(?:read|paste)\w{0,10}\s*\(|pyperclip\.paste|clipboard_get\s*\(|\.readText\s*\(|Get-Clipboard|pbpaste/i;
const WRITES_CLIPBOARD =
  /\bclip\w{0,12}\.(?:write|copy)\w{0,10}\s*\(|pyperclip\.copy|clipboard_append\s*\(|\.writeText\s*\(|Set-Clipboard|pbcopy/i;
/** What goes on by itself, where a button waits to be pressed: a clock, a loop without end, whatever somebody copies. */
const UNASKED =
  /\bsetInterval\b|\bsetTimeout\s*\(\s*[\w.]+\s*[,)]|\bsetImmediate\b|\bwhile\s*\(?\s*(?:true|1|!0|\$true|let\b)|\bfor\s*\(\s*;\s*;|\bfor\s*\{|\bloop\s*\{|\bfor\s+await\b|\bsleep\b|Sleep\b|\bdelay\s*\(|\bcron\b|schedul|\bTimer\b|\bDispatcherTimer\b|\bwatch\w*\s*\(|AddClipboardFormatListener|\bon(?:ce)?\s*\(|addEventListener\s*\(\s*["'`](?:copy|cut|paste|focus|blur|visibilitychange|keydown|message)|requestAnimationFrame|\.after\s*\(\s*\d|clipboard\w*\.on/i;
/** The form of an address, as a pattern that others' addresses are looked for with. */
const ADDRESS_FORM =
  /0x\[[\w-]{3,20}\]\{40\}|\bbc1\[[^\]\n]{1,60}\][{+*[]|\[13\]\[[\w-]{4,40}\]\{2\d,3\d\}|\bT\[[\w-]{4,40}\]\{33\}|\(bc1\|\[13\]\)\[[\w-]{4,40}\][{+*]/;

/** The form of an address of Solana; a page says with it whether what was typed is one. */
const KEY_LETTERS = /\[1-9A-HJ-NP-Za-km-z\]\{(?:32|43|44)\b/;

/** What a page asks servers and wallets with, taken over by a program of the page. */
const HOOKS =
  /\b(?:window|globalThis|self|top)\.(?:fetch|ethereum(?:\.(?:request|send\w*))?)\s*=(?!=)|\bethereum\.(?:request|send\w*)\s*=(?!=)|\bXMLHttpRequest\.prototype\.\w+\s*=(?!=)/;

/** The receiver of a payment, or what a contract is told, written over in a request that passes by. */
const CHANGES_REQUEST = /\bparams\s*\[\s*0\s*\]\s*\.(?:to|data)\s*=(?!=)/;
/** How far from a hook that changes addresses its pattern and its exchange stand. */
const AROUND = 20_000;

const BUNDLE = 100_000;

/** Unlimited rights over a token, by the name of the function or by its selector in the data of a call. */
const ALLOWS_ALL =
  /\.(?:approve|increaseAllowance|setApprovalForAll)\s*\([^)\n]{0,120}(?:MaxUint256|MAX_UINT|2n?\s*\*\*\s*256|0x[fF]{64}|\btrue\b)|0x(?:095ea7b3|39509351)["'`]?\s*[+$][^;\n]{0,200}?(?:["'`]f["'`]\s*\.repeat\(\s*64|f{64}|MaxUint256)/i;
const LOOP = /\bfor\s*(?:await\s*)?\([^\n]{0,200}\bof\b|\.(?:forEach|map)\s*\(|\bfor\s+\w+\s+in\b/;
const ASKS = /\bfetch\s*\(|\baxios\b|\.json\s*\(\)|\.onmessage\s*=|\bon\(\s*["']message["']/;
const FIXED_RECEIVER = /[=:]\s*["'`]0x[0-9a-fA-F]{40}["'`]/;
/** How far above the call its loop begins. */
const LOOP_BEFORE = 600;

/** Looks for what takes tokens from a wallet's owner: rights over a list from a server, an address changed in passing. */
export function findLedgerTheft(reporter: Reporter): void {
  const { lines, find, path } = reporter;
  const { text } = lines;
  const form = ADDRESS_FORM.exec(text) ?? (/\.[cm]?[jt]sx?$/.test(path) ? null : KEY_LETTERS.exec(text));
  // In a bundle of everything a form and a clipboard far from each other belong to two libraries.
  const beside =
    form === null || text.length < BUNDLE ? text : text.slice(Math.max(0, form.index - AROUND), form.index + AROUND);
  if (form !== null && READS_CLIPBOARD.test(beside) && WRITES_CLIPBOARD.test(beside) && UNASKED.test(beside))
    find('clipboard-changed', form.index);
  const hooked = text.includes('.fetch') || text.includes('ethereum') || text.includes('XMLHttpRequest');
  const hook = hooked ? HOOKS.exec(text) : null;
  const around = hook === null ? '' : text.slice(Math.max(0, hook.index - AROUND), hook.index + AROUND);
  // In a bundle of everything some number is written so, and some text exchanged.
  const loose = text.length < BUNDLE && /0x\[[\w-]{3,20}\]/.test(around);
  const exchanges = (ADDRESS_FORM.test(around) || loose) && /\.replace\w*\s*\(/.test(around);
  if (hook !== null && (exchanges || CHANGES_REQUEST.test(around))) find('addresses-changed', hook.index);
  findBalanceTaken(reporter);
  findShownChanged(reporter);
  const allowed = ALLOWS_ALL.exec(text);
  if (allowed === null || !FIXED_RECEIVER.test(text)) return;
  const before = text.slice(Math.max(0, allowed.index - LOOP_BEFORE), allowed.index);
  if (LOOP.test(before) && ASKS.test(before)) find('rights-over-all-tokens', allowed.index);
}

/** Where a page is told that its reader copies something, and what stands written is put in its place. */
const COPIED =
  /\bclipboardData\s*\.\s*setData\s*\(|\bclipboard\s*\.\s*write(?:Text)?\s*=(?!=)|defineProperty\(\s*navigator\.clipboard\b/;
/** Where what a page shows is gone through. */
const SHOWN = /\bMutationObserver\b|\bcreateTreeWalker\b/;
const WRITTEN_OVER = /\.(?:nodeValue|textContent|innerText|innerHTML|value)\s*=(?!=)/;

/** Addresses that a reader sees or copies, exchanged for one that stands in the program. */
function findShownChanged({ lines: { text }, find, path }: Reporter): void {
  if (!text.includes('clipboard') && !SHOWN.test(text)) return;
  const level = isTest(path) ? ({ level: 'note' } as const) : {};
  const written = new RegExp(ADDRESS).exec(text);
  if (written === null || text.length > BUNDLE) return;
  const copied = COPIED.exec(text);
  if (copied !== null) find('clipboard-changed', copied.index, level);
  const form = ADDRESS_FORM.exec(text);
  if (form !== null && SHOWN.test(text) && WRITTEN_OVER.test(text) && /\.replace\w*\s*\(/.test(text))
    find('addresses-changed', form.index, level);
}

/** The wallet of whoever looks at a page. */
const VISITORS_WALLET =
  /\beth_requestAccounts\b|\b(?:window|globalThis)\.(?:ethereum|solana|phantom|okxwallet|tronWeb|trustwallet)\b/;
const BALANCE = /([A-Za-z_$][\w$]*)\s*=\s*(?:await\s+)?[^;\n=]{0,80}\b(?:eth_)?getBalance\b/g;
/** Balances that are followed in one file. */
const MOST_BALANCES = 5;
const ADDRESS = String.raw`["'\x60](?:0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33}|[1-9A-HJ-NP-Za-km-z]{43,44})["'\x60]`;
const RECEIVER =
  /\bto(?:Pubkey|Address)?\s*:\s*(?:new\s+[\w.]+\(\s*)?(?:[\w$]+\.)*([A-Za-z_$][\w$]*|["'`]\w{30,44}["'`])/g;

/** All that a wallet holds, asked for and sent to an address that stands in the program. */
function findBalanceTaken({ lines: { text }, find, path }: Reporter): void {
  if (!VISITORS_WALLET.test(text)) return;
  for (const [, name = ''] of [...text.matchAll(BALANCE)].slice(0, MOST_BALANCES)) {
    const sent = new RegExp(
      `\\b(?:value|lamports|amount)\\s*:[^,}\\n]{0,60}(?<![\\w$.])${RegExp.escape(name)}(?![\\w$])`,
    ).exec(text);
    if (sent === null || !isWritten(receiverNear(text, sent.index), text)) continue;
    find('balance-taken', sent.index, isTest(path) ? { level: 'note' } : {});
    return;
  }
}

/** The receiver that stands nearest to what is sent. */
function receiverNear(text: string, at: number): string {
  const from = Math.max(0, at - 300);
  const near = [...text.slice(from, at + 300).matchAll(RECEIVER)];
  const distance = ({ index = 0 }: RegExpExecArray) => Math.abs(from + index - at);
  return near.toSorted((a, b) => distance(a) - distance(b))[0]?.[1] ?? '';
}

/** Whether a receiver is an address, or a name that is given one in the program. */
function isWritten(receiver: string, text: string): boolean {
  if (receiver === '') return false;
  if (!/^[A-Za-z_$]/.test(receiver)) return new RegExp(`^${ADDRESS}$`).test(receiver);
  return new RegExp(`(?<![\\w$])${RegExp.escape(receiver)}\\s*[=:]\\s*(?:new\\s+[\\w.]+\\(\\s*)?${ADDRESS}`).test(text);
}
