import { harmless } from '../display/index.ts';
import type { ListContent } from './list-text.ts';

const COLUMNS = ['value', 'kind', 'category', 'confidence', 'since', 'said_by', 'object'] as const;

/** Comma-separated values (RFC 4180) with a header; no cell can become a formula in an office program. */
export function writeCsv({ kind, entries }: ListContent): string {
  const rows = entries.map(({ value, category, confidence, since, saidBy, object }) =>
    [value, kind, category, String(confidence ?? ''), since ?? '', saidBy, object].map(cell).join(','),
  );
  return [COLUMNS.join(','), ...rows, ''].join('\r\n');
}

function cell(text: string): string {
  const shown = harmless(text);
  const inert = /^[=+\-@\t\r]/.test(shown) ? `'${shown}` : shown;
  return /[",\s]/.test(inert) || inert !== text ? `"${inert.replaceAll('"', '""')}"` : inert;
}
