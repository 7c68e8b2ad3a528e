import { createHash } from 'node:crypto';

/** The digest under which an answer names what was judged, so that anybody who has it can see that it was this. */
export const inputOf = (bytes: Uint8Array | string): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
