/**
 * A step: one thing that happened to a freeze request, as it travels between hubs.
 *
 * Transitions and approvals are made by the request's home alone and form one chain, each naming the hash of the one
 * before. A proposal is the other side's wish; it names the head its author saw and becomes a transition only when
 * the home answers it. A step's id is derived from its hash, so that a step made twice is one step.
 */
import { canonicalDigest, concat, toHex, utf8 } from '@haetae/proof/canonical';
import { sha1 } from '@noble/hashes/legacy.js';
import type { AssetAmount } from './asset-amount.ts';
import type { RequestState } from './freeze-request.ts';

export const STEP_TYPE = 'haetae-freeze-step';

export interface FreezeStep {
  readonly type: typeof STEP_TYPE;
  readonly spec_version: '2.1';
  readonly id: string;
  readonly created: string;
  readonly modified: string;
  readonly created_by_ref: string;
  readonly object_marking_refs?: readonly string[];
  readonly request_ref: string;
  /** Hash of the request's content this step is about. */
  readonly content_hash: string;
  /** Hash of the step before; null: the first. A proposal names the head its author saw. */
  readonly previous: string | null;
  readonly act: 'transition' | 'approval' | 'proposal';
  readonly from: RequestState;
  readonly to: RequestState;
  /** RFC 3339, by the clock of `hub`. */
  readonly at: string;
  /** Opaque member id; the hub's own id for a step that the machine makes. */
  readonly by: string;
  readonly by_name?: string;
  /** When the account of `by` was made: a reader is told of an approver younger than a day. */
  readonly by_created?: string;
  /** The human being behind `by`, where the hub knows one that has several accounts. */
  readonly by_person?: string;
  /** Hub that made the step. Whoever stores it has checked that this hub signed it. */
  readonly hub: string;
  readonly role?: string;
  readonly reason?: string;
  /** What is actually held, on the step to `held`, an entry an asset; absent: the receiver did not say. */
  readonly amounts?: readonly AssetAmount[];
  /** On the step to `sent`: the hub that is home from here on; absent: the request went by letter. */
  readonly receiver_hub?: string;
  /** Id of the proposal this step carries out, or, on a proposal, of the one it supports as a further person. */
  readonly answers?: string;
}

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
  'by_person',
  'hub',
  'role',
  'reason',
  'amounts',
  'receiver_hub',
  'answers',
] as const satisfies readonly (keyof StepFacts)[];

/** SHA-256, hex, over the RFC 8785 form of a step's facts: what the next step names as `previous`. */
export function stepHash(facts: StepFacts): string {
  return canonicalDigest(
    Object.fromEntries(HASHED.map((name) => [name, facts[name]]).filter(([, v]) => v !== undefined)),
  );
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
