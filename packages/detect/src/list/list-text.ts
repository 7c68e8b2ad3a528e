import type { ListEntry, ListHead, ListKind } from './list-entry.ts';
import { oneLine } from './one-line.ts';
import { takes } from './takes.ts';

/** What a writer is given: entries that its kind carries, sorted, each value once; and how many it cannot carry. */
export interface ListContent {
  readonly kind: ListKind;
  readonly head: ListHead;
  readonly entries: readonly ListEntry[];
  readonly leftOut: number;
}

/** Orders what a list is made of, so that equal content gives equal bytes. Of one value the first entry stays. */
export function listContent(kind: ListKind, head: ListHead, entries: readonly ListEntry[]): ListContent {
  const byValue = new Map<string, ListEntry>();
  const leftOut = new Set<string>();
  for (const entry of entries) {
    if (!takes(kind, entry.value)) leftOut.add(entry.value);
    else if (!byValue.has(entry.value)) byValue.set(entry.value, entry);
  }
  const sorted = [...byValue.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
  return { kind, head, entries: sorted, leftOut: leftOut.size };
}

/** The lines at the head of a list, without the sign of a comment. */
export function headLines({ kind, head, entries, leftOut }: ListContent): string[] {
  return [
    `${oneLine(head.marking)} ${kind} to refuse, as ${oneLine(head.hub)} knows them`,
    `Changed ${oneLine(head.changed)}; ${entries.length} entries, each with who says so, as what, in which object`,
    ...(leftOut === 0 ? [] : [`Left out: ${leftOut} whose form this list cannot carry`]),
  ];
}

/** Lines to a text that ends in one. */
export const linesToText = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
