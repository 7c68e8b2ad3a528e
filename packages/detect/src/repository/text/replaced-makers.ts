import { isTest } from '../path-role.ts';
import type { Reporter } from '../report.ts';

/** Names of what makes a key of what it is given, in a row as a loop goes through them. */
const MAKERS =
  /["']from_(?:key|bytes|seed|mnemonic|base58_string|private_key|string|json)["']\s*,\s*["']from_(?:key|bytes|seed|mnemonic|base58_string|private_key|string|json)["']/;
const REPLACES = /\bsetattr\s*\(|\b\w+(?:\.\w+)+\s*=\s*type\s*\(/;
const OF_WALLETS =
  /\b(?:solders|eth_account|bip_utils|nacl|coincurve|Keypair|LocalAccount)\b|["']from_(?:key|mnemonic)["']/;

/** Looks for a program of Python that puts something of its own in the place of all makers of keys of a library. */
export function findReplacedMakers({ path, lines: { text }, find }: Reporter): void {
  const found = text.includes('from_') ? MAKERS.exec(text) : null;
  if (found !== null && REPLACES.test(text) && OF_WALLETS.test(text))
    find('secrets-read', found.index, { level: isTest(path) ? 'note' : 'warning' });
}
