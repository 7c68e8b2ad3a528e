import type { Intake } from '../intake/index.ts';
import type { Session } from '../people/index.ts';
import type { AudienceBook, Recipient } from '../release/index.ts';
import type { Reader } from '../store/index.ts';
import type { ShiftParts } from './landscape-view.ts';

/** What this room is handed. */
export interface LandscapeParts extends ShiftParts {
  readonly readerFor: (session: Session) => Reader;
  /** A reader for whoever may see only so much: a report for an audience is made of what that audience may see. */
  readonly readerOf: (recipient: Recipient) => Reader;
  readonly maySee: (session: Session) => (audience: number) => boolean;
  readonly intake: Intake;
  readonly book: AudienceBook;
  /** Sharing groups that this hub is in now. */
  readonly groups: () => ReadonlySet<string>;
  /** Whose word that two incidents are one theft counts here: this hub's organisations, and authorities. */
  readonly mayMerge: (organisation: string) => boolean;
  /** Name of an organisation; its id where it has none here. */
  readonly nameOf: (id: string) => string;
  /** Address under which people reach this hub. */
  readonly url: () => string;
  readonly now: () => string;
}
