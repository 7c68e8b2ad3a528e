/**
 * Private comparison of applicants' identifiers. No path here takes an identifier: what is sent is blinded, what is
 * stored is an output of RFC 9497, what is answered is a count.
 */
import Type, { type Static } from 'typebox';
import { Identifier, Instant } from './common.ts';

const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Element = Type.String({ description: '32 bytes of ristretto255, lower-case hexadecimal', maxLength: 200 });
const Output = Type.String({
  pattern: '^[0-9a-f]{128}$',
  description: 'an output of RFC 9497, 64 bytes in lower-case hexadecimal',
});
const CircleId = Type.String({ maxLength: 200, description: 'the hubs whose keys work in series' });
const Series = Type.String({
  pattern: '^[0-9a-f]{64}(\\+[0-9a-f]{64})?$',
  description: 'names of the keys that work in series, joined by +',
});

export const IdentifierKind = Type.Enum(['phone', 'email', 'handle', 'wallet']);
export type IdentifierKind = Static<typeof IdentifierKind>;

/** What an identifier is compared for. Another purpose is another register: it is not asked here. */
export const IDENTIFIER_PURPOSE = 'hiring-fraud';

export const AskPurpose = Type.Enum(['applicant-check', 'contribution', 'person-request'], {
  description: 'why the asker asks; each has a quota a day',
});
export type AskPurpose = Static<typeof AskPurpose>;

/** A public key of one holder. */
export const SeriesKey = Type.Object({
  id: Digest,
  hub: Type.String(),
  public: Type.String({ description: '32 bytes, lower-case hexadecimal' }),
});
export type SeriesKey = Static<typeof SeriesKey>;

/** Keys that work in series, under which there is something to ask for or to contribute. */
export const KeySeries = Type.Object({
  id: Series,
  keys: Type.Array(SeriesKey),
  current: Type.Boolean({
    description: 'contributions go here; the others are asked about until their last entry ends',
  }),
  prefix: Type.Integer({ description: 'hexadecimal digits of an output under which its bucket is asked for' }),
});
export type KeySeries = Static<typeof KeySeries>;

export const CircleView = Type.Object({
  id: CircleId,
  alone: Type.Boolean({ description: 'this hub holds the whole key: it alone could try numbers out' }),
  caution: Type.Optional(Type.String({ description: 'said where the comparison is weaker than it should be' })),
  partner: Type.Optional(Type.Object({ hub: Type.String(), name: Type.String(), url: Type.String() })),
  series: Type.Array(KeySeries, { description: 'empty while the partner has no key that this hub knows' }),
});
export type CircleView = Static<typeof CircleView>;

export const IdentifierKeys = Type.Object({
  suite: Type.String(),
  normaliser: Type.String({ description: 'version of the published form of identifiers; part of what is blinded' }),
  circles: Type.Array(CircleView),
});
export type IdentifierKeys = Static<typeof IdentifierKeys>;

/** What a hub says of the keys it knows, to anybody: an asker compares it with what its own hub said. */
export const PublishedKeys = Type.Object({
  circles: Type.Array(Type.Object({ id: CircleId, keys: Type.Array(SeriesKey) })),
});
export type PublishedKeys = Static<typeof PublishedKeys>;

export const NewEvaluation = Type.Object(
  {
    circle: CircleId,
    series: Series,
    purpose: AskPurpose,
    elements: Type.Array(Element, { description: 'blinded, each once' }),
  },
  { additionalProperties: false },
);
export type NewEvaluation = Static<typeof NewEvaluation>;

export const EvaluationStep = Type.Object({
  key: Digest,
  evaluated: Type.Array(Type.String()),
  proof: Type.String({ description: '64 bytes, lower-case hexadecimal' }),
});
export type EvaluationStep = Static<typeof EvaluationStep>;

export const Evaluation = Type.Object({
  steps: Type.Array(EvaluationStep, { description: 'in the order of evaluation: each over the elements before' }),
  left: Type.Integer({ description: 'identifiers that the caller may still ask about today for this purpose' }),
});
export type Evaluation = Static<typeof Evaluation>;

/** Vacancies that an organisation may state at once, and for how many days. */
export const vacancyLimits = { open: 100, days: 92 } as const;

/** How many people an organisation looks for: its quota of comparisons follows from it. */
export const Vacancies = Type.Object(
  { open: Type.Integer({ minimum: 0, maximum: vacancyLimits.open }), until: Instant },
  { additionalProperties: false },
);
export type Vacancies = Static<typeof Vacancies>;

export const VacanciesView = Type.Object({
  open: Type.Integer(),
  until: Type.Union([Instant, Type.Null()], { description: 'null where nothing is stated' }),
  left: Type.Integer({ description: 'identifiers of applicants that the organisation may still ask about this month' }),
});
export type VacanciesView = Static<typeof VacanciesView>;

export const IdentifierBucket = Type.Object({
  entries: Type.Array(
    Type.Object({
      output: Output,
      organisations: Type.Integer({ description: 'independent organisations that contributed it' }),
    }),
    { description: 'among them made-up ones that nobody can tell from the others' },
  ),
});
export type IdentifierBucket = Static<typeof IdentifierBucket>;

export const IdentifierReason = Type.Enum(
  ['identity-of-another', 'forged-document', 'covert-remote-worker', 'laptop-farm', 'extortion-after-hiring'],
  { description: 'what the confirmed or suspected case was' },
);
export type IdentifierReason = Static<typeof IdentifierReason>;

export const LegalBasis = Type.Enum(
  ['legitimate-interest', 'legal-obligation', 'public-task', 'consent', 'court-order'],
  { description: 'on which ground the contributor processes it' },
);
export const IdentifierEvidence = Type.Enum(
  ['document-check', 'own-investigation', 'law-enforcement', 'admission', 'court-record'],
  { description: 'what the contribution rests on' },
);

export const NewBlindedIdentifier = Type.Object(
  {
    circle: CircleId,
    series: Series,
    output: Output,
    kind: IdentifierKind,
    purpose: Type.String({ maxLength: 100, description: `"${IDENTIFIER_PURPOSE}"; nothing else is compared here` }),
    reason: IdentifierReason,
    legal_basis: LegalBasis,
    evidence: IdentifierEvidence,
    statement: Type.String({
      minLength: 20,
      maxLength: 500,
      description: 'what happened, in your words, without naming or identifying anybody',
    }),
    confirmed: Type.Boolean({ description: 'the case is closed with a finding; suspected ones end after six months' }),
    until: Instant,
  },
  { additionalProperties: false },
);
export type NewBlindedIdentifier = Static<typeof NewBlindedIdentifier>;

/** A contribution as its own organisation sees it. */
export const BlindedIdentifierView = Type.Object({
  id: Identifier,
  kind: IdentifierKind,
  reason: IdentifierReason,
  confirmed: Type.Boolean(),
  created: Instant,
  until: Instant,
});
export type BlindedIdentifierView = Static<typeof BlindedIdentifierView>;

export const BlindedIdentifierList = Type.Object({
  contributed: Type.Array(BlindedIdentifierView),
  ended: Type.Array(Type.Object({ id: Identifier, at: Instant, why: Type.Enum(['erased', 'expired']) })),
});
export type BlindedIdentifierList = Static<typeof BlindedIdentifierList>;

/** What a person asks, put by somebody who has checked who asks. */
export const NewPersonRequest = Type.Object(
  {
    act: Type.Enum(['access', 'erasure']),
    identity: Type.Enum(['document-in-person', 'electronic-identity', 'representative-with-mandate'], {
      description: 'how it was checked that the identifiers are the person’s own',
    }),
    outputs: Type.Array(Type.Object({ series: Series, output: Output }, { additionalProperties: false }), {
      minItems: 1,
      maxItems: 256,
    }),
  },
  { additionalProperties: false },
);
export type NewPersonRequest = Static<typeof NewPersonRequest>;

export const PersonAnswer = Type.Object({
  held: Type.Array(
    Type.Object({
      kind: IdentifierKind,
      purpose: Type.String(),
      reason: IdentifierReason,
      legal_basis: LegalBasis,
      evidence: IdentifierEvidence,
      confirmed: Type.Boolean(),
      since: Instant,
      until: Instant,
    }),
    { description: 'who contributed it is named only with their consent or by order of a court' },
  ),
  erased: Type.Integer({ description: 'entries that went from this hub; their copies at the partner go with them' }),
  notified: Type.Array(Type.String(), { description: 'partner hubs that were told to erase what is theirs' }),
  waiting: Type.Array(Type.String(), {
    description: 'partner hubs that did not answer; they are told again until they do',
  }),
  appeal: Type.String(),
});
export type PersonAnswer = Static<typeof PersonAnswer>;

/** A partner’s notice that a person asked for erasure of what was contributed here. */
export const ErasureNotice = Type.Object({
  id: Type.String(),
  hub: Type.String(),
  at: Instant,
  due: Instant,
  entries: Type.Integer(),
  state: Type.Enum(['restricted', 'erased', 'kept']),
});
export type ErasureNotice = Static<typeof ErasureNotice>;
export const ErasureNoticeList = Type.Object({ notices: Type.Array(ErasureNotice) });
export const NewErasureDecision = Type.Object({ erase: Type.Boolean() }, { additionalProperties: false });

/** What was asked and done, without content: counts a day and a purpose. */
export const IdentifierRecord = Type.Object({
  asked: Type.Array(Type.Object({ day: Type.String(), purpose: Type.String(), identifiers: Type.Integer() })),
  acts: Type.Array(
    Type.Object({
      at: Instant,
      act: Type.String(),
      how: Type.Union([Type.String(), Type.Null()], { description: 'of an answer: how it was checked who asks' }),
      by: Type.Union([Type.String(), Type.Null()], { description: 'a member; null is the hub itself' }),
      entries: Type.Integer(),
    }),
  ),
});
export type IdentifierRecord = Static<typeof IdentifierRecord>;
