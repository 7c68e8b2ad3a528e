/** Detection: what indicators name beside addresses of ledgers, checks by API, lists out. */
import Type, { type Static } from 'typebox';
import { Identifier, Instant, Tlp } from './common.ts';
import { Category, Verdict } from './screening.ts';

/** What an indicator names. */
export const IndicatorValueType = Type.Enum([
  'domain-name',
  'url',
  'ipv4-addr',
  'ipv6-addr',
  'email-addr',
  'mac-addr',
  'cryptocurrency-wallet',
  'mutex',
  'file-name',
  'md5',
  'sha1',
  'sha256',
  'sha512',
]);
export type IndicatorValueType = Static<typeof IndicatorValueType>;

/** One line of `GET /api/v1/detection/indicators`: a value, and the object that names it. */
export const IndicatorValue = Type.Object({
  type: IndicatorValueType,
  value: Type.String({ description: 'in the one form in which it is looked up; an address may be a network in CIDR' }),
  indicator: Identifier,
  name: Type.Union([Type.String(), Type.Null()]),
  category: Category,
  confidence: Type.Union([Type.Integer({ minimum: 0, maximum: 100 }), Type.Null()]),
  valid_from: Type.Union([Instant, Type.Null()]),
  valid_until: Type.Union([Instant, Type.Null()]),
  marking: Tlp,
  submitter: Type.Object({ id: Identifier, name: Type.String() }),
  exercise: Type.Optional(Type.Boolean({ description: 'said in an exercise' })),
});
export type IndicatorValue = Static<typeof IndicatorValue>;

/** What was judged: the same input under the same rules is judged the same again. */
const InputDigest = Type.String({ pattern: '^sha256:[0-9a-f]{64}$', description: 'SHA-256 of what was judged' });

export const SiteCheckRequest = Type.Object(
  { sites: Type.Array(Type.String({ maxLength: 4_000 }), { minItems: 1, maxItems: 1_000 }) },
  { additionalProperties: false },
);
export type SiteCheckRequest = Static<typeof SiteCheckRequest>;

/** Why: something the analysis found, or what an object that the caller may see says. */
export const SiteReason = Type.Object({
  rule: Type.String(),
  text: Type.String({ description: 'a sentence; hostile text in it is shown harmlessly' }),
  object: Type.Optional(Identifier),
  organisation: Type.Optional(Type.Object({ id: Identifier, name: Type.String() })),
  submitted_by: Type.Optional(Type.Object({ id: Identifier, name: Type.String() })),
  category: Type.Optional(Category),
  confidence: Type.Optional(Type.Union([Type.Integer({ minimum: 0, maximum: 100 }), Type.Null()])),
  since: Type.Optional(Type.Union([Instant, Type.Null()])),
  tlp: Type.Optional(Tlp),
});
export type SiteReason = Static<typeof SiteReason>;

export const SiteProtection = Type.Object(
  {
    site: Type.String({ description: 'the name that is protected' }),
    by: Type.Enum(['organisation', 'built-in'], {
      description: 'an organisation declared it and an admin confirmed; the product knows it',
    }),
    name: Type.String({ description: 'whose it is' }),
  },
  { description: 'what is said of this site is held until a person decides' },
);
export type SiteProtection = Static<typeof SiteProtection>;

export const SiteCheck = Type.Object({
  input: Type.String(),
  domain: Type.String({ description: 'the host that a browser would open, in ASCII' }),
  verdict: Verdict,
  score: Type.Number({ description: 'of the analysis alone, 0 to 1' }),
  brand: Type.Optional(Type.String({ description: 'who it poses as' })),
  reasons: Type.Array(SiteReason, { description: 'the strongest first' }),
  protected: Type.Optional(SiteProtection),
});
export type SiteCheck = Static<typeof SiteCheck>;

export const SiteCheckAnswer = Type.Object({
  rules: Type.String({ description: 'edition of the analysis' }),
  results: Type.Array(SiteCheck),
  as_of: Instant,
});
export type SiteCheckAnswer = Static<typeof SiteCheckAnswer>;

export const NewProtectedSite = Type.Object(
  {
    site: Type.String({ minLength: 4, maxLength: 253 }),
    evidence: Type.String({ minLength: 1, maxLength: 1_000, description: 'where an admin can see that it is yours' }),
  },
  { additionalProperties: false },
);
export type NewProtectedSite = Static<typeof NewProtectedSite>;

export const ProtectedSite = Type.Object({
  site: Type.String(),
  organisation: Type.Object({ id: Identifier, name: Type.String() }),
  state: Type.Enum(['declared', 'confirmed'], { description: 'it is protected once an admin has confirmed it' }),
  declared_by: Type.String({ description: 'member' }),
  declared: Instant,
  evidence: Type.String(),
  confirmed_by: Type.Optional(Type.String({ description: 'admin' })),
  confirmed: Type.Optional(Instant),
});
export type ProtectedSite = Static<typeof ProtectedSite>;

export const NewSiteDecision = Type.Object(
  {
    site: Type.String({ minLength: 4, maxLength: 253 }),
    counts: Type.Boolean({ description: 'what is said of it counts, as when the site itself was taken over' }),
    reason: Type.String({ minLength: 1, maxLength: 1_000 }),
  },
  { additionalProperties: false },
);
export type NewSiteDecision = Static<typeof NewSiteDecision>;

export const SiteDecision = Type.Object({
  site: Type.String(),
  counts: Type.Boolean(),
  reason: Type.String(),
  decided_by: Type.String({ description: 'member' }),
  decided: Instant,
});
export type SiteDecision = Static<typeof SiteDecision>;

/** Language of the sentences of an answer. */
export const AnswerLanguage = Type.Enum(['en', 'ko']);
export type AnswerLanguage = Static<typeof AnswerLanguage>;

/** Language of the sentences of the public page. */
export const PublicLanguage = Type.Enum(['en', 'ko', 'ar']);
export type PublicLanguage = Static<typeof PublicLanguage>;

/** One thing that anybody may ask about, from what is TLP:CLEAR. */
export const PublicCheckRequest = Type.Union([
  Type.Object(
    { address: Type.String({ minLength: 1, maxLength: 512 }), language: Type.Optional(PublicLanguage) },
    { additionalProperties: false },
  ),
  Type.Object(
    { site: Type.String({ minLength: 1, maxLength: 4_000 }), language: Type.Optional(PublicLanguage) },
    { additionalProperties: false },
  ),
  Type.Object(
    { offer: Type.String({ minLength: 1, maxLength: 100_000 }), language: Type.Optional(PublicLanguage) },
    { additionalProperties: false },
  ),
]);
export type PublicCheckRequest = Static<typeof PublicCheckRequest>;

export const PublicReason = Type.Object({
  rule: Type.String(),
  text: Type.String(),
  said_by: Type.Union([Type.String(), Type.Null()], { description: 'null: what it shows itself' }),
  since: Type.Union([Instant, Type.Null()]),
  category: Type.Union([Category, Type.Null()]),
});
export type PublicReason = Static<typeof PublicReason>;

export const PublicCheckAnswer = Type.Object({
  finding: Type.Enum(['block', 'none'], { description: 'none says only that nothing public is known' }),
  about: Type.String({ description: 'what was judged, in its one form' }),
  reasons: Type.Array(PublicReason),
  as_of: Instant,
});
export type PublicCheckAnswer = Static<typeof PublicCheckAnswer>;

/** Which lists of what to refuse a hub gives to anybody, what each is for, how it is used, how fresh it is. */
export const ListIndex = Type.Object({
  hub: Type.String(),
  demonstration: Type.Boolean({ description: 'the hub holds invented things: nothing of it is to be used' }),
  language: AnswerLanguage,
  terms: Type.String({ description: 'marking and licence' }),
  fresh: Type.Object({
    text: Type.String(),
    seconds: Type.Integer({ description: 'for which a fetched list may be used before it is asked for again' }),
  }),
  lists: Type.Array(
    Type.Object({
      kind: Type.String(),
      purpose: Type.String(),
      entries: Type.Integer(),
      changed: Instant,
      serial: Type.Integer({ description: 'rises with every change' }),
      marking: Type.String(),
      files: Type.Array(
        Type.Object({
          format: Type.String(),
          media: Type.String(),
          url: Type.String({ description: 'path at this hub' }),
          use: Type.String({ description: 'how it is loaded; in Markdown' }),
        }),
      ),
    }),
  ),
  rules: Type.Object({ url: Type.String(), use: Type.String() }),
});
export type ListIndex = Static<typeof ListIndex>;

export const NewAppeal = Type.Object(
  {
    subject: Type.String({ minLength: 1, maxLength: 500, description: 'the address or site that was flagged' }),
    message: Type.String({ minLength: 1, maxLength: 4_000 }),
    contact: Type.Optional(Type.String({ maxLength: 300, description: 'only if an answer is wanted' })),
  },
  { additionalProperties: false },
);
export type NewAppeal = Static<typeof NewAppeal>;

export const Appeal = Type.Object({
  id: Type.String(),
  subject: Type.String(),
  message: Type.String(),
  contact: Type.Union([Type.String(), Type.Null()]),
  received: Instant,
});
export type Appeal = Static<typeof Appeal>;

/** A published sign that was found: never a verdict on a person. */
export const OfferSignal = Type.Object({
  rule: Type.String(),
  number: Type.Integer({ description: 'its place in the published list' }),
  weight: Type.Integer({ minimum: 1, maximum: 3, description: '3 strong, 2 medium, 1 supports only' }),
  strength: Type.Enum(['strong', 'medium', 'supports only']),
  text: Type.String(),
  words: Type.Optional(Type.String({ description: 'what shows it, made harmless to display' })),
  message: Type.Optional(Type.Integer({ description: 'in which message, from 1' })),
  times: Type.Integer(),
  source: Type.String({ description: 'who published it' }),
  question: Type.String({ description: 'what to ask or do about it' }),
});
export type OfferSignal = Static<typeof OfferSignal>;

export const OfferCheckAnswer = Type.Object({
  rules: Type.String({ description: 'edition of the list of signs' }),
  input: InputDigest,
  signals: Type.Array(OfferSignal, { description: 'in the order of the published list' }),
  strongest: Type.Enum(['strong', 'medium', 'supports only', 'none']),
  advice: Type.Array(Type.String()),
  checked: Type.Object({ messages: Type.Integer(), links: Type.Integer(), attachments: Type.Integer() }),
  links: Type.Array(SiteCheck, { description: 'sites that it leads to and that are to be blocked or reviewed' }),
});
export type OfferCheckAnswer = Static<typeof OfferCheckAnswer>;

/** A shape found at a place in a file; every text in it is harmless to show. */
export const RepositoryFinding = Type.Object({
  rule: Type.String(),
  level: Type.Enum(['error', 'warning', 'note']),
  file: Type.String({ description: 'path inside the tree; what lies in an archive follows !/' }),
  line: Type.Integer(),
  column: Type.Integer(),
  technique: Type.Optional(Type.String({ description: 'ATT&CK' })),
  confidence: Type.Integer({ minimum: 0, maximum: 100 }),
  text: Type.String(),
  signs: Type.Optional(Type.Array(Type.String(), { description: 'of a combination: the rules that stand together' })),
  excerpt: Type.String(),
  advice: Type.String(),
});
export type RepositoryFinding = Static<typeof RepositoryFinding>;

export const RepositoryCheckAnswer = Type.Object({
  verdict: Type.Enum(['malicious', 'suspicious', 'clean']),
  rules: Type.String({ description: 'edition of the rules' }),
  input: InputDigest,
  files: Type.Integer({ description: 'that were looked at' }),
  findings: Type.Array(RepositoryFinding, { description: 'worst first' }),
  marking: Type.Union([Tlp, Type.Null()], {
    description: 'the highest of what members said and it rests on; null where it rests on none',
  }),
  unscanned: Type.Array(Type.Object({ file: Type.String(), reason: Type.String(), detail: Type.String() }), {
    description: 'what was not looked into, or not to its end',
  }),
});
export type RepositoryCheckAnswer = Static<typeof RepositoryCheckAnswer>;

const Strength = Type.Enum(['strong', 'medium', 'supports only']);

/** A row of the published list of what may not fit in an application: the same rows, in the same order, for all. */
export const ApplicantRow = Type.Object({
  number: Type.Integer(),
  rule: Type.String(),
  text: Type.String(),
  kind: Type.Enum(['a record', 'a person saw it', 'measured']),
  strength: Strength,
  software: Type.Enum(['count', 'check', 'ask'], { description: 'what software may do about it' }),
  source: Type.String({ description: 'who published it' }),
  caution: Type.String({ description: 'an honest reason, and what must not be concluded' }),
  question: Type.String(),
});
export type ApplicantRow = Static<typeof ApplicantRow>;

/** How often each row of the list came out how for an organisation's applications: counts, nothing about a person. */
export const ApplicantTally = Type.Object({
  quarter: Type.String({ description: 'such as 2026-Q4, in UTC' }),
  rules: Type.String({ description: 'edition of the list' }),
  checked: Type.Integer({ description: 'checks: each ran the whole list' }),
  heard: Type.Integer({ description: 'of them those in which the applicant was heard' }),
  ready: Type.Integer({ description: 'of them those in which every condition for a step was met' }),
  rows: Type.Array(
    Type.Object({
      number: Type.Integer(),
      found: Type.Integer(),
      nothing: Type.Integer(),
      unknown: Type.Integer(),
      to_ask: Type.Integer(),
    }),
  ),
});
export type ApplicantTally = Static<typeof ApplicantTally>;

/** Facts that do not fit each other, and what to ask: never a verdict, a score or a rank of a person. */
export const ApplicantCheckAnswer = Type.Object({
  rules: Type.String({ description: 'edition of the list' }),
  input: InputDigest,
  application: Type.Optional(Type.String()),
  signals: Type.Array(
    Type.Object({
      ...ApplicantRow.properties,
      weight: Type.Integer({ minimum: 1, maximum: 3 }),
      facts: Type.String({ description: 'what was found, in words' }),
      answer: Type.Enum(['open', 'asked', 'explained']),
    }),
  ),
  questions: Type.Array(
    Type.Object({
      number: Type.Integer(),
      rule: Type.String(),
      text: Type.String(),
      question: Type.String(),
      caution: Type.String(),
      source: Type.String(),
      asked: Type.Boolean(),
    }),
    { description: 'of the fixed list, what only a person can ask' },
  ),
  rows: Type.Array(
    Type.Object({ number: Type.Integer(), state: Type.Enum(['found', 'nothing', 'unknown', 'to ask']) }),
    { description: 'how each row came out: that the same list was run as for everybody' },
  ),
  step: Type.Object({
    ready: Type.Boolean({ description: 'a person may think of a step; never that one should be taken' }),
    conditions: Type.Array(Type.Object({ condition: Type.String(), met: Type.Boolean(), now: Type.String() })),
    missing: Type.Array(Type.String()),
  }),
  advice: Type.Array(Type.String()),
  base_rate: Type.Object({ text: Type.String(), source: Type.String() }),
  never_inputs: Type.Array(Type.String()),
});
export type ApplicantCheckAnswer = Static<typeof ApplicantCheckAnswer>;
