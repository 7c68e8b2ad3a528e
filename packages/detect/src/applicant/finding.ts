/** What a row says of the facts: nothing known, nothing found, or what does not fit, in words. */
export type Finding = 'unknown' | 'nothing' | { readonly facts: string };

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

/** The day of an instant in UTC, `2026-03-01`. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The finding of a list of sentences: none of them, or all. */
export function findingOf(sentences: readonly (string | false | undefined)[]): Finding {
  const said = sentences.filter((sentence) => typeof sentence === 'string');
  return said.length === 0 ? 'nothing' : { facts: said.join('; ') };
}
