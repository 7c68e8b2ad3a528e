import { keyFingerprint } from '../signature/index.ts';
import { voprf } from './suite.ts';

/** The key pair of one key holder. The secret never leaves it; the public one is published and pinned. */
export interface OprfKey {
  readonly secretKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

/**
 * The key pair that follows from a seed (RFC 9497 section 3.2.1).
 *
 * @param seed 32 bytes of randomness, kept as secret as the key
 * @param info public text that separates keys of one seed
 */
export function deriveOprfKey(seed: Uint8Array, info: Uint8Array): OprfKey {
  return voprf.deriveKeyPair(seed, info);
}

/** The name of a public key everywhere: SHA-256 over its 32 bytes, 64 lower-case hexadecimal digits. */
export const oprfKeyId = (publicKey: Uint8Array): string => keyFingerprint(publicKey);

/**
 * The name of keys that work in series, the same in whatever order they are given: what was blinded under one series is
 * found under that series only.
 */
export const seriesOf = (keyIds: readonly string[]): string => keyIds.toSorted().join('+');
