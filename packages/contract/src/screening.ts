/** Screening: a decision about an address, with its reasons. */
import Type, { type Static } from 'typebox';
import { Identifier, Instant, Tlp } from './common.ts';

export const Verdict = Type.Enum(['block', 'review', 'clear', 'invalid']);
export type Verdict = Static<typeof Verdict>;

export const Category = Type.Enum([
  'sanctioned',
  'theft',
  'laundering',
  'mixer',
  'ransomware',
  'phishing',
  'scam',
  'malware',
  'terrorism',
  'service',
  'other',
]);
export type Category = Static<typeof Category>;

export const ScreeningRequest = Type.Object(
  { addresses: Type.Array(Type.String({ maxLength: 512 }), { minItems: 1, maxItems: 10_000 }) },
  { additionalProperties: false },
);
export type ScreeningRequest = Static<typeof ScreeningRequest>;

/** Why: one claim that the caller may see. */
export const Reason = Type.Object({
  object: Type.String({ description: 'the object that says so; a line of a trace is id#address' }),
  organisation: Type.Object({ id: Type.Optional(Identifier), name: Type.String() }),
  submitted_by: Type.Optional(Type.Object({ id: Identifier, name: Type.String() })),
  category: Category,
  weighs: Type.Enum(['block', 'review', 'clear'], { description: 'what this reason alone would lead to' }),
  rule: Type.String({ description: 'which rule of the verdict it meets' }),
  text: Type.String({ description: 'the reason as a sentence' }),
  confidence: Type.Union([Type.Integer({ minimum: 0, maximum: 100 }), Type.Null()]),
  first_seen: Type.Union([Instant, Type.Null()]),
  last_seen: Type.Union([Instant, Type.Null()]),
  tlp: Tlp,
  source: Type.Union([Type.String(), Type.Null()]),
  chain: Type.Optional(Type.String({ description: 'CAIP-2; absent where the claim names no chain' })),
  policy: Type.Optional(Type.String({ description: 'of a trace: how taint was divided' })),
  share: Type.Optional(Type.String({ description: 'of a trace: tainted share, 0 to 1' })),
  hops: Type.Optional(Type.Integer({ description: 'of a trace: transfers from the source' })),
  case: Type.Optional(Type.String({ description: 'of a trace: the case it belongs to' })),
});
export type Reason = Static<typeof Reason>;

export const Screening = Type.Object({
  input: Type.String(),
  address: Type.Union([Type.String(), Type.Null()], { description: 'canonical form; null when invalid' }),
  verdict: Verdict,
  categories: Type.Array(Category),
  actor: Type.Union([Type.String(), Type.Null()]),
  reasons: Type.Array(Reason),
  warnings: Type.Array(Type.Object({ code: Type.String(), message: Type.String() })),
});
export type Screening = Static<typeof Screening>;

export const ScreeningAnswer = Type.Object({
  results: Type.Array(Screening),
  as_of: Instant,
  index_version: Type.Integer({ description: 'place in the log up to which the index has read' }),
});
export type ScreeningAnswer = Static<typeof ScreeningAnswer>;
