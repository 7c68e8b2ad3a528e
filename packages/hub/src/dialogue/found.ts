import type { Tlp } from '@haetae/stix/marking';
import { faultsOf } from '../intake/index.ts';
import type { Session } from '../people/index.ts';
import { type ProblemAnswer, problem } from '../platform/http/index.ts';
import { newUuid } from '../platform/random.ts';
import type { PartContent } from './dialogue-part.ts';
import { callerOf, type DialogueParts } from './dialogue-parts.ts';

/** Founds a part and answers with its id, or with what intake has against it. */
export async function found(
  content: PartContent,
  session: Session,
  parts: DialogueParts,
  offer: { readonly to?: readonly string[]; readonly tlp?: Tlp } = {},
): Promise<{ readonly id: string } | ProblemAnswer> {
  const { to = content.organisations, tlp } = offer;
  const made = { uuid: newUuid(), to, ...(tlp !== undefined && { tlp }) };
  const { part, taken } = await parts.desk.found(content, made, callerOf(session, parts));
  if (taken.outcome === 'taken') return { id: part.id };
  return problem('unprocessable', { errors: faultsOf(taken) });
}
