import { randomBytes, randomUUID } from 'node:crypto';

/** A random UUID, version 4. */
export const newUuid = (): string => randomUUID();

/** Random bytes for keys and blinding. */
export const newBytes = (count = 32): Uint8Array => new Uint8Array(randomBytes(count));

/** A secret of 192 bits as base64url: nobody guesses it. */
export const newSecret = (): string => randomBytes(24).toString('base64url');
