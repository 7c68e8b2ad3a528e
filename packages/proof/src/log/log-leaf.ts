/**
 * The leaf of a log entry. The log is shown to peers and auditors, so its leaves tell nothing: id and digest are hashed
 * with a salt that lies with the object's body and dies with it. Whoever holds an object and its salt can show that it
 * is in the log; after erasure nobody can show, or guess, what a leaf was about.
 */
import { canonicalBytes, concat, sha256Hex } from '../canonical/index.ts';
import { leafHash } from './merkle-hash.ts';

export type LogEntry = {
  /** Place in the hub's log, from 1. */
  place: number;
  /** What happened: added, withdrawn, moved … */
  what: string;
  /** Id of the object, never shown. */
  id: string;
  /** Its version, never shown. */
  version: string;
  /** SHA-256 over its canonical form, hexadecimal, never shown. */
  digest: string;
  /** Random bytes, 16 or more: with fewer the hashes could be guessed. */
  salt: Uint8Array;
};

/**
 * The leaf hash of a log entry: RFC 6962's leaf hash over the canonical form of
 * `{place, what, subject: SHA-256(salt ‖ JCS([id, version])), content: SHA-256(salt ‖ digest)}`.
 *
 * @throws RangeError where the salt is shorter than 16 bytes.
 */
export function logLeaf({ place, what, id, version, digest, salt }: LogEntry): Uint8Array {
  if (salt.length < 16) throw new RangeError(`a salt of ${salt.length} bytes can be guessed`);
  const subject = sha256Hex(concat(salt, canonicalBytes([id, version])));
  const content = sha256Hex(concat(salt, canonicalBytes(digest)));
  return leafHash(canonicalBytes({ place, what, subject, content }));
}
