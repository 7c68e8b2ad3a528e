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
  batch: Type.String({ description: 'id of the import, by which it is withdrawn' }),
  ended: Type.Optional(Type.Integer({ description: 'entries that this edition of a list no longer has' })),
  problems: Type.Array(Type.Object({ at: Type.String(), code: Type.String(), message: Type.String() }), {
    description: 'why candidates were held or rejected, or have no effect yet; the first hundred',
  }),
});
export type ImportReport = Static<typeof ImportReport>;

/** Something that a person must decide on. */
export const HeldView = Type.Object({
  id: Identifier,
  version: Type.String(),
  object: Type.Record(Type.String(), Type.Unknown()),
  reason: Type.String({ description: 'code, and what it is about' }),
  submitter: Type.Object({ id: Identifier, name: Type.String() }),
  member: Type.Union([Type.String(), Type.Null()]),
  added: Instant,
});
export const HeldList = Type.Object({ held: Type.Array(HeldView) });
export type HeldList = Static<typeof HeldList>;

export const NewHeldDecision = Type.Object(
  {
    admit: Type.Boolean({ description: 'true takes it in, false ends it' }),
    version: Type.Optional(Type.String({ maxLength: 100 })),
    submitter: Type.Optional(Identifier),
  },
  { additionalProperties: false },
);
