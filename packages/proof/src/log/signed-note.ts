/**
 * C2SP signed-note: https://c2sp.org/signed-note
 *
 * A text, an empty line, and a line a signature: `— NAME base64(key hash ‖ signature)`. The key hash (4 bytes) only tells
 * a verifier which line to try; what is trusted is the key. Signatures by unknown keys are passed over, as the standard
 * asks, so that a checkpoint may carry cosignatures a reader has no key for.
 */
import { concat, fromBase64, sha256, toBase64, utf8 } from '../canonical/index.ts';

export type NoteSignature = {
  /** Name of the signer: no spaces, no plus sign. */
  name: string;
  /** First 4 bytes of SHA-256(name ‖ newline ‖ type ‖ key). */
  keyHash: Uint8Array;
  /** What follows the key hash; its form depends on the type of signature. */
  signature: Uint8Array;
};

export type Note = { /** Ends with a newline; what is signed. */ text: string; signatures: readonly NoteSignature[] };

/** Type byte of a plain Ed25519 signature over the text. */
export const ED25519_NOTE = 0x01;
/** Type byte of a timestamped cosignature, c2sp.org/tlog-cosignature. */
export const COSIGNATURE_V1 = 0x04;

/** The hash by which a note names a key. */
export function noteKeyHash(name: string, type: number, publicKey: Uint8Array): Uint8Array {
  return sha256(concat(utf8(name), Uint8Array.of(0x0a, type), publicKey)).slice(0, 4);
}

/** Whether a text can name a signer. */
export function isNoteName(name: string): boolean {
  return name.length > 0 && !/[\s+\p{Cc}]/u.test(name);
}

/** A note as text. */
export function formatNote({ text, signatures }: Note): string {
  const lines = signatures.map((s) => `— ${s.name} ${toBase64(concat(s.keyHash, s.signature))}\n`);
  return `${text}\n${lines.join('')}`;
}

/** A note read from text, or `undefined` where it does not have the form. No signature is checked. */
export function parseNote(note: string): Note | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n') || hasControls(note)) return undefined;
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map(parseLine);
  if (signatures.some((signature) => signature === undefined)) return undefined;
  // Cast: no undefined is left.
  return { text, signatures: signatures as NoteSignature[] };
}

function parseLine(line: string): NoteSignature | undefined {
  const match = /^— (\S+) (\S+)$/.exec(line);
  if (match === null) return undefined;
  const [, name = '', encoded = ''] = match;
  const bytes = fromBase64(encoded);
  if (!isNoteName(name) || bytes === undefined || bytes.length < 5) return undefined;
  return { name, keyHash: bytes.slice(0, 4), signature: bytes.slice(4) };
}

function hasControls(text: string): boolean {
  return !text.isWellFormed() || /[^\n\P{Cc}]/u.test(text);
}
