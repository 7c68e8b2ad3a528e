import { ABOUT_APPROACHES } from './about-approaches.ts';
import { ABOUT_CALLS } from './about-calls.ts';
import { ABOUT_CODE } from './about-code.ts';
import { ABOUT_FRONTS } from './about-fronts.ts';
import { ABOUT_MACHINES } from './about-machines.ts';
import { ABOUT_MONEY } from './about-money.ts';
import { ABOUT_PROGRAMS } from './about-programs.ts';
import { EXCUSES } from './excuses.ts';

/** What the signs are made of: acts, things and circumstances with their words. */
export const CONCEPTS = {
  ...ABOUT_APPROACHES,
  ...ABOUT_CODE,
  ...ABOUT_MACHINES,
  ...ABOUT_PROGRAMS,
  ...ABOUT_CALLS,
  ...ABOUT_MONEY,
  ...ABOUT_FRONTS,
  ...EXCUSES,
};

export type Concept = keyof typeof CONCEPTS;
