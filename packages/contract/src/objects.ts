/** Objects of intelligence as the API shows them, and the outcome of an import. */
import Type, { type Static } from 'typebox';
import { Identifier, Instant, Tlp } from './common.ts';

export const ObjectView = Type.Object({
  object: Type.Record(Type.String(), Type.Unknown(), { description: 'the STIX object as received' }),
  tlp: Tlp,
  submitter: Type.Object({ id: Identifier, name: Type.String() }),
  origin: Type.Object({ hub: Type.String(), signed: Type.Boolean() }),
  collections: Type.Array(Type.String()),
  held: Type.Union([Type.String(), Type.Null()], { description: 'why a person must decide first' }),
  added: Instant,
});
export type ObjectView = Static<typeof ObjectView>;

export const ObjectList = Type.Object({
  objects: Type.Array(ObjectView),
  next: Type.Union([Type.String(), Type.Null()]),
});
export type ObjectList = Static<typeof ObjectList>;

/** Outcome of an import: every candidate is in exactly one of the four. */
export const ImportReport = Type.Object({
  taken: Type.Integer(),
  unchanged: Type.Integer(),
  held: Type.Integer(),
  rejected: Type.Integer(),
  seconds: Type.Number(),
  problems: Type.Array(Type.Object({ at: Type.String(), code: Type.String(), message: Type.String() }), {
    description: 'why candidates were held or rejected, the first hundred',
  }),
});
export type ImportReport = Static<typeof ImportReport>;
