/** Words that do not tell one victim from another. */
const IDLE =
  /\b(the|exchange|finance|protocol|bridge|network|labs?|foundation|ltd|limited|inc|corp|corporation|co|group)\b/g;

/** Longer names have this many characters in common when they are the same. */
const LONGEST = 200;

/**
 * A victim's name without case, signs and words that tell nothing: two thefts with the same key near the same day may be
 * one. A name that has nothing else keeps its words.
 *
 * @example victimKey('Harmony Horizon Bridge') // 'harmony horizon'
 */
export function victimKey(victim: string): string {
  const plain = victim
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const telling = plain.replace(IDLE, ' ').replace(/\s+/g, ' ').trim();
  return (telling === '' ? plain : telling).slice(0, LONGEST);
}
