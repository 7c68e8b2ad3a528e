/** What RFC 9497 fixes for the suite ristretto255-SHA512 in verifiable mode, and the sizes of its parts in bytes. */
import { ristretto255_oprf } from '@noble/curves/ed25519.js';

/** The suite and mode as messages name them. */
export const SUITE = 'RFC 9497 VOPRF ristretto255-SHA512';

/** An element of the group in its one encoding: blinded, evaluated, public key. */
export const ELEMENT_BYTES = 32;
/** A proof of equal discrete logarithms: challenge and response. */
export const PROOF_BYTES = 64;
/** An output: SHA-512. */
export const OUTPUT_BYTES = 64;
/** Elements that one request may carry: 16 take a core some 25 ms, and that long every other request waits. */
export const MOST_ELEMENTS = 16;

/** Random bytes, as many as asked; the platform's generator, handed in because this package has none. */
export type RandomBytes = (count?: number) => Uint8Array;

export const { voprf } = ristretto255_oprf;
