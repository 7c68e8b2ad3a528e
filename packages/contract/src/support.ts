/** Support between partners: needs, offers, what becomes of them; defence packs; self-assessment. */
import Type, { type Static } from 'typebox';
import { Identifier, Instant, Tlp } from './common.ts';
import { Language } from './dialogue.ts';
import { WayIn } from './landscape.ts';

const closed = { additionalProperties: false } as const;
const Title = Type.String({ minLength: 1, maxLength: 300 });
const Words = Type.String({ minLength: 1, maxLength: 5_000 });
const Day = Type.String({ format: 'date', pattern: '^\\d{4}-\\d\\d-\\d\\d$', description: 'a day, ISO 8601' });

/** What one partner can do for another: a published vocabulary, so that a need and an offer can meet. */
export const CAPABILITIES = [
  'blockchain-tracing',
  'malware-analysis',
  'digital-forensics',
  'incident-response',
  'threat-hunting',
  'repository-review',
  'contract-review',
  'key-management-review',
  'secure-hiring',
  'detection-rules',
  'legal-assistance',
  'translation',
  'training',
  'exercise',
  'infrastructure',
] as const;
export const Capability = Type.Enum([...CAPABILITIES]);
export type Capability = Static<typeof Capability>;

const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'HH:MM in the zone' });
/** Hours of a day in which people can be reached; over midnight where `to` is the earlier. */
const Hours = Type.Object({ from: Clock, to: Clock }, closed);

const common = {
  title: Title,
  capability: Capability,
  languages: Type.Array(Language, { minItems: 1, maxItems: 20, uniqueItems: true }),
  zone: Type.String({ minLength: 1, maxLength: 100, description: 'IANA time zone, such as Asia/Seoul' }),
  hours: Type.Optional(Hours),
  detail: Type.Optional(Words),
  tlp: Type.Optional(Tlp),
  exercise: Type.Optional(Type.Boolean()),
  share: Type.Optional(Type.Boolean({ description: 'offered to the alliance; default: yes' })),
};
export const NewNeed = Type.Object({ ...common, due: Type.Optional(Day) }, closed);
export type NewNeed = Static<typeof NewNeed>;
export const NewOffer = Type.Object({ ...common, until: Type.Optional(Day) }, closed);
export type NewOffer = Static<typeof NewOffer>;
export const MadeSupport = Type.Object({ id: Identifier });

/** Why an offer fits a need or not: facts a person can weigh, never a score. */
export const Fit = Type.Object({
  capability: Type.Boolean(),
  languages: Type.Array(Type.String(), { description: 'spoken by both' }),
  hours: Type.Integer({ minimum: 0, maximum: 24, description: 'whole hours a day in which both can be reached' }),
  in_time: Type.Boolean({ description: 'the offer still stands when the need is due' }),
});
export type Fit = Static<typeof Fit>;

export const SUPPORT_STATES = ['proposed', 'accepted', 'under-way', 'finished', 'done', 'withdrawn'] as const;
export const SUPPORT_DEEDS = ['propose', 'accept', 'start', 'finish', 'feedback', 'withdraw'] as const;
export const SupportDeed = Type.Enum([...SUPPORT_DEEDS]);
export type SupportDeed = Static<typeof SupportDeed>;

const Who = Type.Object({ id: Identifier, name: Type.String() });
export const SupportStep = Type.Object({
  at: Instant,
  by: Who,
  does: SupportDeed,
  text: Type.Union([Type.String(), Type.Null()]),
});

/** Help from one partner to another, from the first word to the feedback. */
export const Engagement = Type.Object({
  id: Identifier,
  need: Identifier,
  offer: Identifier,
  state: Type.Enum([...SUPPORT_STATES]),
  can: Type.Array(SupportDeed, { description: 'what your organisation can do now' }),
  steps: Type.Array(SupportStep),
});
export type Engagement = Static<typeof Engagement>;

const view = {
  id: Identifier,
  title: Type.String(),
  capability: Type.String(),
  languages: Type.Array(Type.String()),
  zone: Type.String(),
  hours: Hours,
  detail: Type.Union([Type.String(), Type.Null()]),
  by: Who,
  created: Instant,
  closed: Type.Boolean(),
  tlp: Type.Union([Tlp, Type.Null()]),
  exercise: Type.Boolean(),
};
export const NeedView = Type.Object({
  ...view,
  due: Type.Union([Type.String(), Type.Null()]),
  engagements: Type.Array(Engagement),
});
export type NeedView = Static<typeof NeedView>;
export const OfferView = Type.Object({ ...view, until: Type.Union([Type.String(), Type.Null()]) });
export type OfferView = Static<typeof OfferView>;
export const NeedList = Type.Object({ needs: Type.Array(NeedView) });
export const OfferList = Type.Object({ offers: Type.Array(OfferView) });

export const SupportMatch = Type.Object({ offer: OfferView, fit: Fit });
export const MatchList = Type.Object({
  matches: Type.Array(
    Type.Object({
      need: NeedView,
      offers: Type.Array(SupportMatch, { description: 'what fits best first; empty: nobody yet' }),
      days_open: Type.Integer({ minimum: 0 }),
    }),
  ),
});
export type MatchList = Static<typeof MatchList>;

export const NewSupportStep = Type.Object(
  { need: Identifier, offer: Identifier, does: SupportDeed, text: Type.Optional(Words) },
  closed,
);

/** Who a defence pack is for. */
export const PACK_KINDS = ['exchange', 'wallet', 'cert', 'ministry'] as const;
export const PackKind = Type.Enum([...PACK_KINDS]);
export type PackKind = Static<typeof PackKind>;

/** What stands in packs, in the order in which it is told. */
export const PACK_PARTS = [
  'addresses',
  'domains',
  'urls',
  'ips',
  'md5',
  'sha1',
  'sha256',
  'rules',
  'advisories',
] as const;
export type PackPart = (typeof PACK_PARTS)[number];
const Part = Type.Enum([...PACK_PARTS]);

/**
 * Why something is gone: its author ended it; its time ran out; nobody who may tell you says it any more; it is said,
 * but nothing is refused for it now (its owner proved it, or an official list took it off).
 */
export const GoneReason = Type.Enum(['revoked', 'expired', 'withdrawn', 'delisted']);
export type GoneReason = Static<typeof GoneReason>;

const inPack = { part: Part, value: Type.String(), object: Type.String({ description: 'what says it; empty: ours' }) };
export const PackChanges = Type.Object({
  counts: Type.Array(
    Type.Object({ part: Part, now: Type.Integer(), new: Type.Integer(), gone: Type.Integer() }, closed),
  ),
  new: Type.Array(Type.Object(inPack)),
  gone: Type.Array(Type.Object({ ...inPack, reason: GoneReason })),
});
export type PackChanges = Static<typeof PackChanges>;

/** A version of a pack, and how it differs from the one before. */
export const PackVersion = Type.Object({
  language: Type.String(),
  version: Type.Integer({ minimum: 1 }),
  made: Instant,
  marking: Type.String({ description: 'the highest of what is in it, such as TLP:AMBER' }),
  counts: PackChanges.properties.counts,
  new: Type.Array(Type.Object(inPack), { description: 'the first 200' }),
  gone: Type.Array(Type.Object({ ...inPack, reason: GoneReason }), { description: 'the first 200' }),
});
export type PackVersion = Static<typeof PackVersion>;

export const PackList = Type.Object({
  packs: Type.Array(
    Type.Object({
      kind: PackKind,
      holds: Type.Array(Type.String(), { description: 'files of lists and rules' }),
      advisories: Type.Array(Type.String()),
      versions: Type.Array(PackVersion, { description: 'the last one of each language that was made for you' }),
    }),
  ),
});
export type PackList = Static<typeof PackList>;

/** Functions of the NIST Cybersecurity Framework 2.0. */
export const CSF_FUNCTIONS = ['govern', 'identify', 'protect', 'detect', 'respond', 'recover'] as const;
/** What a control is about. */
export const CONTROL_AREAS = [
  'key-management',
  'signing',
  'hiring',
  'developers-machines',
  'third-parties',
  'response',
] as const;
const InBoth = Type.Object({ en: Type.String(), ko: Type.String() }, closed);
export const Control = Type.Object(
  {
    id: Type.String({ pattern: '^(GV|ID|PR|DE|RS|RC)\\.[A-Z]{2}-\\d+$', description: 'CSF category and a number' }),
    function: Type.Enum([...CSF_FUNCTIONS]),
    area: Type.Enum([...CONTROL_AREAS]),
    title: InBoth,
    evidence: InBoth,
    counters: Type.Array(Type.String({ pattern: '^T\\d{4}(\\.\\d{3})?$', description: 'ATT&CK technique' })),
  },
  closed,
);
export type Control = Static<typeof Control>;

/** How a control stands; *met* needs evidence. */
export const CONTROL_STATES = ['met', 'partly', 'not', 'not-applicable'] as const;
const Answered = Type.Object(
  {
    state: Type.Enum([...CONTROL_STATES]),
    evidence: Type.Optional(Type.String({ minLength: 1, maxLength: 2_000 })),
  },
  closed,
);
export const NewAssessment = Type.Object(
  { answers: Type.Record(Type.String(), Answered, { description: 'by id of the control; what is left out stays' }) },
  closed,
);
export type NewAssessment = Static<typeof NewAssessment>;

const count = {
  function: Type.Enum([...CSF_FUNCTIONS]),
  of: Type.Integer({ description: 'controls that apply' }),
  met: Type.Integer({ description: 'met, with evidence' }),
};
const FunctionCount = Type.Object({
  ...count,
  before: Type.Union([Type.Integer(), Type.Null()], { description: 'met at the last assessment on an earlier day' }),
});
export const AssessmentView = Type.Object({
  at: Type.Union([Instant, Type.Null()]),
  answers: Type.Record(Type.String(), Answered),
  functions: Type.Array(FunctionCount),
  history: Type.Array(Type.Object({ day: Day, functions: Type.Array(Type.Object(count)) }), {
    description: 'each day on which something was answered, oldest first; by function, never one sum',
  }),
});
export type AssessmentView = Static<typeof AssessmentView>;

const PlanStep = Type.Object({
  control: Type.String(),
  function: Type.Enum([...CSF_FUNCTIONS]),
  area: Type.Enum([...CONTROL_AREAS]),
  title: Type.String(),
  evidence: Type.String(),
  state: Type.Union([Type.Enum([...CONTROL_STATES]), Type.Null()]),
  thefts: Type.Integer({ description: 'thefts on file that came in by a way that it closes' }),
  usd: Type.Integer({ description: 'their sum at the time' }),
  ways: Type.Array(WayIn, { description: 'the ways in that it closes and by which thefts came' }),
  seen: Type.Integer({ description: 'objects that name what it counters' }),
  counters: Type.Array(Type.Object({ technique: Type.String(), name: Type.String(), seen: Type.Integer() })),
});
export const Plan = Type.Object({
  counts: Type.String({ description: 'what the order counts, in a sentence' }),
  steps: Type.Array(PlanStep),
});
export type Plan = Static<typeof Plan>;
export const ControlCatalogue = Type.Object({ version: Type.String(), controls: Type.Array(Control) });
export type ControlCatalogue = Static<typeof ControlCatalogue>;
