import { importJwk, type KeyLookup, keyFingerprint } from '../signature/index.ts';

/** The keys that hubs are said to have, by hub and fingerprint; what is no key is passed over. */
export function keysOf(
  hubs: readonly { readonly id: string; readonly keys: { readonly keys: readonly unknown[] } }[],
): KeyLookup {
  const known = new Map<string, Uint8Array>();
  for (const { id, keys } of hubs) {
    for (const jwk of keys.keys) {
      const key = importJwk(jwk);
      if (key !== undefined) known.set(JSON.stringify([id, keyFingerprint(key)]), key);
    }
  }
  return (id, key) => known.get(JSON.stringify([id, key]));
}
