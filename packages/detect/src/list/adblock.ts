import { headLines, type ListContent, linesToText } from './list-text.ts';
import { reasonOf } from './one-line.ts';

/**
 * A filter list in the syntax of Adblock Plus (https://help.adblockplus.org/hc/en-us/articles/360062733293), which
 * uBlock Origin, AdGuard and Pi-hole read: a domain with all below it, an address of a page exactly.
 */
export function writeAdblock(content: ListContent): string {
  const { kind, entries } = content;
  // In a pattern a star is anything, and a dollar sign begins options.
  const carried = entries.filter(({ value }) => !/[*$]/.test(value));
  const head = { ...content, entries: carried, leftOut: content.leftOut + entries.length - carried.length };
  const rule = kind === 'domains' ? (value: string) => `||${value}^` : (value: string) => `|${value}|`;
  const lines = carried.flatMap((entry) => [`! ${reasonOf(entry)}`, rule(entry.value)]);
  return linesToText(['[Adblock Plus 2.0]', ...headLines(head).map((line) => `! ${line}`), ...lines]);
}
