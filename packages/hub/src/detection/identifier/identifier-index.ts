import { type BucketEntry, prefixLength } from '@haetae/proof/oprf';
import type { Contribution } from './blinded-identifier.ts';

/** A contribution in the index, with what lies beside it. */
export interface IndexedEntry {
  readonly obj: number;
  /** Hub that it came from; null is this one. */
  readonly origin: string | null;
  readonly said: Contribution;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** What is matched for everybody under a series. */
export interface Shared {
  readonly entries: readonly BucketEntry[];
  /** Hexadecimal digits of the prefix under which they are asked for. */
  readonly prefix: number;
}

/** Two independent organisations: what one alone says is matched for nobody else. */
const INDEPENDENT = 2;
/** Nine stands for nine and more, so that every entry of a bucket is as long as every other. */
const MOST_COUNTED = 9;

/** What was contributed, by series and output, in memory; rebuilt from the log. */
export class IdentifierIndex {
  readonly #entries = new Map<number, IndexedEntry>();
  readonly #series = new Map<string, Map<string, Map<number, IndexedEntry>>>();
  readonly #bySubmitter = new Map<string, Set<number>>();
  readonly #restricted = new Set<string>();
  /** Worked out when somebody asks (100,000 outputs: 95 ms), and kept until an entry comes, goes or ends. */
  readonly #shared = new Map<string, Shared & { readonly until: number }>();

  put(entry: IndexedEntry): void {
    this.remove(entry.obj);
    const { id, series, output, submitter } = entry.said;
    // A newer version takes the place of the one before: rows come in the order in which they were stored.
    for (const before of this.of(series, output)) if (before.said.id === id) this.remove(before.obj);
    this.#entries.set(entry.obj, entry);
    const outputs = this.#series.getOrInsertComputed(series, () => new Map());
    outputs.getOrInsertComputed(output, () => new Map()).set(entry.obj, entry);
    this.#bySubmitter.getOrInsertComputed(submitter, () => new Set()).add(entry.obj);
    this.#shared.delete(series);
  }

  remove(obj: number): void {
    const entry = this.#entries.get(obj);
    if (entry === undefined) return;
    this.#entries.delete(obj);
    const { series, output, submitter } = entry.said;
    this.#bySubmitter.get(submitter)?.delete(obj);
    const outputs = this.#series.get(series);
    const same = outputs?.get(output);
    same?.delete(obj);
    if (same?.size === 0) outputs?.delete(output);
    if (outputs?.size === 0) this.#series.delete(series);
    this.#shared.delete(series);
  }

  /** Outputs that are matched for nobody while a notice of erasure waits for a person. */
  restrict(outputs: readonly string[]): void {
    for (const output of outputs) this.#restricted.add(output);
    this.#shared.clear();
  }

  release(outputs: readonly string[]): void {
    for (const output of outputs) this.#restricted.delete(output);
    this.#shared.clear();
  }

  /** Series under which there is an entry, ended or not. */
  series(): string[] {
    return [...this.#series.keys()];
  }

  /** Every entry of an output under a series, ended or not. */
  of(series: string, output: string): IndexedEntry[] {
    return [...(this.#series.get(series)?.get(output)?.values() ?? [])];
  }

  /** Every entry of an organisation, ended or not. */
  by(submitter: string): IndexedEntry[] {
    return [...(this.#bySubmitter.get(submitter) ?? [])].map((obj) => this.#entries.get(obj)!);
  }

  /** Every entry, ended or not. */
  all(): IndexedEntry[] {
    return [...this.#entries.values()];
  }

  /** What is matched for everybody under a series at `now` (milliseconds): outputs of two independent organisations. */
  shared(series: string, now: number): Shared {
    const known = this.#shared.get(series);
    if (known !== undefined && now < known.until) return known;
    const all = [...(this.#series.get(series) ?? [])];
    const entries = all
      .map(([output, same]) => this.#entry(output, [...same.values()], now))
      .filter((entry) => entry.organisations >= INDEPENDENT);
    const ends = all.flatMap(([, same]) => [...same.values()].map((entry) => entry.until)).filter((end) => end > now);
    const found = {
      entries,
      prefix: prefixLength(entries.map((entry) => entry.output)),
      until: ends.reduce((first, end) => Math.min(first, end), Number.POSITIVE_INFINITY),
    };
    this.#shared.set(series, found);
    return found;
  }

  /** What an organisation alone contributed under a series: it may find that again, and nobody else does. */
  ownAlone(series: string, organisation: string, now: number): BucketEntry[] {
    return this.by(organisation)
      .filter(({ said }) => said.series === series)
      .map(({ said }) => this.#entry(said.output, this.of(series, said.output), now))
      .filter((entry) => entry.organisations > 0 && entry.organisations < INDEPENDENT);
  }

  #entry(output: string, same: readonly IndexedEntry[], now: number): BucketEntry {
    const live = this.#restricted.has(output) ? [] : same.filter((entry) => entry.until > now);
    const submitters = new Set(live.map((entry) => entry.said.submitter));
    return { output, organisations: Math.min(MOST_COUNTED, submitters.size) };
  }
}
