import { harmless } from '../display/index.ts';
import type { ListContent } from './list-text.ts';

const COLUMNS = ['value', 'kind', 'category', 'confidence', 'since', 'said_by', 'object'] as const;

/** Comma-separated values (RFC 4180) with a header; no cell can become a formula in an office program. */
export function writeCsv({ kind, entries }: ListContent): string {
  return csvText(
    COLUMNS,
    entries.map(({ value, category, confidence, since, saidBy, object }) => [
      value,
      kind,
      category,
      String(confidence ?? ''),
      since ?? '',
      saidBy,
      object,
    ]),
  );
}

/** Comma-separated values (RFC 4180) with a header: cells are shown harmless, and none is a formula. */
export function csvText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns.join(','), ...rows.map((row) => row.map(cell).join(',')), ''].join('\r\n');
}

function cell(text: string): string {
  const shown = harmless(text);
  const inert = /^[=+\-@\t\r]/.test(shown) ? `'${shown}` : shown;
  return /[",\s]/.test(inert) || inert !== text ? `"${inert.replaceAll('"', '""')}"` : inert;
}
