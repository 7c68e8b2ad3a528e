/**
 * Public keys and their names. A key is named everywhere (`kid` of a JWK, `key` of a statement, what people compare on
 * the telephone) by its fingerprint: SHA-256 over the 32 raw bytes, 64 lower-case hexadecimal digits.
 */
import { fromBase64url, sha256Hex, toBase64url } from '../canonical/index.ts';

/** An Ed25519 public key as JSON: RFC 8037 section 2, https://www.rfc-editor.org/rfc/rfc8037 */
export type PublicJwk = { kty: 'OKP'; crv: 'Ed25519'; x: string; kid: string };

/** The public key of a hub under that fingerprint, or `undefined` where the hub is unknown or has no such key. */
export type KeyLookup = (hub: string, key: string) => Uint8Array | undefined;

/** Fingerprint of a raw public key: SHA-256, 64 lower-case hexadecimal digits. */
export const keyFingerprint = (publicKey: Uint8Array): string => sha256Hex(publicKey);

/** A fingerprint for people to read aloud: four groups of 16 digits. */
export const groupedFingerprint = (fingerprint: string): string =>
  (fingerprint.match(/.{1,16}/g) ?? [fingerprint]).join(' ');

/** A fingerprint as people type it (spaces and colons between digits, any case), or `undefined` where it is none. */
export function parseFingerprint(text: string): string | undefined {
  const digits = text.replace(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined;
}

/** The JWK of a raw public key; its `kid` is the fingerprint. */
export function exportJwk(publicKey: Uint8Array): PublicJwk {
  return { kty: 'OKP', crv: 'Ed25519', x: toBase64url(publicKey), kid: keyFingerprint(publicKey) };
}

/** The raw key of a JWK, or `undefined`: another type of key, not 32 bytes, or a `kid` that is not its fingerprint. */
export function importJwk(jwk: unknown): Uint8Array | undefined {
  if (typeof jwk !== 'object' || jwk === null) return undefined;
  // Cast: every field is checked before it is used.
  const { kty, crv, x, kid } = jwk as Partial<Record<keyof PublicJwk, unknown>>;
  if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string') return undefined;
  const key = fromBase64url(x);
  if (key?.length !== 32 || kid !== keyFingerprint(key)) return undefined;
  return key;
}
