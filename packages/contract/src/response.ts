/** Cases and freeze requests. */
import Type, { type Static } from 'typebox';
import { Identifier, Instant, Tlp, Units } from './common.ts';
import { Fault } from './problem.ts';

export const NewCase = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 300 }),
    description: Type.Optional(Type.String({ maxLength: 10_000 })),
    tlp: Type.Optional(Tlp),
    share: Type.Optional(Type.Boolean({ description: 'offer it to the alliance (default false)' })),
    exercise: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);

export const NewCaseAnswer = Type.Object({ id: Identifier });

export const CaseView = Type.Object({
  id: Identifier,
  title: Type.String(),
  description: Type.Optional(Type.String()),
  tlp: Tlp,
  shared: Type.Boolean(),
  exercise: Type.Boolean(),
  owner: Type.Object({ id: Identifier, name: Type.String() }),
  hub: Type.String({ description: 'id of the hub that it came from' }),
  created: Instant,
  traces: Type.Array(Type.Object({ id: Identifier, policy: Type.String(), created: Instant })),
  requests: Type.Array(Type.Object({ id: Identifier, state: Type.String(), service: Type.String() })),
});
export type CaseView = Static<typeof CaseView>;
export const CaseList = Type.Object({ cases: Type.Array(CaseView) });
export type CaseList = Static<typeof CaseList>;

export const ServiceView = Type.Object({
  id: Identifier,
  name: Type.String(),
  hub: Type.Union([Type.String(), Type.Null()]),
  by: Type.Enum(['hub', 'letter'], { description: 'how it can be asked' }),
});
export const ServiceList = Type.Object({ services: Type.Array(ServiceView) });
export type ServiceList = Static<typeof ServiceList>;

export const NewService = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);

/** Where a freeze request can stand. */
export const REQUEST_STATES = [
  'draft',
  'awaiting-approval',
  'approved',
  'sent',
  'received',
  'acknowledged',
  'held',
  'refused',
  'released',
  'withdrawn',
] as const;
export const RequestState = Type.Enum([...REQUEST_STATES]);
export type RequestState = Static<typeof RequestState>;

/** The least a voluntary hold needs; every other field of the request has a default that the answer shows. */
export const NewFreezeRequest = Type.Object(
  {
    case: Identifier,
    service: Identifier,
    addresses: Type.Array(Type.Object({ address: Type.String(), asset: Type.String(), amount: Units }), {
      minItems: 1,
      maxItems: 1_000,
    }),
    legal_basis: Type.Unknown(),
  },
  { additionalProperties: true },
);

export const NewTransition = Type.Object(
  {
    to: RequestState,
    reason: Type.Optional(Type.String({ maxLength: 2_000 })),
    amount: Type.Optional(Units),
    amounts: Type.Optional(
      Type.Array(Type.Object({ asset: Type.String(), amount: Units }, { additionalProperties: false }), {
        minItems: 1,
        maxItems: 1_000,
        description: 'what is held, where the request asks for several assets',
      }),
    ),
  },
  { additionalProperties: false },
);

export const Pending = Type.Object({ to: RequestState });
export const TransitionAnswer = Type.Object({
  id: Identifier,
  state: RequestState,
  approvals: Type.Integer(),
  pending: Type.Optional(Pending),
});

export const Clock = Type.Object({
  name: Type.String(),
  due: Type.Union([Instant, Type.Null()]),
  state: Type.Enum(['not-started', 'running', 'soon', 'overdue', 'met']),
  started: Type.Optional(Instant),
  met: Type.Optional(Instant),
  of: Type.Optional(Type.String()),
});
export const HistoryStep = Type.Object({
  from: Type.Union([Type.String(), Type.Null()]),
  to: Type.String(),
  at: Instant,
  by: Type.String(),
  hub: Type.String(),
  reason: Type.Optional(Type.String()),
  amount: Type.Optional(Type.String({ description: 'held, in base units, where the request asks for one asset' })),
  amounts: Type.Optional(Type.Array(Type.Object({ asset: Type.String(), amount: Units }))),
});
export const Approver = Type.Object({
  member: Type.String(),
  at: Instant,
  created: Type.String({ description: 'when the account was made' }),
  younger_than_a_day: Type.Boolean({ description: 'the account was, when it approved' }),
  made_by: Type.Union([Type.String(), Type.Null()], { description: 'member who made the account; null: the hub' }),
});
export const FreezeRequestView = Type.Object({
  id: Identifier,
  state: RequestState,
  approvals: Type.Integer(),
  approvals_needed: Type.Integer(),
  approvers: Type.Array(Approver),
  home: Type.String({ description: 'id of the hub that decides the next state' }),
  history: Type.Array(HistoryStep),
  late: Type.Array(Type.Unknown()),
  clocks: Type.Array(Clock),
  pending: Type.Optional(Pending),
  allowed: Type.Array(Type.String(), { description: 'where the caller can take it now' }),
  content: Type.Record(Type.String(), Type.Unknown()),
  content_hash: Type.String(),
  defaulted: Type.Array(Type.String(), { description: 'fields of the content that nobody wrote' }),
  letter: Type.Boolean({ description: 'the service is on no hub: send the printable letter' }),
  case: Identifier,
});
export type FreezeRequestView = Static<typeof FreezeRequestView>;

/** A fresh draft: the whole of it, and what a receiver is likely to miss or doubt. */
export const FreezeRequestDraft = Type.Object({ ...FreezeRequestView.properties, warnings: Type.Array(Fault) });
export const FreezeRequestList = Type.Object({
  requests: Type.Array(
    Type.Object({
      id: Identifier,
      state: RequestState,
      service: Type.String(),
      case: Identifier,
      title: Type.String({ description: 'the reference that both sides quote' }),
    }),
  ),
});
export type FreezeRequestList = Static<typeof FreezeRequestList>;
