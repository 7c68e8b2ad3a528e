import type { Intake } from '../intake/index.ts';
import type { Session } from '../people/index.ts';
import type { Database } from '../platform/database/index.ts';
import { ProblemAnswer, problem } from '../platform/http/index.ts';
import type { AudienceBook } from '../release/index.ts';
import { type Interned, Reader, type Writer } from '../store/index.ts';
import { type Collection, type CollectionRights, collectionsOf, rightsIn, type SharingGroup } from './collection.ts';
import type { CursorSeal } from './cursor.ts';
import type { Query } from './filter.ts';
import type { TaxiiAnswer } from './taxii-answer.ts';

/** What the resources of TAXII are made from. */
export interface TaxiiContext {
  readonly hub: { readonly id: string; readonly name: string };
  /** Origin under which the hub is reached. */
  readonly url: () => string;
  /** Sharing groups under agreements in force. */
  readonly groups: () => readonly SharingGroup[];
  readonly database: Pick<Database, 'reader' | 'intake'>;
  readonly book: AudienceBook;
  readonly interned: Interned;
  readonly intake: Intake;
  readonly writer: Writer;
  readonly seal: CursorSeal;
  /** RFC 3339. */
  readonly now: () => string;
}

/** A request whose caller is proved. */
export interface Asked {
  readonly session: Session;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Uint8Array;
}

export type Resource = (asked: Asked, context: TaxiiContext) => Promise<TaxiiAnswer | ProblemAnswer>;

/** A collection with what the caller may do in it. */
export interface EnteredCollection {
  readonly collection: Collection;
  readonly rights: CollectionRights;
}

/** The collections a caller may know of: those in which it may read or write. */
export function collectionsFor(session: Session, context: TaxiiContext): EnteredCollection[] {
  return collectionsOf(context.hub.id, context.groups())
    .map((collection) => ({ collection, rights: rightsIn(collection, session) }))
    .filter(({ rights }) => rights.read || rights.write);
}

/** The collection that the path names by id or alias, if the caller has the rights that are needed in it. */
export function enterCollection(
  { session, params }: Asked,
  context: TaxiiContext,
  ...needed: readonly (keyof CollectionRights)[]
): EnteredCollection | ProblemAnswer {
  const named = params.collection;
  const entered = collectionsFor(session, context).find(
    ({ collection }) => collection.id === named || collection.alias === named,
  );
  if (entered === undefined) return problem('not_found');
  return needed.every((right) => entered.rights[right]) ? entered : refuseRight(entered, needed);
}

function refuseRight({ collection, rights }: EnteredCollection, needed: readonly (keyof CollectionRights)[]) {
  if (!rights.write && needed.includes('write') && collection.offer === undefined) {
    return problem('forbidden', { detail: 'Nobody adds to this collection or takes from it.' });
  }
  const roles = rights.read ? ['contributor'] : ['reader'];
  return problem('forbidden', { needs: [...roles, 'analyst', 'case-lead'] });
}

/** Reads as the caller, held by row-level security to the collection's part of what the caller may see. */
export function readerOf(collection: Collection, session: Session, context: TaxiiContext): Reader {
  const { book, database } = context;
  const audiences = book.visibleTo(session.recipient).filter((id) => collection.holds(book.rule(id)));
  return new Reader(database.reader, () => audiences);
}

export const isProblem = (value: unknown): value is ProblemAnswer => value instanceof ProblemAnswer;
