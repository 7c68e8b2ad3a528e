/** What the home of a part does by the clock, and when. Pure. */
import { type ContentOf, isKind, type Part } from './dialogue-part.ts';
import { foldClause } from './joint-statement.ts';
import type { LoadedPart } from './load-parts.ts';
import type { Silence } from './negotiate.ts';

/** When a part next needs its home, RFC 3339; undefined where nothing falls due. */
export function nextDue(loaded: LoadedPart): string | undefined {
  const { part, folded } = loaded;
  if (isKind(part, 'clause')) {
    return [...openSilences(part, loaded).values()].map(({ ends }) => ends).toSorted()[0];
  }
  if (!isKind(part, 'statement')) return undefined;
  const asked = folded.done.find(({ deed }) => deed.do === 'publish')?.at;
  const { embargo } = part.content;
  return asked !== undefined && embargo !== undefined && embargo > asked ? embargo : asked;
}

/** Words of a clause that are under silence. */
export function openSilences(part: Part<ContentOf<'clause'>>, { folded }: LoadedPart): ReadonlyMap<string, Silence> {
  return foldClause(part, { ...folded, pending: [] }, 1).words.silences;
}
