/**
 * Whether a tag's name and an organisation's name mean one service: equal, or one the other with an addition, without
 * regard to case ("Exercise exchange" and "Exercise exchange (demonstration)").
 */
export function sameService(tag: string, organisation: string): boolean {
  const [a, b] = [tag.trim().toLowerCase(), organisation.trim().toLowerCase()];
  if (a === '' || b === '') return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.startsWith(short) && !/[\p{L}\p{N}]/u.test(long.charAt(short.length));
}
