/** Tracing: the ledger, and traces over it. */
import Type, { type Static } from 'typebox';
import { Identifier, Instant, Tlp } from './common.ts';

export const Policy = Type.Enum(['haircut', 'poison', 'fifo']);
export type Policy = Static<typeof Policy>;

export const LedgerReport = Type.Object({ taken: Type.Integer(), unchanged: Type.Integer(), seconds: Type.Number() });

export const NewTrace = Type.Object(
  {
    case: Identifier,
    sources: Type.Array(Type.String(), { minItems: 1, maxItems: 1_000 }),
    policy: Policy,
    tlp: Type.Optional(Tlp),
    share: Type.Optional(Type.Boolean({ description: 'offer it to the alliance; default: as the case is' })),
  },
  { additionalProperties: false },
);
export type NewTrace = Static<typeof NewTrace>;

export const TraceLine = Type.Object({
  address: Type.String(),
  asset: Type.String(),
  received: Type.Union([Type.String(), Type.Null()]),
  tainted: Type.Union([Type.String(), Type.Null()]),
  share: Type.Union([Type.String(), Type.Null()]),
  hops: Type.Integer(),
  service: Type.Optional(Type.String()),
});
export const TraceFlow = Type.Object({
  from: Type.String(),
  to: Type.String(),
  asset: Type.String(),
  amount: Type.Union([Type.String(), Type.Null()]),
  first: Type.Union([Instant, Type.Null()]),
  last: Type.Union([Instant, Type.Null()]),
  transfers: Type.Integer(),
});
export const TraceView = Type.Object({
  id: Identifier,
  case: Identifier,
  policy: Policy,
  sources: Type.Array(Type.String()),
  totals: Type.Unknown(),
  addresses: Type.Array(TraceLine),
  flows: Type.Array(TraceFlow),
  transfers: Type.Integer(),
  dataset: Type.String({ description: 'sha256 of the transfers used, in canonical form' }),
  exercise: Type.Boolean(),
  tlp: Tlp,
  created: Instant,
});
export type TraceView = Static<typeof TraceView>;
