import { splitCsv } from '@haetae/detect/match';
import { decode } from './decode.ts';
import type { Indicator, ListFault } from './indicator.ts';
import type { BookBuilder } from './indicator-book.ts';
import { addIndicatorLine } from './indicator-line.ts';

/** Faults that are kept with their lines; the others are counted. */
export const KEPT_FAULTS = 20;

/** What became of a list. */
export interface ListReading {
  readonly taken: number;
  readonly faulty: number;
  /** The first of them. */
  readonly faults: readonly ListFault[];
}

/** Columns that hold the value, by the names that lists give them; the first that is there counts. */
const VALUE_COLUMNS = ['value', 'indicator', 'ioc', 'observable', 'domain', 'url', 'ip', 'hash', 'address', 'email'];

/**
 * Reads a list in text: a value a line (`#` begins a remark; a hosts file's address is passed over), CSV with a header,
 * or NDJSON as a hub gives it. A line that cannot be read is named; the others go on.
 *
 * @param source what the indicators are said to come from
 */
export function readIndicatorList(bytes: Uint8Array, source: string, book: BookBuilder, now: string): ListReading {
  const tally = new Tally();
  const shared: Indicator = { id: null, name: null, category: 'other', confidence: null, marking: null, source };
  let columns: Columns | undefined;
  let number = 0;
  for (let from = 0; from < bytes.length; ) {
    const next = bytes.indexOf(LF, from);
    const to = next < 0 ? bytes.length : next;
    number++;
    const isPlain = columns === undefined && book.addPlain(bytes, from, bytes[to - 1] === CR ? to - 1 : to, shared);
    if (isPlain) tally.add(number, undefined);
    else {
      const line = decode(bytes.subarray(from, to)).trim();
      const header = tally.isEmpty && columns === undefined ? columnsOf(line) : undefined;
      columns ??= header;
      const counts = header === undefined && line !== '' && line[0] !== '#' && line[0] !== ';';
      if (counts) tally.add(number, addLine(line, { columns, shared, book, now }));
    }
    from = to + 1;
  }
  return tally.reading();
}

const [LF, CR] = [0x0a, 0x0d];

function addLine(
  line: string,
  list: {
    readonly columns: Columns | undefined;
    readonly shared: Indicator;
    readonly book: BookBuilder;
    readonly now: string;
  },
): Omit<ListFault, 'line'> | undefined {
  const { columns, shared, book, now } = list;
  if (line[0] === '{') return addIndicatorLine(line, book, now);
  return columns === undefined ? addPlain(line, shared, book) : addRow(line, columns, shared, book);
}

class Tally {
  #taken = 0;
  #faulty = 0;
  readonly #faults: ListFault[] = [];

  get isEmpty(): boolean {
    return this.#taken + this.#faulty === 0;
  }

  add(line: number, fault: Omit<ListFault, 'line'> | undefined): void {
    if (fault === undefined) this.#taken++;
    else if (this.#faulty++ < KEPT_FAULTS) this.#faults.push({ line, ...fault });
  }

  reading(): ListReading {
    return { taken: this.#taken, faulty: this.#faulty, faults: this.#faults };
  }
}

/** `0.0.0.0 evil.example` is how a hosts file blocks. */
const HOSTS_LINE = /^(?:0\.0\.0\.0|127\.0\.0\.1|::1?)\s+(\S+)$/;

function addPlain(line: string, shared: Indicator, book: BookBuilder): Omit<ListFault, 'line'> | undefined {
  const bare = line.replace(/\s+#.*$/, '');
  const value = HOSTS_LINE.exec(bare)?.[1] ?? bare;
  return book.add(value, shared) ? undefined : unreadable(value);
}

/** The fault of a value that has no form that could be looked for. */
export function unreadable(value: string): Omit<ListFault, 'line'> {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return {
    code: 'unreadable_value',
    message: `"${shown}" is no domain, URL, IP address or network, hash, e-mail or ledger address.`,
  };
}

interface Columns {
  readonly separator: string;
  readonly value: number;
  readonly named: ReadonlyMap<string, number>;
}

function columnsOf(line: string): Columns | undefined {
  for (const separator of [',', ';', '\t']) {
    const names = splitCsv(line, separator).map((name) => name.trim().toLowerCase());
    const value = names.findIndex((name) => VALUE_COLUMNS.includes(name));
    if (value < 0) continue;
    return { separator, value, named: new Map(names.map((name, at) => [name, at])) };
  }
  return undefined;
}

function addRow(
  line: string,
  { separator, value, named }: Columns,
  shared: Indicator,
  book: BookBuilder,
): Omit<ListFault, 'line'> | undefined {
  const row = splitCsv(line, separator);
  const at = (name: string): string | null => row[named.get(name) ?? -1]?.trim() || null;
  const confidence = Number(at('confidence') ?? Number.NaN);
  const said = row[value]?.trim() ?? '';
  const indicator = {
    id: at('id') ?? at('indicator_id'),
    name: at('name') ?? at('description'),
    category: at('category') ?? at('label') ?? shared.category,
    confidence: confidence >= 0 && confidence <= 100 ? confidence : null,
    marking: at('tlp') ?? at('marking'),
    source: at('source') ?? shared.source,
  };
  return book.add(said, sameAs(indicator, shared) ? shared : indicator) ? undefined : unreadable(said);
}

const sameAs = (one: Indicator, other: Indicator): boolean =>
  Object.entries(one).every(([name, value]) => other[name as keyof Indicator] === value); // its own names
