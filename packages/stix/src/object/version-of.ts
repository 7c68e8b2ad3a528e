import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { StixObject } from './stix-object.ts';
import { timeKey } from './timestamp.ts';

export interface ObjectVersion {
  /**
   * Which version of its id this is. For an object with `modified` the time key of it, for a marking definition (and
   * whatever else has only `created`) of `created`: text order is time order, at any precision. For an observable
   * `sha256:` and the digest of its canonical content, which has no order.
   */
  readonly version: string;
  /** As written, for those who ask by it (TAXII). */
  readonly modified: string | undefined;
}

/** The version of an object that `validateObject` has let through (STIX 2.1 section 3.6). */
export function versionOf(object: StixObject): ObjectVersion {
  const { modified } = object;
  const time = modified ?? object.created;
  return { version: time === undefined ? contentDigest(object) : timeKey(time), modified };
}

/** `sha256:` and the SHA-256, in hexadecimal, of the canonical JSON (RFC 8785) of the whole object. */
export function contentDigest(object: StixObject): string {
  const canonical = canonicalize(object);
  if (canonical === undefined) throw new Error('an object always has a canonical form');
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonical)))}`;
}
