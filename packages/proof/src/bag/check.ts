/** One thing that was checked, and the sentence that says what came out. */
export type CheckName =
  | 'readable'
  | 'rebuilt'
  | 'manifest'
  | 'signature'
  | 'signer'
  | 'words'
  | 'objects'
  | 'request'
  | 'checkpoint'
  | 'inclusion'
  | 'transfers'
  | 'trace'
  | 'exercise';

export type Check = { name: CheckName; ok: boolean; text: string };

/** A check that holds. */
export const holds = (name: CheckName, text: string): Check => ({ name, ok: true, text });

/** A check that does not. */
export const fails = (name: CheckName, text: string): Check => ({ name, ok: false, text });

/** `1 object`, `2 objects`. */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** Some names as part of a sentence: the first five, and how many more there are. */
export function named(names: readonly string[]): string {
  const more = names.length > 5 ? `, and ${names.length - 5} more` : '';
  return `${names.slice(0, 5).join(', ')}${more}`;
}
