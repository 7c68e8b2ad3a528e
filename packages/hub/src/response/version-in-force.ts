import { contentHash } from './content-hash.ts';
import type { FreezeRequest } from './freeze-request.ts';
import type { FreezeStep } from './freeze-step.ts';

/**
 * The version of a request that its steps are about: the one whose content the first step names, so that a version
 * slipped in after submission changes nothing. While there is no step, the newest; undefined without any version.
 */
export function versionInForce(
  versions: readonly FreezeRequest[],
  steps: readonly FreezeStep[],
): FreezeRequest | undefined {
  const newestFirst = versions.toSorted((a, b) => (a.modified > b.modified ? -1 : 1));
  const requesterHub = newestFirst.at(-1)?.content.requester.hub;
  const first = steps
    .filter(({ previous, act, hub }) => previous === null && act !== 'proposal' && hub === requesterHub)
    .toSorted((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1))[0];
  const named = first && newestFirst.find((version) => contentHash(version.content) === first.content_hash);
  return named ?? newestFirst[0];
}
