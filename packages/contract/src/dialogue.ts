/** Consultations between hubs: series, rounds and their parts, joint statements, commitments. */
import Type, { type Static } from 'typebox';
import { Identifier, Instant, Tlp } from './common.ts';

const closed = { additionalProperties: false } as const;
const Title = Type.String({ minLength: 1, maxLength: 300 });
const Words = Type.String({ minLength: 1, maxLength: 20_000 });

/** BCP 47 tag of a language, such as en, ko or ar. */
export const Language = Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$', description: 'BCP 47 tag' });
/** One text in several languages, by tag. */
export const InLanguages = Type.Record(Language, Words, { minProperties: 1 });
/** `2026-12-10T09:00` or a whole day in the round's own zone, or an RFC 3339 time with an offset. */
const Meeting = Type.String({
  pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)?)?$',
  description: 'a time or a whole day in the zone of the round, or RFC 3339 with an offset',
});

export const NewSeries = Type.Object(
  {
    title: Title,
    parties: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
      minItems: 1,
      maxItems: 16,
      description: 'names of the hubs; your own is a party in any case',
    }),
    organisations: Type.Optional(
      Type.Array(Identifier, {
        minItems: 1,
        maxItems: 200,
        description: 'who takes part; default: authorities, law enforcement and CSIRTs of the parties',
      }),
    ),
    exercise: Type.Optional(Type.Boolean()),
  },
  closed,
);

export const ROUND_FORMS = ['plenary', 'working-level', 'online'] as const;
export const NewRound = Type.Object(
  {
    series: Identifier,
    title: Title,
    starts: Meeting,
    ends: Meeting,
    place: Type.String({ minLength: 1, maxLength: 300 }),
    zone: Type.String({ minLength: 1, maxLength: 100, description: 'IANA time zone, such as Europe/Brussels' }),
    form: Type.Optional(Type.Enum([...ROUND_FORMS])),
  },
  closed,
);

export const NewStatement = Type.Object(
  {
    round: Identifier,
    title: Title,
    languages: Type.Array(Language, { minItems: 1, maxItems: 30, uniqueItems: true, description: 'all authentic' }),
    embargo: Type.Optional(Type.String({ description: 'not published before: RFC 3339 with an offset' })),
  },
  closed,
);

/** What a clause does: what was, how it is judged, what will be done, who is said to be behind it. */
export const CLAUSE_KINDS = ['fact', 'assessment', 'commitment', 'attribution'] as const;
const Figure = Type.Object(
  {
    query: Type.String({ minLength: 1, maxLength: 300, description: 'a measure or an address of this API' }),
    value: Type.String({ minLength: 1, maxLength: 300 }),
    at: Instant,
    method: Type.String({ minLength: 1, maxLength: 1_000 }),
  },
  closed,
);
export const NewClause = Type.Object(
  {
    text: InLanguages,
    kind: Type.Optional(Type.Enum([...CLAUSE_KINDS])),
    title: Type.Optional(Title),
    figures: Type.Optional(Type.Array(Figure, { minItems: 1, maxItems: 50, description: 'frozen with the clause' })),
  },
  closed,
);

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, hex' });
export const NewProposal = Type.Object(
  {
    lang: Language,
    text: Words,
    basis: Type.Optional(Type.Union([Hash, Type.Null()], { description: 'hash of the words that the author saw' })),
    reason: Type.Optional(Type.String({ minLength: 1, maxLength: 2_000 })),
  },
  closed,
);
export const NewSilence = Type.Object(
  { lang: Language, hash: Hash, ends: Type.String({ description: 'RFC 3339 with an offset' }) },
  closed,
);
export const NewPublication = Type.Object(
  {
    lang: Language,
    text: Type.String({ minLength: 1, maxLength: 1_000_000, description: 'the words as they were found there' }),
    where: Type.String({ minLength: 1, maxLength: 2_000, description: 'an address or a paper' }),
  },
  closed,
);
export const NewAgreementTo = Type.Object({ lang: Language, hash: Hash }, closed);

/** A fresh part of a dialogue. */
export const MadeAnswer = Type.Object({ id: Identifier });

/** What in a text a reader may not see, or may read wrongly. */
export const TextWarning = Type.Object({
  code: Type.Enum(['not_nfc', 'invisible', 'unusual_space', 'mixed_script', 'direction', 'looks_equal']),
  message: Type.String(),
  points: Type.Array(Type.Object({ at: Type.Integer(), point: Type.String(), name: Type.String() })),
});
export type TextWarning = Static<typeof TextWarning>;

export const ClauseVersion = Type.Object({
  text: Type.String(),
  hash: Hash,
  agreed: Type.Array(Type.String(), { description: 'names of the hubs whose side has agreed to these very words' }),
  open: Type.Array(Type.String(), {
    description: 'names of the hubs whose agreement is missing: the bracket is theirs',
  }),
  at: Instant,
  hub: Type.String({ description: 'name of the hub whose side brought these words' }),
  pending: Type.Boolean({ description: 'the home of the clause has not confirmed it yet' }),
  silence: Type.Optional(
    Type.Object(
      { ends: Instant, by: Type.String() },
      { description: 'agreed by all at its end, by the clock of the home, unless a side says otherwise before' },
    ),
  ),
  warnings: Type.Array(TextWarning),
});
export const FormerWords = Type.Object({
  at: Instant,
  hub: Type.String({ description: 'name of the hub whose side brought these words' }),
  lang: Type.String(),
  text: Type.String(),
  hash: Hash,
  replaced_at: Instant,
  replaced_by: Type.String(),
});
/** Words that were proposed on words that had changed meanwhile: a choice, never lost. */
export const LateWords = Type.Object({
  at: Instant,
  hub: Type.String(),
  lang: Type.String(),
  text: Type.String(),
  hash: Hash,
});
export const ClauseView = Type.Object({
  id: Identifier,
  number: Type.Integer(),
  kind: Type.Enum([...CLAUSE_KINDS]),
  title: Type.Optional(Type.String()),
  home: Type.String({ description: 'name of the hub that puts the changes of this clause in order' }),
  versions: Type.Record(Type.String(), ClauseVersion),
  history: Type.Array(FormerWords),
  late: Type.Array(LateWords),
  figures: Type.Array(Figure),
});
export type ClauseView = Static<typeof ClauseView>;

export const STATEMENT_STATES = ['draft', 'agreed', 'signed'] as const;
export const StatementCheck = Type.Object({
  code: Type.String(),
  holds: Type.Boolean(),
  blocks: Type.Boolean({ description: 'nobody signs while it does not hold' }),
  waits_for: Type.Array(Type.String(), { description: 'names of hubs' }),
  clauses: Type.Array(Identifier),
  message: Type.String(),
});
export const StatementSignature = Type.Object({
  hub: Type.String(),
  key: Type.String({ description: 'fingerprint of the hub’s key' }),
  at: Instant,
  signature: Type.String({ description: 'Ed25519, base64url' }),
});
export const StatementView = Type.Object({
  id: Identifier,
  title: Type.String(),
  round: Identifier,
  state: Type.Enum([...STATEMENT_STATES]),
  parties: Type.Array(Type.String()),
  languages: Type.Array(Type.String()),
  home: Type.String(),
  hash: Hash,
  embargo: Type.Optional(Instant),
  published: Type.Optional(Instant),
  clauses: Type.Array(ClauseView),
  checks: Type.Array(StatementCheck),
  signatures: Type.Array(StatementSignature),
  publications: Type.Array(
    Type.Object({
      at: Instant,
      hub: Type.String({ description: 'name of the hub whose side looked' }),
      lang: Type.String(),
      where: Type.String(),
      same: Type.Boolean({ description: 'whether the words there are those that were signed' }),
      hash: Hash,
    }),
    { description: 'where a side found it published' },
  ),
  exercise: Type.Boolean(),
});
export type StatementView = Static<typeof StatementView>;

/** What an act of one side led to. `pending`: this hub keeps it and the home of the clause has yet to confirm it. */
export const ActAnswer = Type.Object({
  id: Identifier,
  state: Type.Enum(['done', 'pending', 'late']),
  pending: Type.Optional(Type.Object({ home: Type.String() })),
  clause: Type.Optional(ClauseView),
});

export const SeriesView = Type.Object({
  id: Identifier,
  title: Type.String(),
  parties: Type.Array(Type.String()),
  rounds: Type.Array(
    Type.Object({
      id: Identifier,
      title: Type.String(),
      starts: Type.String(),
      ends: Type.String(),
      place: Type.String(),
      zone: Type.String(),
    }),
  ),
  exercise: Type.Boolean(),
});
export type SeriesView = Static<typeof SeriesView>;
export const SeriesList = Type.Object({ series: Type.Array(SeriesView) });
export type SeriesList = Static<typeof SeriesList>;

export const NewAgendaItem = Type.Object(
  {
    title: InLanguages,
    minutes: Type.Integer({ minimum: 1, maximum: 1_440 }),
    lead: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'a hub’s name, or both' })),
    wish: Type.Optional(Type.Enum(['inform', 'discuss', 'agree'])),
  },
  closed,
);
export const AgendaTerms = Type.Object({
  title: InLanguages,
  minutes: Type.Integer(),
  lead: Type.String(),
  wish: Type.Enum(['inform', 'discuss', 'agree']),
});
export type AgendaTerms = Static<typeof AgendaTerms>;
export const AgendaItemView = Type.Object({
  id: Identifier,
  number: Type.Integer(),
  ...AgendaTerms.properties,
  hash: Hash,
  agreed: Type.Array(Type.String()),
  open: Type.Array(Type.String()),
  history: Type.Array(FormerWords),
  late: Type.Array(LateWords),
});
/** Agreement of a side to terms: of an agenda item, of when and where a round is. */
export const NewAgreementToTerms = Type.Object({ hash: Hash }, closed);
export const RoundTerms = Type.Object(
  { starts: Meeting, ends: Meeting, place: Title, zone: Type.String({ minLength: 1, maxLength: 100 }) },
  closed,
);
export type RoundTerms = Static<typeof RoundTerms>;

export const DELEGATE_ROLES = ['head', 'member', 'interpreter', 'adviser'] as const;
export const Delegate = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    role: Type.Enum([...DELEGATE_ROLES]),
    function: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    organisation: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    clearance: Type.Optional(Tlp),
    languages: Type.Optional(Type.Array(Language, { minItems: 1, maxItems: 20 })),
    from: Type.Optional(Type.String()),
    until: Type.Optional(Type.String()),
  },
  closed,
);
export type Delegate = Static<typeof Delegate>;
export const NewDelegation = Type.Object(
  {
    members: Type.Array(Delegate, { minItems: 1, maxItems: 200 }),
    send: Type.Optional(Type.Boolean({ description: 'give the names to the other side now (default false)' })),
  },
  closed,
);
export const DelegationView = Type.Object({
  id: Identifier,
  side: Type.String(),
  sent: Type.Boolean(),
  at: Instant,
  members: Type.Array(Delegate),
});

export const NewPaper = Type.Object(
  {
    title: Title,
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 200_000 })),
    tlp: Type.Optional(Tlp),
    item: Type.Optional(Identifier),
  },
  closed,
);
export const PaperView = Type.Object({
  id: Identifier,
  title: Type.String(),
  text: Type.Optional(Type.String()),
  tlp: Tlp,
  side: Type.String(),
  item: Type.Optional(Identifier),
  sent: Instant,
});
export const NewPosition = Type.Object(
  {
    title: Title,
    text: Type.String({ minLength: 1, maxLength: 200_000 }),
    item: Type.Optional(Identifier),
  },
  closed,
);
export const PositionView = Type.Object({
  id: Identifier,
  title: Type.String(),
  text: Type.String(),
  item: Type.Optional(Identifier),
  at: Instant,
});
export const NewDecision = Type.Object({ text: InLanguages, item: Type.Optional(Identifier) }, closed);
export const DecisionView = Type.Object({
  id: Identifier,
  number: Type.Integer(),
  item: Type.Optional(Identifier),
  versions: Type.Record(Type.String(), ClauseVersion),
  history: Type.Array(FormerWords),
  late: Type.Array(LateWords),
});
export const NewAttendance = Type.Object(
  { present: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { minItems: 1, maxItems: 200 }) },
  closed,
);

export const CalendarFeed = Type.Object({
  url: Type.String({ description: 'whoever has it reads your calendar: shown this once' }),
});

export const COMMITMENT_STATES = ['on-time', 'late', 'done', 'lapsed'] as const;
export const NewCommitment = Type.Object(
  {
    statement: Type.Optional(Identifier),
    clause: Type.Optional(Identifier),
    round: Type.Optional(Identifier),
    owner: Type.String({ minLength: 1, maxLength: 300, description: 'name of a hub, both, or who answers for it' }),
    due: Type.String({ description: 'a date, or RFC 3339 with an offset' }),
    measure: Type.String({ minLength: 1, maxLength: 300, description: 'id of a measure, or how it is told' }),
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 2_000 })),
    target: Type.Optional(Type.Number({ description: 'in the unit of the measure' })),
  },
  closed,
);
export const Measured = Type.Object({
  at: Instant,
  value: Type.Union([Type.Number(), Type.Null()], { description: 'null: nothing to measure by then' }),
  count: Type.Integer({ description: 'of cases it rests on' }),
  amounts: Type.Optional(Type.Array(Type.Object({ asset: Type.String(), amount: Type.String() }))),
  hub: Type.String({ description: 'name of the hub that measured it by its own data' }),
});
export const CommitmentReport = Type.Object({
  at: Instant,
  hub: Type.String(),
  text: Type.String(),
  value: Type.Optional(Type.Number()),
  evidence: Type.Array(Identifier),
});
export const NewReport = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 5_000 }),
    value: Type.Optional(Type.Number()),
    evidence: Type.Optional(Type.Array(Identifier, { minItems: 1, maxItems: 100 })),
  },
  closed,
);
export const NewOutcome = Type.Object(
  {
    state: Type.Enum(['done', 'lapsed']),
    reason: Type.String({ minLength: 1, maxLength: 2_000 }),
  },
  closed,
);
export const NewCarry = Type.Object({ round: Identifier, due: Type.Optional(Type.String()) }, closed);
export const CommitmentView = Type.Object({
  id: Identifier,
  state: Type.Enum([...COMMITMENT_STATES]),
  owner: Type.String(),
  due: Type.String(),
  measure: Type.String(),
  unit: Type.Optional(Type.String()),
  text: Type.Optional(Type.String()),
  target: Type.Optional(Type.Number()),
  kept: Type.Union([Type.Boolean(), Type.Null()], { description: 'whether the last value meets the target' }),
  statement: Type.Optional(Identifier),
  clause: Type.Optional(Identifier),
  rounds: Type.Array(Identifier, { description: 'the round it was made in, then those it was carried to' }),
  measured: Type.Array(Measured),
  reports: Type.Array(CommitmentReport),
  reason: Type.Optional(Type.String()),
  home: Type.String(),
});
export type CommitmentView = Static<typeof CommitmentView>;

export const CommitmentList = Type.Object({ commitments: Type.Array(CommitmentView) });
export type CommitmentList = Static<typeof CommitmentList>;

export const MeasureView = Type.Object({
  id: Type.String(),
  title: Type.Record(Type.String(), Type.String()),
  unit: Type.Enum(['seconds', 'percent', 'count', 'ratio']),
  better: Type.Enum(['lower', 'higher']),
  method: Type.String(),
});
export type MeasureView = Static<typeof MeasureView>;
export const MeasureList = Type.Object({ measures: Type.Array(MeasureView) });
export type MeasureList = Static<typeof MeasureList>;

export const RoundView = Type.Object({
  id: Identifier,
  series: Identifier,
  title: Type.String(),
  starts: Type.String(),
  ends: Type.String(),
  starts_at: Instant,
  ends_at: Instant,
  place: Type.String(),
  zone: Type.String(),
  form: Type.Enum([...ROUND_FORMS]),
  hash: Type.String({ description: 'of the terms: when and where' }),
  agreed: Type.Array(Type.String()),
  open: Type.Array(Type.String()),
  home: Type.String(),
  parties: Type.Array(Type.String()),
  delegations: Type.Array(DelegationView),
  agenda: Type.Array(AgendaItemView),
  papers: Type.Array(PaperView),
  positions: Type.Array(PositionView, { description: 'of your own side; they never leave this hub' }),
  attendance: Type.Array(Type.Object({ side: Type.String(), present: Type.Array(Type.String()), at: Instant })),
  decisions: Type.Array(DecisionView),
  statements: Type.Array(
    Type.Object({ id: Identifier, title: Type.String(), state: Type.Enum([...STATEMENT_STATES]) }),
  ),
  commitments: Type.Array(Identifier),
  exercise: Type.Boolean(),
});
export type RoundView = Static<typeof RoundView>;
