/** What the routes of this room are handed, and how a session reads with it. */
import type { Intake, MaySee } from '../intake/index.ts';
import type { Roll, Session } from '../people/index.ts';
import type { AudienceBook } from '../release/index.ts';
import type { Ask, Interned, Reader } from '../store/index.ts';
import type { Caller, RequestDesk } from './request-desk.ts';

export interface ResponseParts {
  readonly desk: RequestDesk;
  readonly intake: Intake;
  readonly interned: Interned;
  readonly book: AudienceBook;
  readonly roll: Roll;
  readonly own: {
    readonly id: string;
    readonly jurisdiction: string;
    readonly url: string;
    readonly fingerprint: string;
  };
  /** Another hub under an agreement in force, as the agreement names it. */
  readonly partner: (hub: string) => { readonly jurisdiction: string } | undefined;
  /** Whether an agreement in force carries a request to a hub directly; always to this one. */
  readonly reaches: (hub: string) => boolean;
  /** Sharing groups of the agreements in force. */
  readonly groups: () => readonly string[];
  readonly readerFor: (session: Session) => Reader;
  readonly maySee: (session: Session) => MaySee;
  readonly askAsHub: Ask;
  readonly now: () => string;
}

/** A session with how it reads. */
export function callerOf(session: Session, { readerFor, maySee }: ResponseParts): Caller & { readonly reader: Reader } {
  const reader = readerFor(session);
  const ask: Ask = (text, values) => reader.query(text, values);
  return { session, reader, ask, maySee: maySee(session) };
}
