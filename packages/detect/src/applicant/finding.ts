import type { Saying } from './sayings.ts';

/**
 * What a row says of the facts: nothing known, nothing found, or what does not fit. `everyday`: it has a reason that most
 * people have at some time, and is never strong by itself.
 */
export type Finding = 'unknown' | 'nothing' | { readonly said: readonly Saying[]; readonly everyday?: true };

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

/** The day of an instant in UTC, `2026-03-01`. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The finding of a list of sentences: none of them, or all. */
export function findingOf(sentences: readonly (Saying | false | undefined)[]): Finding {
  const said = sentences.filter((sentence) => typeof sentence === 'object');
  return said.length === 0 ? 'nothing' : { said };
}

/** The largest of numbers, however many: arguments may not be that many. Negative infinity of none. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
}

/** The smallest of numbers, however many. Infinity of none. */
export function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
}
