import { isTest } from '../path-role.ts';
import type { Reporter } from '../report.ts';

/** An assistant on the command line that is told to ask nobody. */
const UNASKED = /--dangerously-skip-permissions|--trust-all-tools|["'`]--yolo["'`]/;
const AFTER_KEYS = /\bkeystore\b|\bmetamask\b|\bid_rsa\b|\bgh["'`,\s[]{1,6}auth["'`,\s]{1,6}token\b/i;
/** A maker of keys, replaced by a function that hands on what it makes. */
const MAKER_REPLACED = /^[ \t]*(?:Keypair|Account|LocalAccount)\.(?:from_\w+|create)\s*=(?!=)/m;
const KEY_ENCRYPTED = /\.encrypt\s*\(\s*bytes\s*\(|\bcreate_memo\s*\(|\brequests\.post\s*\(/;
/** An address that is decoded at run time, a key in the body of what is posted. */
const ADDRESS_DECODED = /\b(?:bs58|base64|hex)::decode\s*\(\s*[A-Z][A-Z\d_]{3,}\s*\)/;
const KEY_IN_BODY = /\bjson!\s*\([^;]{0,200}\b(?:to_base58_string\s*\(|private_key|priv_key|secret_key)/;

/** Looks for programs that hand keys to a stranger: through an assistant, a replaced maker of keys, a hidden address. */
export function findKeyTheft({ lines: { text }, path, find }: Reporter): void {
  if (isTest(path)) return;
  const pairs = [
    [UNASKED, AFTER_KEYS],
    [MAKER_REPLACED, KEY_ENCRYPTED],
    [ADDRESS_DECODED, KEY_IN_BODY],
  ] as const;
  for (const [shape, beside] of pairs) {
    const found = shape.exec(text);
    if (found !== null && beside.test(text)) find('secrets-read', found.index);
  }
}
