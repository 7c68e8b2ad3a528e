import { openTable, type TableError } from '@haetae/chain/transfer';
import { type FileFault, rejectedRow, type SourceRow } from './reading.ts';

/** One record of a table, its cells by the name of their column. */
export interface NamedRow {
  readonly line: number;
  /** The cell, trimmed; undefined where the column is absent or the cell is blank. */
  readonly cell: (column: string) => string | undefined;
}

export type ColumnsRead =
  | { readonly ok: true; readonly rows: readonly (NamedRow | SourceRow)[] }
  | { readonly ok: false; readonly fault: FileFault };

/**
 * Reads a table whose header must name `required`; further columns are kept, in any order and casing.
 *
 * A record with too few or too many fields is rejected by itself. After a fault of quoting nothing is sure, so it
 * refuses the file, before anything of it is stored.
 */
export function readColumns(text: string, required: readonly string[]): ColumnsRead {
  const table = openTable(text);
  if (!table.ok) return refuse(table.errors[0]!);
  const columns = table.columns.map((name) => name.toLowerCase());
  const missing = required.find((name) => !columns.includes(name));
  if (missing !== undefined) {
    const message = `The first line names the columns; "${missing}" is not among them.`;
    return { ok: false, fault: { code: 'column_missing', message, at: 'line 1' } };
  }
  const rows: (NamedRow | SourceRow)[] = [];
  for (const row of table.rows) {
    if ('cells' in row) rows.push(named(row.line, columns, row.cells));
    else if (row.code === 'field_count') rows.push(rejectedRow(row.line, row.code, row.message));
    else return refuse(row);
  }
  return { ok: true, rows };
}

function named(line: number, columns: readonly string[], cells: readonly string[]): NamedRow {
  return {
    line,
    cell: (column) => {
      const text = cells[columns.indexOf(column)]?.trim();
      return text === '' ? undefined : text;
    },
  };
}

const refuse = ({ line, code, message }: TableError): ColumnsRead => ({
  ok: false,
  fault: { code, message, at: `line ${line}` },
});
