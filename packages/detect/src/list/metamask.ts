import type { ListContent } from './list-text.ts';
import { reasonOf } from './one-line.ts';

/**
 * The configuration that MetaMask's eth-phishing-detect reads (https://github.com/MetaMask/eth-phishing-detect), its
 * second version. `tolerance` and an empty `fuzzylist` leave its fuzzy check out; `reasons` is ours and read by nobody
 * else: why each name is on the list.
 */
export function writeMetamask({ head, entries }: ListContent): string {
  const config = {
    version: 2,
    tolerance: 0,
    fuzzylist: [],
    whitelist: [],
    blacklist: entries.map(({ value }) => value),
    marking: head.marking,
    changed: head.changed,
    reasons: Object.fromEntries(entries.map((entry) => [entry.value, reasonOf(entry)])),
  };
  return `${JSON.stringify(config, null, 1)}\n`;
}
