import { foldText } from '../text/fold-text.ts';

/** Words of one passage (a shingle): five in a row are rarely the same by chance. */
const PASSAGE = 5;
/** Shorter texts hold too few passages to compare. */
const FEWEST_PASSAGES = 30;

/**
 * The share of the shorter text's passages (five words in a row) that also stand in the other, 0 to 1; 0 when one is too
 * short to tell.
 */
export function sharedPassages(one: string, other: string): number {
  const [first, second] = [passagesOf(one), passagesOf(other)];
  const [fewer, more] = first.size <= second.size ? [first, second] : [second, first];
  if (fewer.size < FEWEST_PASSAGES) return 0;
  let shared = 0;
  for (const passage of fewer) if (more.has(passage)) shared += 1;
  return shared / fewer.size;
}

function passagesOf(text: string): Set<string> {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const passages = new Set<string>();
  for (let at = 0; at + PASSAGE <= words.length; at += 1) passages.add(words.slice(at, at + PASSAGE).join(' '));
  return passages;
}
