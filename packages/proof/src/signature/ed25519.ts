/**
 * Ed25519, RFC 8032: https://www.rfc-editor.org/rfc/rfc8032
 *
 * An interface, because whoever has a native implementation (a hub) passes it in; the portable one runs wherever
 * JavaScript does. Both judge as section 5.1.7 does (S below the group order), so that a signature has one spelling.
 */
import { ed25519 } from '@noble/curves/ed25519.js';

export type Ed25519 = {
  /** Public key (32 bytes) of a seed (32 bytes). */
  publicKey(seed: Uint8Array): Uint8Array;
  /** Signature (64 bytes) of a message. */
  sign(message: Uint8Array, seed: Uint8Array): Uint8Array;
  /** Whether the signature is that key's over that message. False, never a throw, for bytes of a wrong length. */
  verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean;
};

/** Ed25519 in JavaScript alone: about a millisecond a verification. */
export const portableEd25519: Ed25519 = {
  publicKey: (seed) => ed25519.getPublicKey(seed),
  sign: (message, seed) => ed25519.sign(message, seed),
  verify: (signature, message, publicKey) => {
    if (signature.length !== 64 || publicKey.length !== 32) return false;
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  },
};
