/**
 * Traffic Light Protocol 2.0 (FIRST, https://www.first.org/tlp/): who may be told. The five labels form a chain, from
 * what anybody may see to what only the persons named may see; TLP 1.0's WHITE is CLEAR.
 */
export type Tlp = 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';

/** From the laxest to the strictest. */
export const tlpLevels: readonly Tlp[] = ['clear', 'green', 'amber', 'amber+strict', 'red'];

const rank: Readonly<Record<Tlp, number>> = { clear: 0, green: 1, amber: 2, 'amber+strict': 3, red: 4 };

/** The one of two that lets fewer people see. */
export function stricter(one: Tlp, other: Tlp): Tlp {
  return rank[one] >= rank[other] ? one : other;
}

/** True when `level` is `limit` or laxer: what is at most GREEN may go where GREEN may go. */
export function atMost(level: Tlp, limit: Tlp): boolean {
  return rank[level] <= rank[limit];
}

/** The label in a text such as `TLP:AMBER+STRICT`, `white` or `tlp:clear`; undefined for any other. */
export function parseTlp(text: string): Tlp | undefined {
  const label = text.toLowerCase().replace(/^tlp:/, '');
  if (label === 'white') return 'clear';
  return tlpLevels.find((level) => level === label);
}
