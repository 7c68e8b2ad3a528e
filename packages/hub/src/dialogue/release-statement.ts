/** A statement whose time has come, as objects of TLP:CLEAR in the collection of the hub that is its home. */
import type { Intake } from '../intake/index.ts';
import { publishedAt } from './describe-statement.ts';
import { isKind } from './dialogue-part.ts';
import type { Verify } from './joint-statement.ts';
import { type LoadedPart, type Loading, loadParts } from './load-parts.ts';
import { loadStatement } from './load-statement.ts';
import { statementObjects } from './statement-bundle.ts';

export interface ReleaseParts {
  readonly intake: Intake;
  readonly loading: Loading;
  readonly verify: Verify;
  readonly now: () => string;
  /** Sharing groups of the agreements in force: partners' hubs get it through them. */
  readonly groups: () => readonly string[];
  /** Tells the operator of something that should not happen. */
  readonly alarm: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}

/** Stores a published statement; doing it again changes nothing, and before its time nothing is done. */
export async function releaseStatement(id: string, parts: ReleaseParts): Promise<void> {
  const [loaded] = await loadParts([id], parts.loading);
  if (loaded === undefined || !isKind(loaded.part, 'statement')) return;
  const of = loaded as LoadedPart<typeof loaded.part>; // the check narrowed the part only
  const statement = await loadStatement(of, parts.loading, parts.verify);
  if (publishedAt(statement, parts.now()) === undefined) return;
  const organisation = loaded.part.created_by_ref;
  const offer = { local: true, groups: parts.groups() };
  const door = { kind: 'room', organisation, member: null, organisations: [], offer } as const;
  const arrivals = statementObjects(statement, 'clear').map((object) => {
    const source = JSON.stringify(object);
    return { candidate: { source, value: JSON.parse(source), pointer: '' }, door };
  });
  const taken = await parts.intake.takeEach(arrivals, () => true);
  const refused = taken.filter(({ outcome }) => outcome === 'refused' || outcome === 'held');
  if (refused.length > 0) parts.alarm('dialogue.not_released', { statement: id, refused });
}
