/**
 * Who waits for news of a part, and how long: what other hubs did is heard of when the log brings it.
 */
export class Hearing {
  readonly #wait: (milliseconds: number) => Promise<unknown>;
  readonly #waiting = new Map<string, Set<() => void>>();

  /** @param wait resolves after so many milliseconds */
  constructor(wait: (milliseconds: number) => Promise<unknown>) {
    this.#wait = wait;
  }

  /** Tells all who wait for a part that something came. */
  tell(id: string): void {
    for (const wake of this.#waiting.get(id) ?? []) wake();
  }

  /**
   * Asks, and asks again whenever one of the parts is heard of, until the answer is good or the time is over.
   *
   * @param about ids of the parts on which an answer that is not good rests; none: it will not become better
   */
  async until<T>(
    ask: () => Promise<T>,
    isGood: (answer: T) => boolean,
    about: (answer: T) => readonly string[],
    milliseconds: number,
  ): Promise<T> {
    let patient = true;
    let ending: Promise<void> | undefined;
    for (let ids: readonly string[] = []; ; ) {
      const heard = this.#hear(ids);
      const answer = await ask();
      if (isGood(answer) || !patient) {
        heard.forget();
        return answer;
      }
      const first = ids.length === 0;
      ids = about(answer);
      if (ids.length === 0) return answer;
      ending ??= this.#wait(milliseconds).then(() => {
        patient = false;
      });
      // What was heard of between the first question and this line is asked for once more.
      if (!first) await Promise.race([heard.promise, ending]);
      heard.forget();
    }
  }

  /** Resolves when one of the parts is heard of. */
  #hear(ids: readonly string[]): { readonly promise: Promise<void>; readonly forget: () => void } {
    const { promise, resolve } = Promise.withResolvers<void>();
    for (const id of ids) {
      const waiting = this.#waiting.get(id) ?? new Set();
      this.#waiting.set(id, waiting.add(resolve));
    }
    const forget = (): void => {
      for (const id of ids) {
        const waiting = this.#waiting.get(id);
        waiting?.delete(resolve);
        if (waiting?.size === 0) this.#waiting.delete(id);
      }
    };
    return { promise, forget };
  }
}
