/** The anchor of a proof: the key that whoever checks a package has confirmed by another channel. */
import { importJwk, keyFingerprint, parseFingerprint } from '../signature/index.ts';

/** Fingerprints that are trusted; `hub` where they were given as that hub's. */
export type Trust = { hub?: string; keys: readonly string[] };

/**
 * Trust as it is given: a fingerprint (64 hexadecimal digits, spaces and colons allowed) or the JSON text of a hub
 * descriptor (`/.well-known/haetae.json`). `undefined` where the text is neither.
 */
export function parseTrust(text: string): Trust | undefined {
  const fingerprint = parseFingerprint(text);
  return fingerprint === undefined ? parseDescriptor(text) : { keys: [fingerprint] };
}

function parseDescriptor(text: string): Trust | undefined {
  try {
    const { id, keys }: { id?: unknown; keys?: unknown } = Object(JSON.parse(text));
    const jwks: unknown = Object(keys).keys;
    if (typeof id !== 'string' || !Array.isArray(jwks)) return undefined;
    const found = jwks.map(importJwk).filter((key) => key !== undefined);
    return found.length === 0 ? undefined : { hub: id, keys: found.map(keyFingerprint) };
  } catch {
    return undefined;
  }
}
