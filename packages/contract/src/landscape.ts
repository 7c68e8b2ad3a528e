/** The landscape: thefts, whose they are said to be, how they were done, what was published about them. */
import Type, { type Static } from 'typebox';
import { Identifier, Tlp } from './common.ts';

/** On what an attribution stands, strongest first. `suspected` names a suspect; `contested` is disputed by another source. */
export const AttributionLevel = Type.Enum([
  'official',
  'un_poe',
  'msmt',
  'analytics',
  'research',
  'suspected',
  'contested',
]);
export type AttributionLevel = Static<typeof AttributionLevel>;

/** How they got in. `keys`: keys or a hot wallet were used, by which way is not known. */
export const WayIn = Type.Enum(['job_offer', 'insider', 'phishing', 'vendor', 'code', 'keys', 'not_public']);
export type WayIn = Static<typeof WayIn>;

/** Kinds of threat; an incident or object can stand under several. */
export const Threat = Type.Enum([
  'theft_exchange',
  'theft_bridge',
  'theft_protocol',
  'drained_users',
  'phishing',
  'fake_job_offer',
  'it_worker',
  'supply_chain',
  'ransomware',
  'espionage',
  'infrastructure',
  'other',
]);
export type Threat = Static<typeof Threat>;

/** Where a victim sits. `offshore`: a seat of registration that says little; `unknown`: no clear seat. */
export const Region = Type.Enum([
  'korea',
  'japan',
  'asia',
  'gulf',
  'eu',
  'uk',
  'ch',
  'americas',
  'offshore',
  'other',
  'unknown',
]);
export type Region = Static<typeof Region>;

/** Where the money went as far as a source says. `stopped`: returned, recovered or frozen, at least in part. */
export const Destination = Type.Enum(['stopped', 'mixer', 'bridge', 'exchange', 'not_in_source']);
export type Destination = Static<typeof Destination>;

export const DatePrecision = Type.Enum(['day', 'month', 'year']);
export type DatePrecision = Static<typeof DatePrecision>;

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const TheftAttribution = Type.Object({
  actor: Type.String(),
  source: Type.String(),
  level: AttributionLevel,
  confidence: Type.Integer({ minimum: 0, maximum: 100 }),
});
export type TheftAttribution = Static<typeof TheftAttribution>;

export const TheftAsset = Type.Object({
  asset: Type.String(),
  amount: Type.Optional(Type.String({ description: 'in whole units of the asset, a decimal' })),
});
export type TheftAsset = Static<typeof TheftAsset>;

/** One theft, as the caller may see it. */
export const Theft = Type.Object({
  id: Identifier,
  date: Type.String({ description: 'YYYY, YYYY-MM or YYYY-MM-DD, as exact as it is known' }),
  precision: DatePrecision,
  victim: Type.String(),
  country: nullable(Type.String({ description: 'ISO 3166-1 alpha-2; null where there is no clear seat' })),
  region: Region,
  kinds: Type.Array(Type.String({ description: 'kinds of victim' })),
  amount_usd: nullable(Type.Integer({ description: 'US dollars at the time, as first published; null where none is' })),
  assets: Type.Array(TheftAsset),
  attributed_to: Type.Array(Type.String()),
  attributions: Type.Array(TheftAttribution),
  level: nullable(AttributionLevel),
  way_in: WayIn,
  way_in_words: nullable(Type.String()),
  destination: Destination,
  recovered: nullable(Type.Number({ minimum: 0, maximum: 1, description: 'share; null where no source says' })),
  sources: Type.Array(Type.String()),
  threats: Type.Array(Threat),
  note: nullable(Type.String()),
  same: Type.Array(
    Type.Object({
      id: Identifier,
      date: Type.String(),
      amount_usd: nullable(Type.Integer()),
      sources: Type.Array(Type.String()),
    }),
    { description: 'incidents that a person merged into this one; their sources stand above, their figures here' },
  ),
});
export type Theft = Static<typeof Theft>;

/** What a source published as a sum over a period. */
export const PublishedTotal = Type.Object({
  from: Type.String(),
  to: Type.String(),
  usd: Type.Integer(),
  incidents: nullable(Type.Integer()),
  publisher: Type.String(),
  document: Type.String(),
  note: nullable(Type.String()),
});
export type PublishedTotal = Static<typeof PublishedTotal>;

/** Several thefts as one figure. */
export const TheftSum = Type.Object({
  usd: Type.Integer({ description: 'of the thefts that have an amount' }),
  count: Type.Integer(),
  without_amount: Type.Integer(),
  /** Suspected or contested. */
  disputed: Type.Object({ usd: Type.Integer(), count: Type.Integer() }),
  official: Type.Object({ usd: Type.Integer(), count: Type.Integer() }),
});
export type TheftSum = Static<typeof TheftSum>;

/** A published sum beside this hub's own over the same days, and what explains the difference. */
export const PublishedBeside = Type.Object({
  ...PublishedTotal.properties,
  own: TheftSum,
  difference: Type.Integer({ description: 'own minus published, US dollars' }),
  explanation: Type.String(),
});
export type PublishedBeside = Static<typeof PublishedBeside>;

export const LandscapeTotals = Type.Object({
  from: Type.String(),
  to: Type.String(),
  own: Type.Object({
    ...TheftSum.properties,
    incidents: Type.Array(Theft, { description: 'largest first' }),
    left_out: Type.Integer({ description: 'incidents that are counted but not listed, because there are too many' }),
  }),
  published: Type.Array(PublishedBeside),
  difference: Type.String({ description: 'what explains that the sums differ' }),
});
export type LandscapeTotals = Static<typeof LandscapeTotals>;

export const LandscapeThefts = Type.Object({
  thefts: Type.Array(Theft),
  left_out: Type.Object({ count: Type.Integer(), usd: Type.Integer() }),
  tlp: Tlp,
});
export type LandscapeThefts = Static<typeof LandscapeThefts>;

/** What a series counts thefts by. */
export const ShiftDimension = Type.Enum(['all', 'region', 'sector', 'way_in', 'technique']);
export type ShiftDimension = Static<typeof ShiftDimension>;

const Month = Type.String({ pattern: '^\\d{4}-\\d{2}$' });

/** One stretch of a series between changes. */
export const ShiftSegment = Type.Object({
  months: Type.Integer(),
  count: Type.Integer(),
  usd: Type.Integer(),
  per_quarter: Type.Number({ description: 'thefts a quarter' }),
});
export type ShiftSegment = Static<typeof ShiftSegment>;

/** What was found in one series. */
export const Shift = Type.Object({
  dimension: ShiftDimension,
  value: Type.String(),
  label: Type.String(),
  measure: Type.Enum(['count', 'amount']),
  /** `sign`: below 0.05, above the limit. `too_few`: so few that hardly any change could be told. */
  finding: Type.Enum(['shift', 'sign', 'steady', 'too_few']),
  since: nullable(Month),
  before: nullable(ShiftSegment),
  after: nullable(ShiftSegment),
  p: nullable(Type.Number()),
  count: Type.Integer(),
  of: Type.Integer({ description: 'thefts in all series' }),
  sentence: Type.String(),
  evidence: Type.Array(Identifier, { description: 'incidents since the change, largest first' }),
});
export type Shift = Static<typeof Shift>;

/** One theft, or a few, that make most of a year. */
export const Concentration = Type.Object({
  year: Type.String(),
  share: Type.Number({ minimum: 0, maximum: 1 }),
  usd: Type.Integer(),
  incidents: Type.Array(Identifier),
  sentence: Type.String(),
});
export type Concentration = Static<typeof Concentration>;

export const LandscapeShifts = Type.Object({
  from: Month,
  to: Month,
  tested: Type.Integer({ description: 'series looked at' }),
  limit: Type.Number({ description: 'largest p-value of a shift' }),
  method: Type.String(),
  without_month: Type.Integer({ description: 'thefts of which only the year is known: in no series' }),
  shifts: Type.Array(Shift, { description: 'shifts and signs first, then what stayed as it was' }),
  concentration: Type.Array(Concentration),
});
export type LandscapeShifts = Static<typeof LandscapeShifts>;

/** A name and the sources that give it. */
export const NameClaim = Type.Object({ name: Type.String(), sources: Type.Array(Type.String()) });
export type NameClaim = Static<typeof NameClaim>;

export const LandscapeActor = Type.Object({
  actor: Type.String(),
  mitre: nullable(Type.String({ description: 'of the group that MITRE gives one of the names, as G0032' })),
  names: Type.Array(NameClaim),
  disagreements: Type.Array(
    Type.Object({
      name: Type.String(),
      elsewhere: Type.Array(Type.Object({ actor: Type.String(), source: Type.String() })),
    }),
    { description: 'names of this actor that a source puts under another; they merge nothing' },
  ),
  count: Type.Integer({ description: 'thefts attributed to this name' }),
  usd: Type.Integer(),
});
export type LandscapeActor = Static<typeof LandscapeActor>;

export const LandscapeActors = Type.Object({ actors: Type.Array(LandscapeActor) });
export type LandscapeActors = Static<typeof LandscapeActors>;

export const LandscapeTechnique = Type.Object({
  id: Type.String({ description: 'of ATT&CK, as T1566.001' }),
  name: Type.String(),
  tactics: Type.Array(Type.String()),
  parent: nullable(Type.String()),
  groups: Type.Array(Type.String({ description: 'groups of the DPRK that MITRE lists with it' })),
  objects: Type.Integer({ description: 'objects that you may see and that name it' }),
});
export type LandscapeTechnique = Static<typeof LandscapeTechnique>;

export const LandscapeTechniques = Type.Object({
  attack: Type.String({ description: 'version of ATT&CK' }),
  notice: Type.String({ description: 'the copyright notice that a copy carries' }),
  groups: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  techniques: Type.Array(LandscapeTechnique),
});
export type LandscapeTechniques = Static<typeof LandscapeTechniques>;

const FlowNode = Type.Object({
  id: Type.String(),
  label: Type.String(),
  column: Type.Integer({ description: '0 actor, 1 way in, 2 victim, 3 what became of the money' }),
  usd: Type.Integer(),
  count: Type.Integer(),
  folded: Type.Integer({ description: 'how many small ones stand together here; 0: it is one' }),
});
const FlowLink = Type.Object({
  source: Type.String(),
  target: Type.String(),
  usd: Type.Integer(),
  count: Type.Integer(),
});
export const LandscapeFlow = Type.Object({ nodes: Type.Array(FlowNode), links: Type.Array(FlowLink) });
export type LandscapeFlow = Static<typeof LandscapeFlow>;

/** The typology: each threat with the thefts and objects that stand under it. */
export const LandscapeTypology = Type.Object({
  threats: Type.Array(
    Type.Object({
      threat: Threat,
      label: Type.String(),
      thefts: Type.Integer(),
      usd: Type.Integer(),
      objects: Type.Integer({ description: 'other objects of the store: indicators, malware, incidents' }),
    }),
  ),
});
export type LandscapeTypology = Static<typeof LandscapeTypology>;

/** Two or more incidents that a person says are one theft. */
export const NewTheftMerge = Type.Object(
  {
    keep: Identifier,
    same: Type.Array(Identifier, { minItems: 1, maxItems: 50 }),
    reason: Type.String({ minLength: 1, maxLength: 2_000 }),
  },
  { additionalProperties: false },
);
export type NewTheftMerge = Static<typeof NewTheftMerge>;

export const TheftMerge = Type.Object({
  id: Identifier,
  keep: Identifier,
  same: Identifier,
  by: Type.Object({ id: Identifier, name: Type.String() }),
  counts: Type.Boolean({ description: 'false: the word of somebody that this hub does not follow; a proposal' }),
  at: Type.String(),
  reason: nullable(Type.String()),
});
export type TheftMerge = Static<typeof TheftMerge>;

export const TheftMerges = Type.Object({
  merges: Type.Array(TheftMerge),
  possible: Type.Array(Type.Object({ a: Identifier, b: Identifier, victim: Type.String() }), {
    description: 'incidents that may tell of one theft; nothing is merged without a person',
  }),
});
export type TheftMerges = Static<typeof TheftMerges>;

/** An attribution that its source has taken back, and what was built on it. */
export const WithdrawnAttribution = Type.Object({
  incident: Identifier,
  victim: Type.String(),
  date: Type.String(),
  amount_usd: nullable(Type.Integer()),
  actor: Type.String(),
  source: Type.String(),
  level: nullable(AttributionLevel),
  withdrawn: Type.String({ description: 'RFC 3339' }),
  touches: Type.Object({
    still_attributed: Type.Boolean({ description: 'whether anybody else attributes the theft, so that sums keep it' }),
    years: Type.Array(Type.String()),
    series: Type.Array(Type.String({ description: 'DIMENSION:VALUE of the shifts that counted it' })),
    reports: Type.Array(Identifier, { description: 'reports written before, that refer to the theft' }),
  }),
});
export type WithdrawnAttribution = Static<typeof WithdrawnAttribution>;

export const WithdrawnAttributions = Type.Object({ withdrawn: Type.Array(WithdrawnAttribution) });
export type WithdrawnAttributions = Static<typeof WithdrawnAttributions>;

export const NewLandscapeReport = Type.Object(
  {
    from: Type.Optional(Type.String()),
    to: Type.Optional(Type.String()),
    lang: Type.Enum(['en', 'ko']),
    tlp: Type.Enum(['clear', 'green', 'amber', 'amber+strict']),
  },
  { additionalProperties: false },
);
export type NewLandscapeReport = Static<typeof NewLandscapeReport>;
