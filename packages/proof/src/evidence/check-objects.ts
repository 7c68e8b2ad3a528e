/** Whether each object is as its origin signed it, and the request's steps are one chain. */
import { sha1 } from '@noble/hashes/legacy.js';
import { type Check, counted, fails, holds, named } from '../bag/index.ts';
import { concat, fromHex, sha256Hex, toHex, utf8 } from '../canonical/index.ts';
import { type Ed25519, type KeyLookup, verifyProvenance } from '../signature/index.ts';
import type { EvidenceContents, EvidenceObject } from './contents.ts';

/** Checks the provenance of every object that has one. */
export function checkObjects({ objects }: EvidenceContents, keyLookup: KeyLookup, ed25519: Ed25519): Check {
  const faults: string[] = [];
  const signedBy = new Map<string, number>();
  for (const { object, provenance } of objects) {
    if (provenance === undefined) continue;
    const verdict = verifyProvenance(object, provenance, keyLookup, ed25519);
    const { origin } = provenance.statement;
    if (verdict.ok) signedBy.set(origin, (signedBy.get(origin) ?? 0) + 1);
    else faults.push(`${object.id} (${verdict.message})`);
  }
  if (faults.length > 0) return fails('objects', `Not as their origin signed them: ${named(faults)}`);
  const signed = [...signedBy].map(([origin, n]) => `${n} by hub ${origin}`);
  const unsigned = objects.filter(({ provenance }) => provenance === undefined).length;
  const quoted = unsigned === 0 ? [] : [`${unsigned} without a signature, quoted by the hub of the package`];
  return holds('objects', `${counted(objects.length, 'object')}: ${[...signed, ...quoted].join(', ') || 'none'}.`);
}

/** Checks that the steps of the freeze request are signed by the hubs that made them and form one chain. */
export function checkRequest({ request, objects }: EvidenceContents): Check | undefined {
  if (request === undefined) return undefined;
  const byId = new Map(objects.map((item) => [item.object.id, item]));
  if (!byId.has(request.request)) return fails('request', `The request ${request.request} is not in the package.`);
  let head: string | null = null;
  for (const id of request.steps) {
    const item = byId.get(id);
    const step = item && readStep(item);
    const fault = item === undefined ? 'is not in the package' : stepFault(step, request.request, head);
    if (fault !== undefined) return fails('request', `The step ${id} ${fault}.`);
    if (step?.facts.act !== 'proposal') head = step?.hash ?? null;
  }
  return holds('request', `The freeze request and its ${counted(request.steps.length, 'step')} form one signed chain.`);
}

type Step = { readonly facts: Record<string, unknown>; readonly hash: string; readonly origin: string | undefined };

/**
 * A step: an object whose facts are one canonical text, whose id follows from the hash of that text, and whose next
 * step names that hash; `undefined` where the object is none.
 */
function readStep({ object, provenance }: EvidenceObject): Step | undefined {
  const { facts: text, id } = object;
  if (typeof text !== 'string') return undefined;
  const hash = sha256Hex(utf8(text));
  const facts = parseRecord(text);
  if (facts === undefined || id !== stepId(hash)) return undefined;
  return { facts, hash, origin: provenance?.statement.origin };
}

function parseRecord(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // Cast: only reads what it then compares.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function stepFault(step: Step | undefined, request: string, head: string | null): string | undefined {
  if (step === undefined) return 'is no step whose id follows from its facts';
  const { request_ref, hub, previous, act } = step.facts;
  if (request_ref !== request) return 'belongs to another request';
  if (step.origin === undefined || step.origin !== hub) return 'is not signed by the hub that made it';
  if (act === 'proposal') return undefined;
  return previous === head ? undefined : 'does not follow from the step before it';
}

/** Namespace of identifiers derived from content, STIX 2.1 section 2.9. */
const NAMESPACE = fromHex('00abedb4aa42466c9c01fed23315a9b7')!;

/** Id of the step whose facts have the hash: `haetae-freeze-step--` and the UUIDv5 (RFC 9562 section 5.5) of the hash. */
function stepId(hash: string): string {
  const bytes = sha1(concat(NAMESPACE, utf8(hash))).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return `haetae-freeze-step--${toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
