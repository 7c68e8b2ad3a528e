import { ethPhishingDetectLists } from '@haetae/detect/domain/lists';

/** The lists that come with the product, read once: they are the same for every caller. */
export const builtInLists = ethPhishingDetectLists();

/** Whose a name is by what the product itself knows; undefined for the rest of the world. */
export function builtInOwner(name: string): string | undefined {
  return builtInLists.allow.has(name) ? name : undefined;
}
