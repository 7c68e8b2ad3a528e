/** The hash that approvals, answers and letters bind to: SHA-256 over the canonical form of RFC 8785. */
import { canonicalDigest } from '@haetae/proof/canonical';
import type { FreezeRequestContent } from './freeze-request.ts';

/** The hash of a request's content, hex: the same on the screen, in the steps, on the letter and in its JSON. */
export function contentHash(content: FreezeRequestContent): string {
  return canonicalDigest(content);
}
