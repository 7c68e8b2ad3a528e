import { domainToASCII } from 'node:url';
import {
  ENTRY_KINDS,
  entryText,
  entryType,
  type MatchTable,
  MatchTableBuilder,
  plainHostEnd,
  plainTypeOf,
  readSearchedValue,
  type SearchedType,
  schemeLength,
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

/** Collects values with their indicators. Of a million values most share an indicator: one number each says which. */
export class BookBuilder {
  readonly #table: MatchTableBuilder;
  readonly #indicators: Indicator[] = [];
  /** Of an entry the number of its indicator and one more; 0: it names nothing. */
  #saidBy: Uint32Array;
  /** URLs are looked for without their scheme, and told with it: as the list writes them. */
  readonly #urls = new Map<number, string>();
  /** Of a URL that differs from what is looked for in its scheme alone the length of that. */
  #schemes: Uint8Array;
  #values = 0;

  /**
   * @param seed 32 random bits
   * @param expected values that will be added, about
   */
  constructor(seed: number, expected = 1_000) {
    this.#table = new MatchTableBuilder(seed, expected);
    this.#saidBy = new Uint32Array(Math.ceil(expected * 1.1));
    this.#schemes = new Uint8Array(this.#saidBy.length);
  }

  /** Adds a value as a list writes it; false when it has no form that can be looked for. */
  add(value: string, indicator: Indicator, type?: SearchedType): boolean {
    const searched = readSearchedValue(value, domainToASCII, type);
    if (searched === undefined) return false;
    const entry = this.#table.add(searched);
    if (searched.type === 'url') this.#urls.set(entry, value);
    this.#say(entry, indicator);
    return true;
  }

  /** The same for a value in bytes that is most likely in its one form; false when it is not. */
  addPlain(bytes: Uint8Array, from: number, to: number, indicator: Indicator): boolean {
    const scheme = schemeLength(bytes, from);
    if (scheme > 0) return this.#addPlainUrl(bytes, from, to, scheme, indicator);
    const type = plainTypeOf(bytes, from, to);
    if (type === undefined) return false;
    this.#say(this.#table.addPlain(type, bytes, from, to), indicator);
    return true;
  }

  /** The book; nothing is added afterwards. */
  finish(): IndicatorBook {
    const several = new Map<number, readonly Indicator[]>();
    const table = this.#table.finish((first, entry) => {
      const indicator = this.#indicatorOf(entry);
      if (indicator === undefined) return;
      this.#values--;
      const told = several.get(first) ?? [this.#indicatorOf(first)!];
      if (!isTold(indicator, told)) several.set(first, [...told, indicator]);
    });
    return {
      table,
      values: this.#values,
      valueOf: (entry) =>
        this.#urls.get(entry) ?? this.#schemeOf(entry) + entryText(table, entry).replace(/\/128$/, ''),
      // An entry that can be found names something.
      typeOf: (entry) => entryType(ENTRY_KINDS[table.kinds[entry]!]!)!,
      indicatorsOf: (entry) =>
        [...(several.get(entry) ?? [this.#indicatorOf(entry)!])].sort(
          (a, b) => (b.confidence ?? -1) - (a.confidence ?? -1),
        ),
    };
  }

  #addPlainUrl(bytes: Uint8Array, from: number, to: number, scheme: number, indicator: Indicator): boolean {
    const hostEnd = plainHostEnd(bytes, from + scheme, to);
    if (hostEnd < 0) return false;
    const entry = this.#table.addPlainUrl(bytes, from + scheme, hostEnd, to);
    this.#say(entry, indicator);
    this.#schemes[entry] = scheme;
    return true;
  }

  #say(entry: number, indicator: Indicator): void {
    if (this.#indicators.at(-1) !== indicator) this.#indicators.push(indicator);
    if (entry >= this.#saidBy.length) this.#grow(entry);
    this.#saidBy[entry] = this.#indicators.length;
    this.#values++;
  }

  #grow(entry: number): void {
    const [saidBy, schemes] = [new Uint32Array(2 * entry + 1), new Uint8Array(2 * entry + 1)];
    saidBy.set(this.#saidBy);
    schemes.set(this.#schemes);
    [this.#saidBy, this.#schemes] = [saidBy, schemes];
  }

  #indicatorOf(entry: number): Indicator | undefined {
    return this.#indicators[this.#saidBy[entry]! - 1];
  }

  #schemeOf(entry: number): string {
    const length = this.#schemes[entry]!;
    return length === 0 ? '' : length === 7 ? 'http://' : 'https://';
  }
}

/** An indicator that says a value twice is told once. */
const isTold = (indicator: Indicator, told: readonly Indicator[]): boolean =>
  told.some((one) => one === indicator || (one.id !== null && one.id === indicator.id));
