import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import style from './data-table.module.css';

type SortValue = string | number | bigint | null;
export type Column<Row> = {
  id: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** makes the column sortable; `null` sorts last in either direction */
  sort?: (row: Row) => SortValue;
  end?: boolean;
  /** prose that may take several lines */
  wrap?: boolean;
  /** hidden on narrow screens, where the row's own page tells it */
  wide?: boolean;
};
type Sort = { by: string; down: boolean };

type Props<Row> = {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  sort?: Sort | undefined;
  onSort?: (sort: Sort | undefined) => void;
  chosen?: string | undefined;
  onChoose?: (row: Row) => void;
};

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** A table: sorts by its heads, draws only the rows in sight once there are many, walks its rows with j and k. */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { columns, rows, rowKey, sort, onSort, chosen, onChoose } = props;
  const sorted = useSorted(columns, rows, sort);
  const { frame, start, end, before, after } = useWindow(sorted.length);
  return (
    <div className={style.frame} ref={frame}>
      <table className={style.table} aria-label={props.label} aria-rowcount={sorted.length + 1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={walkRows}>
          {before > 0 && <tr style={{ blockSize: before }} />}
          {sorted.slice(start, end).map((row, place) => (
            <Line
              key={rowKey(row)}
              row={row}
              columns={columns}
              index={start + place}
              chosen={chosen === rowKey(row)}
              onChoose={onChoose}
            />
          ))}
          {after > 0 && <tr style={{ blockSize: after }} />}
        </tbody>
      </table>
    </div>
  );
}

function Head<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: Props<Row>['onSort'];
}) {
  const active = sort?.by === column.id;
  const direction = active ? (sort.down ? 'descending' : 'ascending') : undefined;
  const next = () => onSort?.(active && sort.down ? undefined : { by: column.id, down: active });
  return (
    <th scope="col" aria-sort={direction} data-end={column.end || undefined} data-wide={column.wide || undefined}>
      {column.sort && onSort ? (
        <button type="button" className={style.sort} onClick={next}>
          {column.head}
          <span aria-hidden="true" className={style.arrow}>
            {active ? (sort.down ? '↓' : '↑') : ''}
          </span>
        </button>
      ) : (
        column.head
      )}
    </th>
  );
}

function Line<Row>(props: {
  row: Row;
  columns: Column<Row>[];
  index: number;
  chosen: boolean;
  onChoose: ((row: Row) => void) | undefined;
}) {
  const { row, columns, index, chosen, onChoose } = props;
  const choose = onChoose === undefined ? undefined : () => onChoose(row);
  return (
    <tr
      tabIndex={choose ? 0 : undefined}
      data-row={choose ? '' : undefined}
      data-chosen={chosen || undefined}
      aria-rowindex={index + 2}
      aria-selected={choose ? chosen : undefined}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) choose?.();
      }}
    >
      {columns.map((column) => (
        <td
          key={column.id}
          data-end={column.end || undefined}
          data-wide={column.wide || undefined}
          data-wrap={column.wrap || undefined}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

function useSorted<Row extends object>(columns: Column<Row>[], rows: Row[], sort: Sort | undefined): Row[] {
  const defs = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: Row) => column.sort?.(row) ?? null,
        sortFn: (a: { original: Row }, b: { original: Row }) =>
          compare(column.sort?.(a.original) ?? null, column.sort?.(b.original) ?? null),
      })),
    [columns],
  );
  const sorting = useMemo(() => (sort === undefined ? [] : [{ id: sort.by, desc: sort.down }]), [sort]);
  const table = useTable({ features, columns: defs, data: rows, state: { sorting } });
  return table.getRowModel().rows.map((row) => row.original);
}

function compare(a: SortValue, b: SortValue): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

const rowHeight = 32;
const manyRows = 120;

/** Which rows are drawn: all of them up to {@link manyRows}, else those in sight of the page's scroller. */
function useWindow(count: number) {
  const frame = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const scroller = document.getElementById('main');
    if (scroller === null || frame.current === null) return;
    setMargin(frame.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
  }, []);
  const windowed = count > manyRows;
  const virtual = useVirtualizer({
    count: windowed ? count : 0,
    getScrollElement: () => document.getElementById('main'),
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: margin,
  });
  if (!windowed) return { frame, start: 0, end: count, before: 0, after: 0 };
  const items = virtual.getVirtualItems();
  const [start, end] = [items[0]?.index ?? 0, (items.at(-1)?.index ?? -1) + 1];
  return { frame, start, end, before: start * rowHeight, after: (count - end) * rowHeight };
}

function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = {
    j: 'nextElementSibling',
    ArrowDown: 'nextElementSibling',
    k: 'previousElementSibling',
    ArrowUp: 'previousElementSibling',
  }[event.key];
  const row = (event.target as HTMLElement).closest('tr[data-row]');
  if (step === undefined || row === null) return;
  const next = row[step as 'nextElementSibling'];
  if (next instanceof HTMLElement && next.matches('[data-row]')) {
    event.preventDefault();
    next.focus();
  }
}
