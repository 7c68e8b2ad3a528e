import { judgeDomain } from '@haetae/detect/domain';
import { builtInLists } from '@haetae/detect/domain/lists';

/** The lists that come with the product, read once: they are the same for every caller. */
export const listsOfProduct = builtInLists();

/** Rules of the analysis that say of a name that it is what it claims to be. */
const HONEST: ReadonlySet<string> = new Set(['own-domain', 'allow-list']);

/** Whether the product itself knows a name as honest: a top site, a brand's own, one that only resembles a brand. */
export function isKnownHonest(name: string): boolean {
  return judgeDomain(name, { lists: listsOfProduct }).reasons.some(({ rule }) => HONEST.has(rule));
}
