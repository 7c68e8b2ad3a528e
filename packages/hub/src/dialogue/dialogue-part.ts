/**
 * A part of a dialogue: series, round, delegation, agenda item, paper, position, decision, statement, clause,
 * commitment.
 *
 * What founds a part never changes; what is done to it later are acts (dialogue-act.ts), which its home puts in order.
 * Home is the hub that founded it: one at a time for each clause, so that two sides that edit at once end in one order.
 */
import {
  CLAUSE_KINDS,
  customType,
  Delegate,
  InLanguages,
  Language,
  NewAgendaItem,
  NewClause,
  ROUND_FORMS,
  Tlp,
} from '@haetae/contract';
import Type, { type Static, type TProperties } from 'typebox';

export const Instant = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z$' });
const Id = Type.String({ pattern: '^[a-z-]{3,250}--[0-9a-f-]{36}$' });
const Name = Type.String({ minLength: 1, maxLength: 300 });
const Long = Type.String({ minLength: 1, maxLength: 200_000 });

const Party = Type.Object({ id: Name, name: Name }, { additionalProperties: false });
export type Party = Static<typeof Party>;

/** What every part says, taken over from its series. */
const common = {
  home: Type.String({ minLength: 1, description: 'id of the hub that orders what is done to it' }),
  parties: Type.Array(Party, { minItems: 1, maxItems: 17 }),
  organisations: Type.Array(Id, { minItems: 1, maxItems: 400, description: 'whose members take part' }),
  by: Type.String({ minLength: 1, description: 'opaque id of the member who founded it' }),
  exercise: Type.Boolean(),
};

const form = <K extends string, P extends TProperties>(kind: K, properties: P) =>
  Type.Object({ kind: Type.Literal(kind), ...common, ...properties }, { additionalProperties: false });

const Figures = NewClause.properties.figures;

const Content = {
  series: form('series', { title: Name }),
  round: form('round', {
    of: Id,
    title: Name,
    starts: Name,
    ends: Name,
    starts_at: Instant,
    ends_at: Instant,
    place: Name,
    zone: Name,
    form: Type.Enum([...ROUND_FORMS]),
  }),
  delegation: form('delegation', { of: Id, members: Type.Array(Delegate, { minItems: 1, maxItems: 200 }) }),
  item: form('item', { of: Id, number: Type.Integer(), terms: NewAgendaItem }),
  paper: form('paper', { of: Id, title: Name, text: Type.Optional(Long), tlp: Tlp, item: Type.Optional(Id) }),
  position: form('position', { of: Id, title: Name, text: Long, item: Type.Optional(Id) }),
  decision: form('decision', { of: Id, number: Type.Integer(), text: InLanguages, item: Type.Optional(Id) }),
  statement: form('statement', {
    of: Id,
    title: Name,
    languages: Type.Array(Language, { minItems: 1, maxItems: 30 }),
    embargo: Type.Optional(Instant),
  }),
  clause: form('clause', {
    of: Id,
    number: Type.Integer(),
    does: Type.Enum([...CLAUSE_KINDS]),
    title: Type.Optional(Name),
    text: InLanguages,
    figures: Figures,
  }),
  commitment: form('commitment', {
    of: Type.Optional(Id),
    statement: Type.Optional(Id),
    clause: Type.Optional(Id),
    owner: Name,
    due: Name,
    measure: Name,
    text: Type.Optional(Long),
    target: Type.Optional(Type.Number()),
  }),
} as const;

export type PartKind = keyof typeof Content;
export type ContentOf<K extends PartKind> = Static<(typeof Content)[K]>;
export type PartContent = { [K in PartKind]: ContentOf<K> }[PartKind];

/** The content of a part of any kind. */
export const AnyContent = Type.Union(Object.values(Content));

/** A part as it travels; its content is one canonical text there (stix-form.ts). */
export const DialoguePart = Type.Object({
  type: Type.Literal(customType.dialoguePart),
  spec_version: Type.Literal('2.1'),
  id: Type.String({ pattern: `^${customType.dialoguePart}--[0-9a-f-]{36}$` }),
  created: Instant,
  modified: Instant,
  created_by_ref: Id,
  object_marking_refs: Type.Optional(Type.Array(Id)),
  content: AnyContent,
});

export interface Part<C extends PartContent = PartContent> extends Omit<Static<typeof DialoguePart>, 'content'> {
  readonly content: C;
}

/** What a part stands under: a round under its series, a clause under its statement; undefined for a series. */
export function parentOf(content: PartContent): string | undefined {
  return 'of' in content ? content.of : undefined;
}

/** Whether a part is of a kind, for the compiler as well. */
export function isKind<K extends PartKind>(part: Part, kind: K): part is Part<ContentOf<K>> {
  return part.content.kind === kind;
}

/** Whether two parts stand between the same hubs: what names another's id from outside is none of its own. */
export function sameParties(a: PartContent, b: PartContent): boolean {
  const ids = ({ parties }: PartContent) =>
    parties
      .map(({ id }) => id)
      .sort()
      .join(' ');
  return ids(a) === ids(b);
}
