/**
 * A document that one or more hubs sign: an agreement, a step of a freeze request, the manifest of an evidence package.
 *
 * Each signature covers the document and the signer's hub, key and time, so that none of them can be changed; it does
 * not cover the other signatures, so that hubs sign in any order. The time is the signer's own word.
 */
import { canonicalFault, fromBase64url, type Json, toBase64url } from '../canonical/index.ts';
import { type Domain, signedBytes } from './domain.ts';
import type { Ed25519 } from './ed25519.ts';
import { type KeyLookup, keyFingerprint } from './key.ts';
import { refuse, type Verified } from './verdict.ts';

export type DocumentSignature = {
  /** Id of the hub that signs. */
  hub: string;
  /** Fingerprint of its key. */
  key: string;
  /** Base64url. */
  signature: string;
  /** When, by the signer's clock: RFC 3339, UTC. */
  at: string;
};

export type SignedDocument<T> = { document: T; signatures: readonly DocumentSignature[] };

/** Who signs, with what, and what its clock says. */
export type Signer = { hub: string; seed: Uint8Array; at: string; ed25519: Ed25519 };

export type DocumentFault = 'malformed_document' | 'unsigned' | 'signed_twice' | 'unknown_key' | 'wrong_signature';

/** A signature that was found to hold. */
export type Signature = Omit<DocumentSignature, 'signature'>;

/** Signs a document as the first. Throws NotCanonicalError where it has no canonical form. */
export function signDocument<T>(domain: Domain, document: T, signer: Signer): SignedDocument<T> {
  return addSignature(domain, { document, signatures: [] }, signer);
}

/** The document with one signature more; those that it has already are kept, unchecked. Throws as `signDocument`. */
export function addSignature<T>(domain: Domain, signed: SignedDocument<T>, signer: Signer): SignedDocument<T> {
  const { document, signatures } = signed;
  const by: Signature = { hub: signer.hub, key: keyFingerprint(signer.ed25519.publicKey(signer.seed)), at: signer.at };
  const signature = toBase64url(signer.ed25519.sign(signedBytes(domain, { document, ...by }), signer.seed));
  return { document, signatures: [...signatures, { ...by, signature }] };
}

/** Judges a signed document of unknown origin: every signature must hold, at least one, at most one a hub. */
export function verifyDocument(
  domain: Domain,
  signed: unknown,
  keyLookup: KeyLookup,
  ed25519: Ed25519,
): Verified<DocumentFault, { signers: Signature[] }> {
  if (canonicalFault(signed) !== undefined || !isSigned(signed)) {
    return refuse('malformed_document', 'This is not a signed document.');
  }
  if (signed.signatures.length === 0) return refuse('unsigned', 'Nobody signed the document.');
  const signers: Signature[] = [];
  for (const { hub, key, at, signature } of signed.signatures) {
    if (signers.some((other) => other.hub === hub)) return refuse('signed_twice', `Hub ${hub} signed twice.`);
    const publicKey = keyLookup(hub, key);
    if (publicKey === undefined) return refuse('unknown_key', `Hub ${hub} has no known key ${key}.`);
    const message = signedBytes(domain, { document: signed.document, hub, key, at });
    if (!ed25519.verify(fromBase64url(signature) ?? new Uint8Array(), message, publicKey)) {
      return refuse('wrong_signature', `The signature of hub ${hub} does not hold over this document.`);
    }
    signers.push({ hub, key, at });
  }
  return { ok: true, signers };
}

/** Whether a value has exactly the form of a signed document. */
export function isSigned(value: unknown): value is SignedDocument<Json> {
  if (typeof value !== 'object' || value === null) return false;
  // Cast: only reads what it then checks.
  const { document, signatures, ...rest } = value as Record<string, unknown>;
  if (document === undefined || !Array.isArray(signatures) || Object.keys(rest).length > 0) return false;
  return signatures.every(isSignature);
}

function isSignature(value: unknown): value is DocumentSignature {
  if (typeof value !== 'object' || value === null) return false;
  // Cast: only reads what it then checks.
  const { hub, key, signature, at, ...rest } = value as Record<string, unknown>;
  return [hub, key, signature, at].every((field) => typeof field === 'string') && Object.keys(rest).length === 0;
}
