/** A run of units that moved together and are of one kind. Amounts are in base units. */
export type Run = { amount: bigint; readonly stolen: boolean };

/** Runs in the order in which they came. Neighbours are of different kinds: what is put beside its like is joined. */
export class RunQueue {
  #items: Run[] = [];
  #head = 0;

  get length(): number {
    return this.#items.length - this.#head;
  }

  get oldest(): Run | undefined {
    return this.#items[this.#head];
  }

  /** Whether there are stolen units in it: of two neighbours one is stolen. */
  get holdsTaint(): boolean {
    return this.length > 1 || this.oldest?.stolen === true;
  }

  append(amount: bigint, stolen: boolean): void {
    if (amount === 0n) return;
    const newest = this.length > 0 ? this.#items.at(-1) : undefined;
    if (newest?.stolen === stolen) newest.amount += amount;
    else this.#items.push({ amount, stolen });
  }

  /** Forgets the oldest run. Array.shift would move all others: a hot wallet has many. */
  dropOldest(): void {
    this.#head += 1;
    if (this.#head < 1024 || this.#head * 2 < this.#items.length) return;
    this.#items = this.#items.slice(this.#head);
    this.#head = 0;
  }

  clear(): void {
    this.#items = [];
    this.#head = 0;
  }
}
