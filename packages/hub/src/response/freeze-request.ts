/**
 * A freeze request: what is asked, of whom, on which ground, until when.
 *
 * It travels as one STIX object per version; its content never changes within a version, so that approvals and answers
 * bind to its hash. What happens to it is told by steps (freeze-step.ts); its state is never stored but folded from
 * them (fold-steps.ts).
 *
 * Times are RFC 3339 in UTC, durations ISO 8601 in weeks, days, hours or minutes, amounts decimal digits of base
 * units, chains, accounts and assets CAIP-2, CAIP-10 and CAIP-19.
 */
import Type, { type Static } from 'typebox';
import {
  ACTIONS,
  AMOUNT_BASES,
  DISCLOSURES,
  OFFENCES,
  ORDER_STATES,
  PAPS,
  RECORDS,
  RELATIONS,
  REQUEST_KINDS,
  ROUTES,
  TARGET_ROLES,
  TLPS,
  TRACE_POLICIES,
  URGENCIES,
} from './request-vocabulary.ts';

const Text = Type.String({ minLength: 1, maxLength: 300 });
export const Instant = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z$' });
export const Units = Type.String({ pattern: '^[1-9][0-9]{0,77}$' });
const Duration = Type.String({ pattern: '^P(\\d{1,3}W|(?=.)(\\d{1,4}D)?(T(?=.)(\\d{1,4}H)?(\\d{1,5}M)?)?)$' });
const Country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' });
const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Chain = Type.String({ pattern: '^[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}$' });
const Account = Type.String({ pattern: '^[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}:[-.%a-zA-Z0-9]{1,128}$' });
export const Asset = Type.String({
  pattern: '^[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}/[-a-z0-9]{3,8}:[-.%a-zA-Z0-9]{1,128}(/[-.%a-zA-Z0-9]{1,78})?$',
});
const closed = { additionalProperties: false } as const;

const Requester = Type.Object(
  {
    organisation: Text,
    hub: Type.String({ minLength: 1, description: 'the hub the organisation lives on: the first home' }),
    name: Text,
    unit: Type.Optional(Text),
    country: Country,
    key_id: Type.Optional(Text),
    verify_at: Type.String({ description: 'where the holder of a letter can check its hash' }),
  },
  closed,
);
export type Requester = Static<typeof Requester>;

const Receiver = Type.Object(
  {
    organisation: Text,
    name: Text,
    hub: Type.Union([Type.String({ minLength: 1 }), Type.Null()], {
      description: 'takes over as home when the request is sent; null: on no hub, asked by letter',
    }),
    country: Type.Optional(Country),
  },
  closed,
);
export type Receiver = Static<typeof Receiver>;

export const Officer = Type.Object(
  { role: Text, name: Type.Optional(Text), duty_number: Type.Optional(Text), mail: Type.Optional(Text) },
  closed,
);
export type Officer = Static<typeof Officer>;

/** A listed number, never free text: a hacked mailbox must not be able to name its own. */
export const CallBack = Type.Object(
  {
    directory_entry: Text,
    verified_at: Type.Union([Instant, Type.Null()], { description: 'null: never, which the receiver is told' }),
  },
  closed,
);
export type CallBack = Static<typeof CallBack>;

export const LegalBasis = Type.Object(
  {
    jurisdiction: Type.String({ minLength: 2, maxLength: 30 }),
    instrument: Text,
    article: Type.Optional(Text),
    text_hash: Type.Optional(Hash),
  },
  closed,
);
export type LegalBasis = Static<typeof LegalBasis>;

const Order = Type.Object(
  {
    state: Type.Enum([...ORDER_STATES]),
    court: Type.Optional(Text),
    number: Type.Optional(Text),
    date: Type.Optional(Text),
    valid_until: Type.Optional(Text),
    document: Type.Optional(Hash),
  },
  closed,
);

const Offence = Type.Object(
  { code: Type.Enum([...OFFENCES]), text: Type.Optional(Type.String({ maxLength: 500 })) },
  closed,
);

/** A transfer as both sides can look it up. */
export const TransactionRef = Type.Object(
  {
    chain: Chain,
    txid: Text,
    log_index: Type.Optional(Type.Integer({ minimum: 0 })),
    block: Type.Optional(Type.Integer({ minimum: 0 })),
    time: Type.Optional(Instant),
    finality: Type.Optional(Type.Enum(['final', 'provisional'])),
    asset: Asset,
    amount: Units,
  },
  closed,
);
export type TransactionRef = Static<typeof TransactionRef>;

export const Target = Type.Object(
  {
    address: Account,
    memo: Type.Union([Text, Type.Null()], { description: 'of a shared deposit address; null asserts there is none' }),
    account_id: Type.Optional(Text),
    role: Type.Enum([...TARGET_ROLES]),
    asset: Asset,
    asked: Units,
    traced: Units,
    basis: Type.Enum([...AMOUNT_BASES], { description: 'asked is at most traced, unless it is the whole account' }),
    basis_reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    shared_wallet: Type.Boolean({
      description: "a service's own wallet, a pool, a bridge, the zero address: a third person must approve",
    }),
  },
  closed,
);
export type Target = Static<typeof Target>;

const TraceRef = Type.Object(
  {
    policy: Type.Enum([...TRACE_POLICIES]),
    trace: Type.String({ minLength: 1, description: 'STIX id of the trace, whose lines can be replayed' }),
    software: Type.Optional(Text),
    dataset_hash: Type.Optional(Hash),
  },
  closed,
);

const Disclosure = Type.Object(
  {
    rule: Type.Enum([...DISCLOSURES]),
    until: Type.Optional(Instant),
    ground: Type.Optional(Text),
    decided_by: Type.String({ minLength: 1, description: 'organisation that decides on a change' }),
  },
  closed,
);

const RequestMarking = Type.Object(
  {
    tlp: Type.Enum([...TLPS]),
    pap: Type.Enum([...PAPS]),
    purpose: Text,
    retain_until: Type.Optional(Instant),
  },
  closed,
);

const Attachment = Type.Object(
  {
    sha256: Hash,
    type: Text,
    size: Type.Integer({ minimum: 0 }),
    title: Text,
    language: Type.Optional(Text),
  },
  closed,
);

const Related = Type.Object({ id: Text, relation: Type.Enum([...RELATIONS]) }, closed);
const Window = Type.Object({ from: Instant, to: Instant }, closed);

/** What the author of a request may write. The rest of the content the hub knows. */
export const authored = {
  kind: Type.Enum([...REQUEST_KINDS]),
  urgency: Type.Enum([...URGENCIES]),
  urgency_reason: Type.Optional(Type.String({ maxLength: 500, description: '20 characters or more for moving-now' })),
  officer: Officer,
  call_back: CallBack,
  legal_basis: Type.Array(LegalBasis, { minItems: 1, maxItems: 20 }),
  order: Order,
  route: Type.Enum([...ROUTES]),
  victim_ref: Type.Optional(Text),
  offence: Type.Array(Offence, { minItems: 1, maxItems: 20 }),
  facts: Type.String({ minLength: 1, maxLength: 2_000 }),
  language: Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$', description: 'BCP 47 tag of the facts' }),
  theft_transactions: Type.Array(TransactionRef, { maxItems: 1_000 }),
  incoming: Type.Array(TransactionRef, { maxItems: 1_000 }),
  trace: Type.Union([TraceRef, Type.Null()]),
  actions: Type.Array(Type.Enum([...ACTIONS]), { minItems: 1, uniqueItems: true }),
  records_wanted: Type.Array(Type.Enum([...RECORDS]), { uniqueItems: true }),
  window: Type.Optional(Window),
  duration: Duration,
  review_after: Duration,
  confirm_within: Duration,
  disclosure: Disclosure,
  marking: RequestMarking,
  related: Type.Array(Related, { maxItems: 100 }),
  attachments: Type.Array(Attachment, { maxItems: 100 }),
  exercise: Type.Boolean({ description: 'freezes nothing; inside the content, so that no relay can take it off' }),
};

/** Everything that approvals, answers and the letter bind to. */
export const FreezeRequestContent = Type.Object(
  {
    human_ref: Type.String({ minLength: 1, maxLength: 60, description: 'such as KR-EU-2026-000123' }),
    version: Type.Integer({ minimum: 1 }),
    supersedes: Type.Union([Text, Type.Null()]),
    requester: Requester,
    author: Type.String({ minLength: 1, description: 'member id of the author, who never approves' }),
    author_person: Type.Optional(Text),
    receiver: Receiver,
    case_ref: Text,
    targets: Type.Array(Target, { minItems: 1, maxItems: 1_000 }),
    ...authored,
  },
  closed,
);
export type FreezeRequestContent = Static<typeof FreezeRequestContent>;

/** The request as it travels. */
export const FreezeRequest = Type.Object({
  type: Type.Literal('haetae-freeze-request'),
  spec_version: Type.Literal('2.1'),
  id: Type.String({ pattern: '^haetae-freeze-request--[0-9a-f-]{36}$' }),
  created: Instant,
  modified: Instant,
  created_by_ref: Text,
  object_marking_refs: Type.Optional(Type.Array(Text)),
  content: FreezeRequestContent,
});
export type FreezeRequest = Static<typeof FreezeRequest>;

/** Persons whose approval a content needs before it may be sent: 2, or 3 when a target is a shared wallet. */
export function approvalsNeeded(content: FreezeRequestContent): number {
  return content.targets.some((target) => target.shared_wallet) ? 3 : 2;
}
