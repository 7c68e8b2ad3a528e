import { createHash } from 'node:crypto';
import type { LandscapeShifts } from '@haetae/contract';
import { landscapeShifts } from '@haetae/landscape/shift';
import type { Language } from '@haetae/landscape/word';

type Input = Parameters<typeof landscapeShifts>[0];
type Find = (input: Input, language: Language) => LandscapeShifts;

/** Findings kept: as many groups of readers and languages as usually ask. */
const KEPT = 32;

/**
 * Finds shifts, and finds them once for the same figures: the tests by random order take a tenth of a second. Who asks
 * brings the figures that it may see, so an answer that is kept tells nobody more.
 */
export function rememberShifts(): Find {
  const kept = new Map<string, LandscapeShifts>();
  return (input, language) => {
    const key = createHash('sha256')
      .update(JSON.stringify([input, language]))
      .digest('base64');
    const found = kept.get(key) ?? landscapeShifts(input, language);
    kept.delete(key);
    kept.set(key, found);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return found;
  };
}
