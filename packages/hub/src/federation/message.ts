import Type, { type Static } from 'typebox';

/** An object with its provenance: what its origin hub signed about it. */
const ObjectMessage = Type.Object(
  {
    seq: Type.Integer({ minimum: 1 }),
    /** The received text of the object, unchanged. */
    object: Type.String({ maxLength: 8 * 1024 * 1024 }),
    provenance: Type.Object({ statement: Type.Record(Type.String(), Type.Unknown()), signature: Type.String() }),
  },
  { additionalProperties: false },
);

/** The end of an object: what its origin hub signed about that. */
const WithdrawalMessage = Type.Object(
  {
    seq: Type.Integer({ minimum: 1 }),
    withdrawal: Type.Object({
      document: Type.Record(Type.String(), Type.Unknown()),
      signatures: Type.Array(Type.Record(Type.String(), Type.String())),
    }),
  },
  { additionalProperties: false },
);

export const Message = Type.Union([ObjectMessage, WithdrawalMessage]);
export type Message = Static<typeof Message>;

/** A stretch of the recipient's own sequence: everything after `after`, up to `upto`. */
export const Stretch = Type.Object(
  {
    after: Type.Integer({ minimum: 0 }),
    upto: Type.Integer({ minimum: 0 }),
    messages: Type.Array(Message, { maxItems: 1_000 }),
  },
  { additionalProperties: false },
);
export type Stretch = Static<typeof Stretch>;

/** Up to where the recipient has everything; `refused` names what it did not take, and why. */
export const StretchAnswer = Type.Object({
  taken: Type.Integer(),
  refused: Type.Array(Type.Object({ seq: Type.Integer(), code: Type.String(), message: Type.String() })),
});
export type StretchAnswer = Static<typeof StretchAnswer>;

/** What is signed about the end of an object. */
export interface WithdrawalText {
  readonly [key: string]: string | number | null;
  /** Hub whose object it was. */
  readonly origin: string;
  readonly id: string;
  readonly version: string;
  readonly submitter: string;
  readonly rendition: number;
}
