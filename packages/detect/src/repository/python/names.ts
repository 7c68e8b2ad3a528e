import type { Value } from './state.ts';

/** What was read while a piece of work was done, and when that began. */
export type Reading = { readonly names: ReadonlySet<string>; readonly began: number };

/** What is known of the names of a file; it notes who reads what, so that only they are read again where a name grows. */
export class Names {
  readonly #values = new Map<string, Value>();
  readonly #grownAt = new Map<string, number>();
  #clock = 0;
  #reads = new Set<string>();

  get(name: string): Value | undefined {
    this.#reads.add(name);
    return this.#values.get(name);
  }

  has(name: string): boolean {
    this.#reads.add(name);
    return this.#values.has(name);
  }

  /** What is known of a name, by who only adds to it. */
  soFar(name: string): Value | undefined {
    return this.#values.get(name);
  }

  set(name: string, value: Value): void {
    this.#values.set(name, value);
    this.#grownAt.set(name, ++this.#clock);
  }

  entries(): Iterable<readonly [string, Value]> {
    return this.#values;
  }

  /** Does a piece of work and tells what it read. */
  readingOf(work: () => void): Reading {
    this.#reads = new Set();
    const began = this.#clock;
    work();
    return { names: this.#reads, began };
  }

  /** Whether a name has grown since somebody read it, or while he did. */
  isOutdated({ names, began }: Reading): boolean {
    for (const name of names) if ((this.#grownAt.get(name) ?? 0) > began) return true;
    return false;
  }
}
