/** SHA-256 (FIPS 180-4). */
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { toHex } from './bytes.ts';

/** The 32-byte digest of bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array => digest(bytes);

/** The digest in lower-case hexadecimal, 64 digits. */
export const sha256Hex = (bytes: Uint8Array): string => toHex(digest(bytes));
