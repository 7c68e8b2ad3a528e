interface Bucket {
  left: number;
  /** Milliseconds, by the same clock. */
  at: number;
}

export interface RateLimitParts {
  /** How many at once. */
  readonly burst: number;
  readonly perMinute: number;
  /** Milliseconds, monotonic. */
  readonly elapsed: () => number;
}

/** Askers that are remembered at once; an older one begins anew. */
const MOST = 50_000;

/**
 * A token bucket an asker. Who asks is kept in memory only, for as long as their bucket is not full again; what they ask
 * is not looked at.
 */
export class RateLimit {
  readonly #parts: RateLimitParts;
  readonly #buckets = new Map<string, Bucket>();

  constructor(parts: RateLimitParts) {
    this.#parts = parts;
  }

  /** Takes one; undefined when there was one, else the seconds until there is. */
  take(asker: string): number | undefined {
    const { burst, perMinute, elapsed } = this.#parts;
    const now = elapsed();
    const { left, at } = this.#buckets.get(asker) ?? { left: burst, at: now };
    const refilled = Math.min(burst, left + ((now - at) / 60_000) * perMinute);
    this.#buckets.delete(asker);
    if (refilled >= 1) this.#buckets.set(asker, { left: refilled - 1, at: now });
    else this.#buckets.set(asker, { left: refilled, at: now });
    this.#forget(now);
    return refilled >= 1 ? undefined : Math.ceil(((1 - refilled) / perMinute) * 60);
  }

  /** The map is in the order of last questions, so what is full again or too many stands first. */
  #forget(now: number): void {
    const { burst, perMinute } = this.#parts;
    for (const [asker, { left, at }] of this.#buckets) {
      const isFull = left + ((now - at) / 60_000) * perMinute >= burst;
      if (!isFull && this.#buckets.size <= MOST) return;
      this.#buckets.delete(asker);
    }
  }
}
