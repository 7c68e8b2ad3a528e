import { domainToASCII } from 'node:url';
import {
  ENTRY_KINDS,
  entryText,
  entryType,
  type MatchTable,
  MatchTableBuilder,
  plainTypeOf,
  readSearchedValue,
  type SearchedType,
} from '@haetae/detect/match';
import type { Indicator } from './indicator.ts';

/** What is looked for: the table of values, and which indicators say each. */
export interface IndicatorBook {
  readonly table: MatchTable;
  /** Values that differ. */
  readonly values: number;
  /** What the list says, of a URL as it says it, of anything else in its one form; an address without a prefix. */
  readonly valueOf: (entry: number) => string;
  readonly typeOf: (entry: number) => SearchedType;
  /** The indicators of an entry, the most confident first. */
  readonly indicatorsOf: (entry: number) => readonly Indicator[];
}

/** Collects values with their indicators. */
export class BookBuilder {
  readonly #table: MatchTableBuilder;
  readonly #first: Indicator[] = [];
  /** Entries with more than one indicator: few, so that a million values cost one reference each. */
  readonly #others = new Map<number, Indicator[]>();
  /** URLs are looked for without their scheme, and told with it. */
  readonly #urls: string[] = [];
  #values = 0;

  /**
   * @param seed 32 random bits
   * @param expected values that will be added, about
   */
  constructor(seed: number, expected?: number) {
    this.#table = new MatchTableBuilder(seed, expected);
  }

  /** Adds a value as a list writes it; false when it has no form that can be looked for. */
  add(value: string, indicator: Indicator, type?: SearchedType): boolean {
    const searched = readSearchedValue(value, domainToASCII, type);
    if (searched === undefined) return false;
    const entry = this.#table.add(searched);
    if (searched.type === 'url') this.#urls[entry] ??= value;
    this.#say(entry, indicator);
    return true;
  }

  /** The same for a value in bytes that is most likely in its one form; false when it is not. */
  addPlain(bytes: Uint8Array, from: number, to: number, indicator: Indicator): boolean {
    const type = plainTypeOf(bytes, from, to);
    if (type === undefined) return false;
    this.#say(this.#table.addPlain(type, bytes, from, to), indicator);
    return true;
  }

  /** The book; nothing is added afterwards. */
  finish(): IndicatorBook {
    const table = this.#table.finish();
    return {
      table,
      values: this.#values,
      valueOf: (entry) => this.#urls[entry] ?? entryText(table, entry).replace(/\/128$/, ''),
      // An entry that can be found names something.
      typeOf: (entry) => entryType(ENTRY_KINDS[table.kinds[entry]!]!)!,
      indicatorsOf: (entry) =>
        [this.#first[entry]!, ...(this.#others.get(entry) ?? [])].sort(
          (a, b) => (b.confidence ?? -1) - (a.confidence ?? -1),
        ),
    };
  }

  #say(entry: number, indicator: Indicator): void {
    const first = this.#first[entry];
    if (first === undefined) {
      this.#first[entry] = indicator;
      this.#values++;
    } else if (first !== indicator) this.#addOther(entry, indicator);
  }

  #addOther(entry: number, indicator: Indicator): void {
    const others = this.#others.get(entry) ?? [];
    if (others.some(({ id }) => id !== null && id === indicator.id)) return;
    this.#others.set(entry, [...others, indicator]);
  }
}
