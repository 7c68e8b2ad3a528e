/**
 * An act: one thing that a side did to a part of a dialogue, as it travels between hubs.
 *
 * The home of the part makes `step` (its own act) and `answer` (it places another hub's act), which form one chain, each
 * naming the hash of the one before. Another hub makes `wish`, which names the head that its author saw and takes effect
 * where the home places it. An act's id is derived from its hash, so that an act made twice is one act.
 */
import { customType, FACT_NAMESPACE } from '@haetae/contract';
import { canonicalDigest } from '@haetae/proof/canonical';
import { deterministicId } from '@haetae/stix/object';
import Type, { type Static } from 'typebox';
import { Instant } from './dialogue-part.ts';

const Name = Type.String({ minLength: 1, maxLength: 300 });
const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Id = Type.String({ pattern: '^[a-z-]{3,250}--[0-9a-f-]{36}$' });
const Long = Type.String({ minLength: 1, maxLength: 200_000 });
const closed = { additionalProperties: false } as const;

/** What a side can do. `key`: the language of a text; of an agenda item the one word `terms`. */
export const Deed = Type.Union([
  Type.Object(
    {
      do: Type.Literal('propose'),
      key: Name,
      text: Long,
      basis: Type.Union([Hash, Type.Null()], { description: 'of the words that these replace' }),
      reason: Type.Optional(Type.String({ minLength: 1, maxLength: 2_000 })),
    },
    closed,
  ),
  Type.Object({ do: Type.Literal('agree'), key: Name, hash: Hash }, closed),
  Type.Object(
    {
      do: Type.Literal('sign'),
      document_hash: Hash,
      covers: Type.Record(Id, Type.Record(Name, Hash), { description: 'of each clause the version hash a language' }),
      key: Name,
      at: Instant,
      signature: Name,
    },
    closed,
  ),
  Type.Object({ do: Type.Literal('silence'), key: Name, hash: Hash, ends: Instant }, closed),
  Type.Object({ do: Type.Literal('break-silence'), key: Name, hash: Hash }, closed),
  Type.Object({ do: Type.Literal('silence-over'), key: Name, hash: Hash }, closed),
  Type.Object({ do: Type.Literal('publish') }, closed),
  Type.Object(
    {
      do: Type.Literal('seen-published'),
      lang: Name,
      where: Type.String({ minLength: 1, maxLength: 2_000 }),
      hash: Type.String({ ...Hash, description: 'of the words that were found there' }),
      same: Type.Boolean(),
    },
    closed,
  ),
  Type.Object({ do: Type.Literal('attend'), present: Type.Array(Name, { minItems: 1, maxItems: 200 }) }, closed),
  Type.Object(
    {
      do: Type.Literal('report'),
      text: Long,
      value: Type.Optional(Type.Number()),
      evidence: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 100 })),
    },
    closed,
  ),
  Type.Object(
    {
      do: Type.Literal('measured'),
      value: Type.Union([Type.Number(), Type.Null()]),
      count: Type.Integer({ minimum: 0 }),
    },
    closed,
  ),
  Type.Object({ do: Type.Literal('end'), state: Type.Enum(['done', 'lapsed']), reason: Long }, closed),
  Type.Object({ do: Type.Literal('carry'), round: Id, due: Type.Optional(Name) }, closed),
]);
export type Deed = Static<typeof Deed>;

export const DialogueAct = Type.Object({
  type: Type.Literal(customType.dialogueAct),
  spec_version: Type.Literal('2.1'),
  id: Type.String({ pattern: `^${customType.dialogueAct}--[0-9a-f-]{36}$` }),
  created: Instant,
  modified: Instant,
  created_by_ref: Id,
  object_marking_refs: Type.Optional(Type.Array(Id)),
  part_ref: Id,
  previous: Type.Union([Hash, Type.Null()], { description: 'hash of the act before; of the head a wish’s author saw' }),
  role: Type.Enum(['step', 'wish', 'answer']),
  deed: Type.Optional(Deed),
  answers: Type.Optional(Type.String({ minLength: 1, description: 'id of the wish that is placed here' })),
  at: Type.String({ ...Instant, description: 'by the clock of the hub that made it' }),
  by: Type.String({ minLength: 1, description: 'opaque member id; the hub’s own id where the machine acts' }),
  hub: Type.String({ minLength: 1, description: 'made the act; whoever stores it has checked its signature' }),
});
export type DialogueAct = Static<typeof DialogueAct>;

/** An act before its id and the object's own times are put on. */
export type ActFacts = Omit<DialogueAct, 'type' | 'spec_version' | 'id' | 'created' | 'modified'>;

/** What an act's hash covers; its dress as a STIX object is left out. */
const HASHED = [
  'created_by_ref',
  'part_ref',
  'previous',
  'role',
  'deed',
  'answers',
  'at',
  'by',
  'hub',
] as const satisfies readonly (keyof ActFacts)[];

/** The facts that an act's hash covers. */
export function hashedFacts(act: ActFacts): Readonly<Record<string, unknown>> {
  return Object.fromEntries(HASHED.map((name) => [name, act[name]]).filter(([, value]) => value !== undefined));
}

/** SHA-256, hex, over the RFC 8785 form of an act's facts: what the next act names as `previous`. */
export const actHash = (facts: ActFacts): string => canonicalDigest(hashedFacts(facts));

/** The id an act must carry: the UUIDv5 of its hash. */
export const actId = (hash: string): string => deterministicId(customType.dialogueAct, FACT_NAMESPACE, hash);

/** An act as it is stored and sent, with the id that follows from its facts. */
export function makeAct(facts: ActFacts): DialogueAct {
  const id = actId(actHash(facts));
  return { type: customType.dialogueAct, spec_version: '2.1', id, created: facts.at, modified: facts.at, ...facts };
}
