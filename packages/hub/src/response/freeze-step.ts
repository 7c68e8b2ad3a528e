/**
 * A step: one thing that happened to a freeze request, as it travels between hubs.
 *
 * Transitions and approvals are made by the request's home alone and form one chain, each naming the hash of the one
 * before. A proposal is the other side's wish; it names the head its author saw and becomes a transition only when
 * the home answers it. A step's id is derived from its hash, so that a step made twice is one step.
 */
import { canonicalDigest, concat, toHex, utf8 } from '@haetae/proof/canonical';
import { sha1 } from '@noble/hashes/legacy.js';
import Type, { type Static } from 'typebox';
import { Asset, Instant, Units } from './freeze-request.ts';
import { REQUEST_STATES } from './request-vocabulary.ts';

const STEP_TYPE = 'haetae-freeze-step';

const Name = Type.String({ minLength: 1, maxLength: 300 });
const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });

export const FreezeStep = Type.Object({
  type: Type.Literal(STEP_TYPE),
  spec_version: Type.Literal('2.1'),
  id: Type.String({ pattern: `^${STEP_TYPE}--[0-9a-f-]{36}$` }),
  created: Instant,
  modified: Instant,
  created_by_ref: Name,
  object_marking_refs: Type.Optional(Type.Array(Name)),
  request_ref: Name,
  content_hash: Hash,
  previous: Type.Union([Hash, Type.Null()], { description: 'hash of the step before; of the head a proposer saw' }),
  act: Type.Enum(['transition', 'approval', 'proposal']),
  from: Type.Enum([...REQUEST_STATES]),
  to: Type.Enum([...REQUEST_STATES]),
  at: Type.String({ ...Instant, description: 'by the clock of the hub that made it' }),
  by: Type.String({ minLength: 1, description: "opaque member id; the hub's own id where the machine acts" }),
  by_name: Type.Optional(Name),
  by_created: Type.Optional(
    Type.String({ ...Instant, description: 'when the account was made: readers are told of very young approvers' }),
  ),
  by_made_by: Type.Optional(Type.String({ minLength: 1, description: 'who made the account' })),
  by_person: Type.Optional(
    Type.String({ minLength: 1, description: 'the human being, where one is known to have several accounts' }),
  ),
  hub: Type.String({ minLength: 1, description: 'made the step; whoever stores it has checked its signature' }),
  role: Type.Optional(Name),
  reason: Type.Optional(Type.String({ maxLength: 2_000 })),
  amounts: Type.Optional(
    Type.Array(Type.Object({ asset: Asset, amount: Units }, { additionalProperties: false }), {
      minItems: 1,
      description: 'held, an entry an asset; absent: the receiver did not say',
    }),
  ),
  receiver_hub: Type.Optional(
    Type.String({ minLength: 1, description: 'on the step to sent: home from here on; absent: sent by letter' }),
  ),
  answers: Type.Optional(
    Type.String({ minLength: 1, description: 'the proposal carried out, or supported as a further person' }),
  ),
});
export type FreezeStep = Static<typeof FreezeStep>;

/** A step before its id and the object's own times are put on. */
export type StepFacts = Omit<FreezeStep, 'type' | 'spec_version' | 'id' | 'created' | 'modified'>;

/** What a step's hash covers: every fact that folding reads. Its dress as a STIX object is left out. */
const HASHED = [
  'created_by_ref',
  'request_ref',
  'content_hash',
  'previous',
  'act',
  'from',
  'to',
  'at',
  'by',
  'by_name',
  'by_created',
  'by_made_by',
  'by_person',
  'hub',
  'role',
  'reason',
  'amounts',
  'receiver_hub',
  'answers',
] as const satisfies readonly (keyof StepFacts)[];

/** The facts that a step's hash covers, without what dresses them as a STIX object. */
export function hashedFacts(step: StepFacts): Readonly<Record<string, unknown>> {
  return Object.fromEntries(HASHED.map((name) => [name, step[name]]).filter(([, value]) => value !== undefined));
}

/** SHA-256, hex, over the RFC 8785 form of a step's facts: what the next step names as `previous`. */
export function stepHash(facts: StepFacts): string {
  return canonicalDigest(hashedFacts(facts));
}

/** Namespace of STIX 2.1 section 2.9 for identifiers that are derived from content. */
const NAMESPACE = Uint8Array.of(
  0,
  0xab,
  0xed,
  0xb4,
  0xaa,
  0x42,
  0x46,
  0x6c,
  0x9c,
  1,
  0xfe,
  0xd2,
  0x33,
  0x15,
  0xa9,
  0xb7,
);

/** The id a step must carry: `haetae-freeze-step--` and the UUIDv5 (RFC 9562) of its hash. */
export function stepId(hash: string): string {
  const bytes = sha1(concat(NAMESPACE, utf8(hash))).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = toHex(bytes);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `${STEP_TYPE}--${parts.join('-')}`;
}

/** A step as it is stored and sent, with the id that follows from its facts. */
export function makeStep(facts: StepFacts): FreezeStep {
  const id = stepId(stepHash(facts));
  return { type: STEP_TYPE, spec_version: '2.1', id, created: facts.at, modified: facts.at, ...facts };
}
