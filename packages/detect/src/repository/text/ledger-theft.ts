import type { Reporter } from '../report.ts';

const READS_CLIPBOARD =
  /\bclip\w{0,12}\.(?:read|paste)\w{0,10}\s*\(|pyperclip\.paste|\.readText\s*\(|Get-Clipboard|pbpaste/i;
const WRITES_CLIPBOARD =
  /\bclip\w{0,12}\.(?:write|copy)\w{0,10}\s*\(|pyperclip\.copy|\.writeText\s*\(|Set-Clipboard|pbcopy/i;
/** The form of an address, as a pattern that others' addresses are looked for with. */
const ADDRESS_FORM = /0x\[[\w-]{3,20}\]\{40\}|\bbc1\[|\[13\]\[[\w-]{4,40}\]\{2\d,3\d\}|\bT\[[\w-]{4,40}\]\{33\}/;

/** What a page asks servers and wallets with, taken over by a program of the page. */
const HOOKS =
  /\b(?:window|globalThis|self|top)\.(?:fetch|ethereum(?:\.(?:request|send\w*))?)\s*=(?!=)|\bethereum\.(?:request|send\w*)\s*=(?!=)|\bXMLHttpRequest\.prototype\.\w+\s*=(?!=)/;

/** The receiver of a payment, or what a contract is told, written over in a request that passes by. */
const CHANGES_REQUEST = /\bparams\s*\[\s*0\s*\]\s*\.(?:to|data)\s*=(?!=)/;
/** How far from a hook that changes addresses its pattern and its exchange stand. */
const AROUND = 20_000;

const BUNDLE = 100_000;

const ALLOWS_ALL =
  /\.(?:approve|increaseAllowance|setApprovalForAll)\s*\([^)\n]{0,120}(?:MaxUint256|MAX_UINT|2n?\s*\*\*\s*256|0x[fF]{64}|\btrue\b)/i;
const LOOP = /\bfor\s*(?:await\s*)?\([^\n]{0,200}\bof\b|\.(?:forEach|map)\s*\(|\bfor\s+\w+\s+in\b/;
const ASKS = /\bfetch\s*\(|\baxios\b|\.json\s*\(\)/;
const FIXED_RECEIVER = /=\s*["'`]0x[0-9a-fA-F]{40}["'`]/;
/** How far above the call its loop begins. */
const LOOP_BEFORE = 600;

/** Looks for what takes tokens from a wallet's owner: rights over a list from a server, an address changed in passing. */
export function findLedgerTheft(reporter: Reporter): void {
  const { lines, find } = reporter;
  const { text } = lines;
  const form = ADDRESS_FORM.exec(text);
  if (form !== null && READS_CLIPBOARD.test(text) && WRITES_CLIPBOARD.test(text)) find('clipboard-changed', form.index);
  const hook = HOOKS.exec(text);
  const around = hook === null ? '' : text.slice(Math.max(0, hook.index - AROUND), hook.index + AROUND);
  // In a bundle of everything some number is written so, and some text exchanged.
  const loose = text.length < BUNDLE && /0x\[[\w-]{3,20}\]/.test(around);
  const exchanges = (ADDRESS_FORM.test(around) || loose) && /\.replace\w*\s*\(/.test(around);
  if (hook !== null && (exchanges || CHANGES_REQUEST.test(around))) find('addresses-changed', hook.index);
  const allowed = ALLOWS_ALL.exec(text);
  if (allowed === null || !FIXED_RECEIVER.test(text)) return;
  const before = text.slice(Math.max(0, allowed.index - LOOP_BEFORE), allowed.index);
  if (LOOP.test(before) && ASKS.test(before)) find('rights-over-all-tokens', allowed.index);
}
