import type { VersionChoice } from '../store/index.ts';
import type { SeenRow } from './queries.ts';

/** What a delete ends. */
export type Ending =
  | { readonly kind: 'versions'; readonly versions: readonly string[] }
  /** None of the versions meant is there. */
  | { readonly kind: 'absent' }
  /** They are there, and others brought them. */
  | { readonly kind: 'not-own' };

/** Which of the versions a caller sees end with its submission: those meant, as far as its organisation brought them. */
export function chooseEnding(rows: readonly SeenRow[], choice: VersionChoice, organisation: string): Ending {
  const meant = rows.filter((row) => isMeant(row, rows, choice));
  if (meant.length === 0) return { kind: 'absent' };
  const own = meant.filter((row) => row.submitter === organisation);
  if (own.length === 0) return { kind: 'not-own' };
  return { kind: 'versions', versions: [...new Set(own.map((row) => row.version))] };
}

function isMeant(row: SeenRow, rows: readonly SeenRow[], { all, last, first, keys, added }: VersionChoice): boolean {
  if (all || keys.includes(row.version)) return true;
  if (row.version.startsWith('sha256:') && added.includes(row.added)) return true;
  const sameOrBefore = (other: SeenRow): boolean => order(other, row) <= 0;
  const sameOrAfter = (other: SeenRow): boolean => order(other, row) >= 0;
  return (last && rows.every(sameOrBefore)) || (first && rows.every(sameOrAfter));
}

/** Order of versions: negative when `a` is the older; equal versions from several submitters are one. */
function order(a: SeenRow, b: SeenRow): number {
  if (a.version === b.version) return 0;
  if (a.modified !== b.modified) return a.modified < b.modified ? -1 : 1;
  return a.version < b.version ? -1 : 1;
}
