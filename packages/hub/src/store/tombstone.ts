import { createHmac } from 'node:crypto';

/**
 * Key of a tombstone: a keyed hash, so that the table tells nothing about what was erased.
 *
 * @param submitter organisation that may not bring it again; undefined when nobody may
 */
export function tombstoneKey(secret: Uint8Array, id: string, version: string, submitter?: string): Buffer {
  return createHmac('sha256', secret)
    .update(JSON.stringify([id, version, submitter ?? null]))
    .digest();
}
