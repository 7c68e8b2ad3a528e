import { isFirstRead, isTest } from '../path-role.ts';
import type { Reporter } from '../report.ts';

/** A file of keys or settings of the user, and the order to hand it over. */
const TAKES_KEYS =
  /(?<!\b(?:not|never|n['’]t)\s(?:\w+\s){0,3})\b(?:read|open|cat|include|attach|load|copy|send|upload|pass)\b[^\n.]{0,60}(?:(?:~|\$HOME|%USERPROFILE%|\/root|\/home\/\w+)[\\/]\.(?:ssh|aws|cursor|claude|npmrc|netrc|gnupg|kube|config[\\/]solana|ethereum)\b|\bid_(?:rsa|ed25519)\b)/gi;
/** That whoever is asked for shall not learn of it. */
const HIDES =
  /\b(?:do not|don['’]t|never|without|must not)\b[^\n.]{0,60}\b(?:mention|tell|inform|show|reveal|notify|disclose|alert)\w*\b[^\n.]{0,80}\b(?:users?|human|developer|person|them)\b|사용자에게[^\n.]{0,60}(?:말하지|알리지|언급하지|보여\s?주지|밝히지)/i;
/** How far from each other both stand. */
const NEAR = 1_000;
const DOCUMENT = /\.(?:md|mdx|rst|txt|adoc)$/i;

/**
 * Orders in what describes a tool to a coding assistant, or in any text that one reads: to hand over files of keys, and to
 * keep that from whoever sits before it. Nobody says both honestly.
 */
export function findToolOrders({ path, lines, find }: Reporter): void {
  const { text } = lines;
  if (text.length > 400_000 || !/\.(?:ssh|aws|cursor|claude|npmrc|netrc|gnupg|kube)\b|id_rsa|id_ed25519/.test(text))
    return;
  for (const { index } of text.matchAll(TAKES_KEYS)) {
    if (!HIDES.test(text.slice(Math.max(0, index - NEAR), index + NEAR))) continue;
    const shown = isTest(path) || (DOCUMENT.test(path) && !isFirstRead(path));
    find('agent-orders', index, shown ? { level: 'note' } : {});
    return;
  }
}
