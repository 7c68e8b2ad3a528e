import type { LandscapeTechnique } from '@haetae/contract';
import { listedTechniques } from '@haetae/landscape/reference';
import { techniqueViews } from '@haetae/landscape/technique';
import type { Interned, Reader } from '../store/index.ts';
import { readEvidence } from './queries/techniques.ts';

/** Every technique that MITRE lists a group of the DPRK with, or that an object names which the reader may see. */
export async function techniquesFor(reader: Reader, interned: Interned): Promise<LandscapeTechnique[]> {
  return techniqueViews(listedTechniques(), await readEvidence(reader, interned));
}
