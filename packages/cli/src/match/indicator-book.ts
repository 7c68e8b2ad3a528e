import { domainToASCII } from 'node:url';
import { type MatchTable, MatchTableBuilder, readSearchedValue, type SearchedType } from '@haetae/detect/match';
import type { Indicator } from './indicator.ts';

/** What is looked for: the table of values, and which indicators say each. */
export interface IndicatorBook {
  readonly table: MatchTable;
  /** Values that differ. */
  readonly values: number;
  /** The indicators of an entry, the most confident first. */
  readonly indicatorsOf: (entry: number) => readonly Indicator[];
}

/** Collects values with their indicators. */
export class BookBuilder {
  readonly #table: MatchTableBuilder;
  readonly #first: Indicator[] = [];
  /** Entries with more than one indicator: few, so that a million values cost one reference each. */
  readonly #others = new Map<number, Indicator[]>();
  #values = 0;

  /** @param seed 32 random bits */
  constructor(seed: number) {
    this.#table = new MatchTableBuilder(seed);
  }

  /** Adds a value as a list writes it; false when it has no form that can be looked for. */
  add(value: string, indicator: Indicator, type?: SearchedType): boolean {
    const searched = readSearchedValue(value, domainToASCII, type);
    if (searched === undefined) return false;
    const entry = this.#table.add(searched);
    const first = this.#first[entry];
    if (first === undefined) {
      this.#first[entry] = indicator;
      this.#values++;
    } else if (first !== indicator) this.#addOther(entry, indicator);
    return true;
  }

  /** The book; nothing is added afterwards. */
  finish(): IndicatorBook {
    return {
      table: this.#table.finish(),
      values: this.#values,
      indicatorsOf: (entry) =>
        [this.#first[entry]!, ...(this.#others.get(entry) ?? [])].sort(
          (a, b) => (b.confidence ?? -1) - (a.confidence ?? -1),
        ),
    };
  }

  #addOther(entry: number, indicator: Indicator): void {
    const others = this.#others.get(entry) ?? [];
    if (others.some(({ id }) => id !== null && id === indicator.id)) return;
    this.#others.set(entry, [...others, indicator]);
  }
}
