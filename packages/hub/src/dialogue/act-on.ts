/** What routes share that act on a part of a kind, or found one under a round. */
import type { ActAnswer } from '@haetae/contract';
import type { Static } from 'typebox';
import type { Session } from '../people/index.ts';
import { type ProblemAnswer, problem } from '../platform/http/index.ts';
import { partyName } from './describe-statement.ts';
import type { Deed } from './dialogue-act.ts';
import type { Acted } from './dialogue-desk.ts';
import type { ContentOf, Part, PartKind } from './dialogue-part.ts';
import { callerOf, type DialogueParts, findPart, inherit, refusalAnswer } from './dialogue-parts.ts';
import type { LoadedPart } from './load-parts.ts';
import { isRefused, type Refused } from './refusal.ts';

/** Founds something under a round that the session sees; `common` is what it takes over from the round. */
export async function underRound(
  id: string,
  session: Session,
  parts: DialogueParts,
  make: (
    round: Part<ContentOf<'round'>>,
    common: ReturnType<typeof inherit>,
  ) => Promise<ProblemAnswer | { readonly id: string }>,
): Promise<ProblemAnswer | { readonly id: string }> {
  const round = await findPart(id, 'round', session, parts);
  return round === undefined ? problem('not_found') : await make(round.part, inherit(round.part, session, parts));
}

/** Does a deed on a part of a kind; undefined for one that the session does not see. */
export async function actOn<K extends PartKind>(
  id: string,
  kind: K,
  session: Session,
  parts: DialogueParts,
  decide: (loaded: LoadedPart<Part<ContentOf<K>>>) => Deed | Refused,
): Promise<Acted | undefined> {
  if ((await findPart(id, kind, session, parts)) === undefined) return undefined;
  return await parts.desk.act(
    id,
    // findPart saw that it is of this kind, and a part keeps its kind.
    (loaded) => decide(loaded as LoadedPart<Part<ContentOf<K>>>),
    callerOf(session, parts),
  );
}

/** What became of a deed, as an answer. */
export function answerOf(acted: Acted | undefined): ProblemAnswer | Static<typeof ActAnswer> {
  if (acted === undefined) return problem('not_found');
  if (isRefused(acted)) return refusalAnswer(acted);
  const { part } = acted.loaded;
  return {
    id: acted.act,
    state: acted.kind,
    ...(acted.kind === 'pending' && { pending: { home: partyName(part, part.content.home) } }),
  };
}
