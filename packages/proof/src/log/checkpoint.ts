/**
 * C2SP tlog-checkpoint: https://c2sp.org/tlog-checkpoint, and tlog-cosignature: https://c2sp.org/tlog-cosignature
 *
 * A signed tree head as text: origin, size, root, further lines, signatures. The log's own signature says "this is my
 * tree"; a cosignature by another hub says "at this time of *my* clock I saw it, and it had only grown".
 */
import { concat, fromBase64, sameBytes, toBase64, utf8 } from '../canonical/index.ts';
import type { Ed25519 } from '../signature/index.ts';
import { refuse, type Verified } from '../signature/index.ts';
import {
  COSIGNATURE_V1,
  ED25519_NOTE,
  formatNote,
  isNoteName,
  type Note,
  type NoteSignature,
  noteKeyHash,
  parseNote,
} from './signed-note.ts';

export type Checkpoint = {
  /** Name of the log, unique in the world: `haetae.example/kr` or a hub id. Also the name of its signature. */
  origin: string;
  size: number;
  root: Uint8Array;
  /** Further lines, such as `time 2026-11-24T03:00:00Z`. None is empty. */
  extensions: readonly string[];
};

/** Who signs a checkpoint. */
export type NoteSigner = { name: string; seed: Uint8Array; ed25519: Ed25519 };

/** A key under the name by which notes know it. */
export type NoteKey = { name: string; publicKey: Uint8Array };

export type CheckpointFault = 'malformed_checkpoint' | 'other_log' | 'not_signed_by_log' | 'wrong_signature';

/** A cosignature that holds: whose, and when by the cosigner's clock (seconds since 1970). */
export type Cosignature = { name: string; time: number };

/** The last second that RFC 3339 can write (the end of the year 9999); no cosigner's clock is beyond it. */
const LAST_SECOND = 253_402_300_799;

/** A checkpoint as text, signed by its log. The signer's name must be the origin. */
export function formatCheckpoint(checkpoint: Checkpoint, signer: NoteSigner): string {
  const text = checkpointText(checkpoint);
  const { name, seed, ed25519 } = signer;
  const keyHash = noteKeyHash(name, ED25519_NOTE, ed25519.publicKey(seed));
  return formatNote({ text, signatures: [{ name, keyHash, signature: ed25519.sign(utf8(text), seed) }] });
}

/** The checkpoint with a cosignature more, or `undefined` where it is not one. `time`: seconds since 1970. */
export function cosignCheckpoint(note: string, signer: NoteSigner, time: number): string | undefined {
  const parsed = parseCheckpoint(note);
  if (parsed === undefined) return undefined;
  const { name, seed, ed25519 } = signer;
  const { text, signatures } = parsed.note;
  const keyHash = noteKeyHash(name, COSIGNATURE_V1, ed25519.publicKey(seed));
  const signature = concat(uint64(time), ed25519.sign(cosignedBytes(text, time), seed));
  return formatNote({ text, signatures: [...signatures, { name, keyHash, signature }] });
}

/** A checkpoint read from text, or `undefined` where it does not have the form. No signature is checked. */
export function parseCheckpoint(text: string): { checkpoint: Checkpoint; note: Note } | undefined {
  const note = parseNote(text);
  if (note === undefined) return undefined;
  const [origin = '', size = '', encoded = '', ...extensions] = note.text.slice(0, -1).split('\n');
  const root = fromBase64(encoded);
  if (origin === '' || !/^(0|[1-9]\d{0,15})$/.test(size) || root?.length !== 32) return undefined;
  if (!Number.isSafeInteger(Number(size)) || extensions.includes('')) return undefined;
  return { checkpoint: { origin, size: Number(size), root, extensions }, note };
}

/**
 * Judges a checkpoint of unknown origin: it is this log's, and this log's key signed it. Of the cosignatures those that
 * hold under a given key are named; one that claims such a key and does not hold makes the whole refused.
 */
export function verifyCheckpoint(
  text: string,
  log: NoteKey,
  ed25519: Ed25519,
  cosigners: readonly NoteKey[] = [],
): Verified<CheckpointFault, { checkpoint: Checkpoint; cosignatures: Cosignature[] }> {
  const parsed = parseCheckpoint(text);
  if (parsed === undefined) return refuse('malformed_checkpoint', 'This is not a checkpoint.');
  const { checkpoint, note } = parsed;
  if (checkpoint.origin !== log.name) return refuse('other_log', `The checkpoint is of the log ${checkpoint.origin}.`);
  const own = note.signatures.filter((signature) => isBy(signature, log, ED25519_NOTE));
  if (own.length === 0) return refuse('not_signed_by_log', `The log ${log.name} did not sign the checkpoint.`);
  if (!own.every(({ signature }) => ed25519.verify(signature, utf8(note.text), log.publicKey))) {
    return refuse('wrong_signature', `The signature of the log ${log.name} does not hold over this checkpoint.`);
  }
  const claimed = cosigners.flatMap((key) => claimedCosignatures(note, key));
  if (!claimed.every(({ holds }) => holds(ed25519))) {
    return refuse('wrong_signature', 'A cosignature does not hold over this checkpoint.');
  }
  return { ok: true, checkpoint, cosignatures: claimed.map(({ name, time }) => ({ name, time })) };
}

function claimedCosignatures(note: Note, key: NoteKey): (Cosignature & { holds: (ed25519: Ed25519) => boolean })[] {
  return note.signatures
    .filter((signature) => isBy(signature, key, COSIGNATURE_V1))
    .map(({ name, signature }) => {
      const time = signature.slice(0, 8).reduce((sum, byte) => sum * 256 + byte, 0);
      const holds = (ed25519: Ed25519): boolean =>
        time <= LAST_SECOND && ed25519.verify(signature.slice(8), cosignedBytes(note.text, time), key.publicKey);
      return { name, time, holds };
    });
}

function isBy(signature: NoteSignature, key: NoteKey, type: number): boolean {
  return signature.name === key.name && sameBytes(signature.keyHash, noteKeyHash(key.name, type, key.publicKey));
}

function checkpointText({ origin, size, root, extensions }: Checkpoint): string {
  if (!isNoteName(origin)) throw new RangeError(`"${origin}" cannot name a log: spaces and plus signs are not allowed`);
  return `${[origin, size, toBase64(root), ...extensions].join('\n')}\n`;
}

function cosignedBytes(text: string, time: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${text}`);
}

function uint64(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  for (let i = 7, rest = value; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  return bytes;
}
