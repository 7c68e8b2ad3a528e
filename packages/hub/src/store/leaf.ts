import { hash } from 'node:crypto';
import { type What, whatWord } from '../log/index.ts';

/** The prefix of a leaf in RFC 6962, section 2.1. */
const LEAF = Uint8Array.of(0);

/**
 * The transparency log's leaf for a row that something happened to: salted, so that it tells nothing by itself.
 *
 * Byte for byte what `logLeaf` of @haetae/proof gives, which says what it is made of; with the platform's own SHA-256,
 * because it is taken of every object that comes in (2 µs instead of 25).
 */
export function leafOf(entry: {
  readonly place: number;
  readonly what: What;
  readonly id: string;
  readonly version: string;
  readonly digest: Uint8Array;
  readonly salt: Uint8Array;
}): Uint8Array {
  const { place, what, id, version, digest, salt } = entry;
  const subject = salted(salt, JSON.stringify([id, version]));
  const content = salted(salt, JSON.stringify(Buffer.from(digest).toString('hex')));
  const leaf = JSON.stringify({ content, place, subject, what: whatWord[what] });
  return hash('sha256', Buffer.concat([LEAF, Buffer.from(leaf)]), 'buffer');
}

const salted = (salt: Uint8Array, text: string): string =>
  hash('sha256', Buffer.concat([salt, Buffer.from(text)]), 'hex');
