import { foldLookAlikes, namedLetters, skeletonOf } from './skeleton.ts';
import type { DomainName } from './split-name.ts';

/** Scripts whose letters are taken for Latin ones; Hangul, Han and kana are not. */
const ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}]/u;

/** A name that is read as another one. */
export type Drawn = { readonly reads: string; readonly letters: string };

/**
 * Whether a name is drawn to be read in Latin letters, whoever it imitates (UTS #39, sections 4 and 5.1): a label of Latin
 * letters with look-alikes of another script among them, or a whole label of another script that looks like the name of a
 * known site. A whole word that looks like nobody's name is a word of its language (`сорока`); letters with accents are
 * read as what they are.
 */
export function drawnAs(name: DomainName, known: ReadonlyMap<string, unknown> | undefined): Drawn | undefined {
  const label = name.unicode?.split('.').at(-1);
  if (label === undefined || !ALIKE.test(label)) return undefined;
  const read = skeletonOf(label);
  if (!/^[a-z0-9-]+$/.test(read)) return undefined;
  const reads = `${read}.${name.suffix}`;
  const twin = known === undefined ? undefined : foldedNames(known).get(foldLookAlikes(reads));
  if (twin === undefined && !/\p{Script=Latin}/u.test(label)) return undefined;
  return { reads: twin ?? reads, letters: namedLetters(label) };
}

const FOLDED = new WeakMap<ReadonlyMap<string, unknown>, ReadonlyMap<string, string>>();

/** Known names by how they are read; made once a list. */
function foldedNames(known: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
  const made = FOLDED.get(known) ?? new Map([...known.keys()].map((site) => [foldLookAlikes(site), site]));
  FOLDED.set(known, made);
  return made;
}
