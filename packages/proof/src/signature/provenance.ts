/**
 * Provenance of a signed object: the origin hub's statement about one version of one object, and its signature. It
 * travels beside the object, carried unchanged by relays; whoever has the origin's key can tell an altered object, a
 * lowered marking, a changed recipient or a stripped exercise mark.
 *
 * What it does not say: when (a hub's clock proves nothing) and where in the origin's log (a place in a checkpointed
 * log is proven by an inclusion proof).
 */
import { canonicalDigest, canonicalFault, fromBase64url, toBase64url } from '../canonical/index.ts';
import { signedBytes } from './domain.ts';
import type { Ed25519 } from './ed25519.ts';
import { type KeyLookup, keyFingerprint } from './key.ts';
import { refuse, type Verified } from './verdict.ts';

export type ProvenanceStatement = {
  statement: 'haetae.provenance.v1';
  /** Id of the hub that signs. */
  origin: string;
  /** Fingerprint of its key. */
  key: string;
  /** Id of the STIX object. */
  object: string;
  /** Its version: `modified`, `created` where that is all it has, else a digest of the content. */
  version: string;
  /** SHA-256 over the object's canonical form, lower-case hexadecimal. */
  digest: string;
  /** Identity of the organisation that brought it. */
  submitter: string;
  /** Sharing groups it is offered to, sorted. */
  groups: readonly string[];
  /** Organisations named as recipients, sorted. */
  organisations: readonly string[];
  /** Which redacted form: 0 is the full object. */
  rendition: number;
  /** Whether it belongs to an exercise. */
  exercise: boolean;
};

export type Provenance = { statement: ProvenanceStatement /** Base64url. */; signature: string };

export type ProvenanceFault =
  | 'malformed_provenance'
  | 'unknown_key'
  | 'wrong_signature'
  | 'wrong_object'
  | 'wrong_version'
  | 'digest_mismatch';

/** What the signer states; origin's key and digest are worked out. Lists may come in any order and with repeats. */
export type ProvenanceClaim = Omit<ProvenanceStatement, 'statement' | 'key' | 'object' | 'digest'>;

type Identified = { readonly id: string };

/** Signs an object. Throws NotCanonicalError where it has no canonical form (ask `canonicalFault` first). */
export function signProvenance(
  object: Identified,
  claim: ProvenanceClaim,
  seed: Uint8Array,
  ed25519: Ed25519,
): Provenance {
  const statement: ProvenanceStatement = {
    statement: 'haetae.provenance.v1',
    origin: claim.origin,
    key: keyFingerprint(ed25519.publicKey(seed)),
    object: object.id,
    version: claim.version,
    digest: canonicalDigest(object),
    submitter: claim.submitter,
    groups: sortedOnce(claim.groups),
    organisations: sortedOnce(claim.organisations),
    rendition: claim.rendition,
    exercise: claim.exercise,
  };
  return { statement, signature: toBase64url(ed25519.sign(signedBytes('provenance', statement), seed)) };
}

/** Judges an object with the provenance that came with it, both of unknown origin. Never throws. */
export function verifyProvenance(
  object: unknown,
  provenance: unknown,
  keyLookup: KeyLookup,
  ed25519: Ed25519,
): Verified<ProvenanceFault, { statement: ProvenanceStatement }> {
  if (!isProvenance(provenance)) return refuse('malformed_provenance', 'The provenance does not have its form.');
  const { statement } = provenance;
  const key = keyLookup(statement.origin, statement.key);
  if (key === undefined) {
    return refuse('unknown_key', `Hub ${statement.origin} has no known key ${statement.key}.`);
  }
  const signature = fromBase64url(provenance.signature);
  if (signature === undefined || !ed25519.verify(signature, signedBytes('provenance', statement), key)) {
    return refuse('wrong_signature', `The signature is not that of hub ${statement.origin} over this statement.`);
  }
  return matchObject(object, statement);
}

function matchObject(
  object: unknown,
  statement: ProvenanceStatement,
): Verified<ProvenanceFault, { statement: ProvenanceStatement }> {
  if (canonicalFault(object) !== undefined) {
    return refuse('digest_mismatch', 'The object has no canonical form, so nothing was ever signed over it.');
  }
  // Cast: a value with a canonical form is JSON; the fields are checked before they are used.
  const { id, modified, created } = Object(object) as Record<string, unknown>;
  if (id !== statement.object) return refuse('wrong_object', `The statement is about ${statement.object}.`);
  const version = modified ?? created;
  if (version !== undefined && version !== statement.version) {
    return refuse('wrong_version', `The statement is about version ${statement.version}.`);
  }
  if (canonicalDigest(object) !== statement.digest) {
    return refuse('digest_mismatch', `The content of ${statement.object} is not what hub ${statement.origin} signed.`);
  }
  return { ok: true, statement };
}

const FIELDS: Record<keyof ProvenanceStatement, (value: unknown) => boolean> = {
  statement: (value) => value === 'haetae.provenance.v1',
  origin: isText,
  key: isText,
  object: isText,
  version: isText,
  digest: isText,
  submitter: isText,
  groups: isSortedOnce,
  organisations: isSortedOnce,
  rendition: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  exercise: (value) => typeof value === 'boolean',
};

/** Whether a value has exactly the fields of a provenance: an unknown one is not ours to skip over. */
export function isProvenance(value: unknown): value is Provenance {
  if (!hasExactly(value, { statement: isStatement, signature: isText })) return false;
  return canonicalFault(value) === undefined;
}

function isStatement(value: unknown): boolean {
  return hasExactly(value, FIELDS);
}

function hasExactly(value: unknown, fields: Record<string, (value: unknown) => boolean>): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (Object.keys(value).length !== Object.keys(fields).length) return false;
  // Cast: only reads what it then checks.
  const record = value as Record<string, unknown>;
  return Object.entries(fields).every(([name, holds]) => Object.hasOwn(record, name) && holds(record[name]));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isSortedOnce(value: unknown): boolean {
  if (!Array.isArray(value) || !value.every(isText)) return false;
  return value.every((item, i) => i === 0 || value[i - 1]! < item);
}

function sortedOnce(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
