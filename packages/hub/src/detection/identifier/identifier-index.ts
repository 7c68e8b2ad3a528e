import type { BucketEntry } from '@haetae/proof/oprf';
import type { Contribution } from './blinded-identifier.ts';

/** A contribution in the index, with what lies beside it. */
export interface IndexedEntry {
  readonly obj: number;
  readonly version: string;
  /** Hub that it came from; null is this one. */
  readonly origin: string | null;
  readonly said: Contribution;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Two independent organisations: what one alone says is matched for nobody else. */
const INDEPENDENT = 2;

/** What was contributed, by series and output, in memory; rebuilt from the log. */
export class IdentifierIndex {
  readonly #entries = new Map<number, IndexedEntry>();
  readonly #series = new Map<string, Map<string, Map<number, IndexedEntry>>>();
  readonly #restricted = new Set<string>();

  put(entry: IndexedEntry): void {
    this.remove(entry.obj);
    const { series, output } = entry.said;
    // A newer version takes the place of the one before: rows come in the order in which they were stored.
    for (const before of this.of(series, output)) if (before.said.id === entry.said.id) this.remove(before.obj);
    this.#entries.set(entry.obj, entry);
    const outputs = this.#series.getOrInsertComputed(series, () => new Map());
    outputs.getOrInsertComputed(output, () => new Map()).set(entry.obj, entry);
  }

  remove(obj: number): void {
    const entry = this.#entries.get(obj);
    if (entry === undefined) return;
    this.#entries.delete(obj);
    const { series, output } = entry.said;
    const outputs = this.#series.get(series);
    const same = outputs?.get(output);
    same?.delete(obj);
    if (same?.size === 0) outputs?.delete(output);
    if (outputs?.size === 0) this.#series.delete(series);
  }

  /** Outputs that are not matched while a notice of erasure waits for a person. */
  restrict(outputs: readonly string[]): void {
    for (const output of outputs) this.#restricted.add(output);
  }

  release(outputs: readonly string[]): void {
    for (const output of outputs) this.#restricted.delete(output);
  }

  /** Series under which there is an entry that has not ended at `now` (milliseconds). */
  liveSeries(now: number): string[] {
    return [...this.#series].flatMap(([series, outputs]) =>
      [...outputs.values()].some((same) => [...same.values()].some((entry) => entry.until > now)) ? [series] : [],
    );
  }

  /** Every entry of an output under a series, ended or not. */
  of(series: string, output: string): IndexedEntry[] {
    return [...(this.#series.get(series)?.get(output)?.values() ?? [])];
  }

  /** Every entry. */
  all(): IndexedEntry[] {
    return [...this.#entries.values()];
  }

  /**
   * What is matched under a series at `now`: outputs of at least two independent organisations, and the asker's own.
   * Ascending by output, which says nothing.
   */
  matchable(series: string, asker: string, now: number): BucketEntry[] {
    const found: BucketEntry[] = [];
    for (const [output, same] of this.#series.get(series) ?? []) {
      const organisations = this.#organisationsOf(output, same, now);
      if (organisations.size < INDEPENDENT && !organisations.has(asker)) continue;
      found.push({ output, organisations: organisations.size });
    }
    return found.sort((a, b) => (a.output < b.output ? -1 : 1));
  }

  /** Outputs that are matched for everybody. */
  shared(series: string, now: number): string[] {
    return this.matchable(series, '', now).map((entry) => entry.output);
  }

  #organisationsOf(output: string, same: ReadonlyMap<number, IndexedEntry>, now: number): ReadonlySet<string> {
    if (this.#restricted.has(output)) return new Set();
    return new Set([...same.values()].filter((entry) => entry.until > now).map((entry) => entry.said.submitter));
  }
}
