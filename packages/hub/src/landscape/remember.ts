/** Answers kept: as many groups of readers, languages and months as usually ask. */
const KEPT = 64;

/**
 * Keeps what was worked out until the landscape changes: finding shifts takes a tenth of a second and reads a hundred
 * thousand sums. The key names the audiences of who asks, so that an answer goes to nobody who sees less.
 */
export class Remembered<Answer> {
  #kept = new Map<string, Promise<Answer>>();

  /** The answer kept under the key, or the one that `work` gives. One that fails is not kept. */
  get(key: string, work: () => Promise<Answer>): Promise<Answer> {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const kept = this.#kept;
    const answer = work();
    kept.set(key, answer);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    answer.catch(() => kept.delete(key));
    return answer;
  }

  /** The landscape changed: nothing that was kept holds; what is being worked out is not kept either. */
  forget(): void {
    this.#kept = new Map();
  }
}
