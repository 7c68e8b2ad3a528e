import { ACTS } from './acts.ts';
import { CIRCUMSTANCES } from './circumstances.ts';
import { THINGS } from './things.ts';

/** What the signs are made of: acts, things and circumstances with their words. */
export const CONCEPTS = { ...ACTS, ...THINGS, ...CIRCUMSTANCES };

export type Concept = keyof typeof CONCEPTS;
