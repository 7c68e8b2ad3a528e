/** What the routes of this room are handed, and how a session reads with it. */
import type { Intake, MaySee } from '../intake/index.ts';
import type { Session } from '../people/index.ts';
import type { AudienceRule } from '../release/index.ts';
import type { Ask, Interned, Reader } from '../store/index.ts';

export interface SupportParts {
  readonly intake: Intake;
  readonly interned: Interned;
  /** Sharing groups of the agreements in force. */
  readonly groups: () => readonly string[];
  readonly ruleOf: (audience: number) => AudienceRule;
  readonly nameOf: (organisation: string) => string;
  readonly readerFor: (session: Session) => Reader;
  readonly maySee: (session: Session) => MaySee;
  readonly now: () => string;
}

/** How a session asks. */
export function askFor(session: Session, { readerFor }: SupportParts): Ask {
  const reader = readerFor(session);
  return (text, values) => reader.query(text, values);
}
