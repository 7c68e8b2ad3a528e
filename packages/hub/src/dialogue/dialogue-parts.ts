/** What the routes of this room are handed, and what they share. */
import { customType } from '@haetae/contract';
import type { PublicJwk, Signer } from '@haetae/proof/signature';
import { parseStixId, stixType } from '@haetae/stix/object';
import type { MaySee } from '../intake/index.ts';
import type { Organisation, Session } from '../people/index.ts';
import { type ProblemAnswer, problem } from '../platform/http/index.ts';
import type { Ask, Reader } from '../store/index.ts';
import type { Caller, DialogueDesk } from './dialogue-desk.ts';
import { type ContentOf, isKind, type Part, type PartContent, type PartKind, type Party } from './dialogue-part.ts';
import type { Verify } from './joint-statement.ts';
import { type LoadedPart, loadParts } from './load-parts.ts';
import type { Refused } from './refusal.ts';

export interface DialogueParts {
  readonly desk: DialogueDesk;
  readonly own: { readonly id: string; readonly name: string };
  /** Other hubs under agreements in force. */
  readonly partners: () => readonly Party[];
  /** Whether an agreement in force carries what is named to a hub directly. */
  readonly reaches: (hub: string) => boolean;
  /** Organisations that a hub's roll names. */
  readonly rollOf: (hub: string) => readonly Organisation[];
  /** Organisations that a rule names. */
  readonly offeredTo: (audience: number) => readonly string[];
  /** Ids of the rules that a session sees by and that offer to a sharing group. */
  readonly sharedAudiences: (session: Session) => readonly number[];
  readonly readerFor: (session: Session) => Reader;
  readonly maySee: (session: Session) => MaySee;
  readonly askAsHub: Ask;
  /** This hub's key and what its clock says. */
  readonly signer: () => Signer;
  readonly verify: Verify;
  /** The key by which a hub is known here, as a published file names it; none for a stranger. */
  readonly keysOf: (hub: string) => readonly { readonly hub: string; readonly jwk: PublicJwk }[];
  readonly now: () => string;
}

/** Who may act for a side: its case leads, its releasers, its admins. */
export const SIDE_ROLES = ['case-lead', 'releaser', 'admin'] as const;

/** A session with how it reads. */
export function callerOf(session: Session, { readerFor, maySee }: DialogueParts): Caller {
  const reader = readerFor(session);
  return { session, ask: (text, values) => reader.query(text, values), maySee: maySee(session) };
}

/**
 * A part of a kind as the session sees it; undefined for what is hidden, absent, or of another kind. What is not there is
 * waited for a moment, whatever the reason: another side may have just made it.
 */
export async function findPart<K extends PartKind>(
  id: string,
  kind: K,
  session: Session,
  parts: DialogueParts,
): Promise<LoadedPart<Part<ContentOf<K>>> | undefined> {
  if (parseStixId(id) === undefined || stixType(id) !== customType.dialoguePart) return undefined;
  const loading = parts.desk.loading(callerOf(session, parts).ask);
  const [loaded] = await parts.desk.awaitCrossing(
    () => loadParts([id], loading),
    (found) => found.length > 0,
    () => [id],
  );
  // The check lets only this kind through.
  return loaded !== undefined && isKind(loaded.part, kind) ? (loaded as LoadedPart<Part<ContentOf<K>>>) : undefined;
}

/** What a new part takes over from the one that it stands under. */
export function inherit({ content }: Part, session: Session, { own }: DialogueParts) {
  const { parties, organisations, exercise } = content;
  return { home: own.id, parties: [...parties], organisations: [...organisations], by: session.member, exercise };
}

/** Organisations of a part that are on this hub's roll: one's own side. */
export function ownSide({ organisations }: PartContent, { own, rollOf }: DialogueParts): string[] {
  const here = new Set(rollOf(own.id).map(({ id }) => id));
  return organisations.filter((id) => here.has(id));
}

/** A refusal as an answer. */
export function refusalAnswer({ code, detail, errors }: Refused): ProblemAnswer {
  return problem(code, { ...(detail !== undefined && { detail }), ...(errors !== undefined && { errors }) });
}
