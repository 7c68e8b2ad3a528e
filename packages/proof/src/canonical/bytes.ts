/**
 * Bytes and their spellings. Every decoder is strict: one byte string has exactly one spelling, so that no signed text
 * can be written in two ways. What cannot be decoded is `undefined`, never a partial result.
 */
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

// A pure part of every JavaScript runtime, but typed only with the DOM or Node, which this package does not know.
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: true; ignoreBOM: true },
) => { decode(bytes: Uint8Array): string };

/** UTF-8 bytes of a text. Lone surrogates become U+FFFD: canonicalise refuses them before. */
export const utf8 = (text: string): Uint8Array => utf8ToBytes(text);

/** The text of UTF-8 bytes, byte order mark kept, or `undefined` where they are not well-formed UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string => bytesToHex(bytes);

/** Bytes of lower-case hexadecimal, or `undefined` (upper case, odd length or another character). */
export function fromHex(text: string): Uint8Array | undefined {
  return /^(?:[0-9a-f]{2})*$/.test(text) ? Uint8Array.fromHex(text) : undefined;
}

/** Base64 with padding (RFC 4648 section 4). */
export const toBase64 = (bytes: Uint8Array): string => bytes.toBase64();

/** Bytes of padded base64, or `undefined` (white space, missing padding, padding bits that are not zero). */
export const fromBase64 = (text: string): Uint8Array | undefined => decodeBase64(text, 'base64', toBase64);

/** Base64url without padding (RFC 4648 section 5), as in JWK and in every signature of this package. */
export const toBase64url = (bytes: Uint8Array): string => bytes.toBase64({ alphabet: 'base64url', omitPadding: true });

/** Bytes of unpadded base64url, or `undefined` (padding, another character, padding bits that are not zero). */
export const fromBase64url = (text: string): Uint8Array | undefined => decodeBase64(text, 'base64url', toBase64url);

/** Bytes one after the other. */
export const concat = (...parts: Uint8Array[]): Uint8Array => concatBytes(...parts);

/** Whether two byte strings are the same. Not in constant time: for public values only. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function decodeBase64(
  text: string,
  alphabet: 'base64' | 'base64url',
  encode: (bytes: Uint8Array) => string,
): Uint8Array | undefined {
  try {
    const bytes = Uint8Array.fromBase64(text, { alphabet, lastChunkHandling: 'loose' });
    return encode(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}
