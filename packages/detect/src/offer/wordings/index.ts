import type { Phrase } from '../phrase.ts';
import { ENGLISH_APPROACH } from './english-approach.ts';
import { ENGLISH_CODE } from './english-code.ts';
import { ENGLISH_MACHINE } from './english-machine.ts';
import { ENGLISH_MONEY } from './english-money.ts';
import { KOREAN } from './korean.ts';
import { LENDING } from './lending.ts';
import { TASK_FRAUD } from './task-fraud.ts';

/** Every wording that is looked for; the language of a text is not guessed, all are tried. */
export const WORDINGS: readonly Phrase[] = [
  ...ENGLISH_APPROACH,
  ...ENGLISH_CODE,
  ...ENGLISH_MACHINE,
  ...ENGLISH_MONEY,
  ...KOREAN,
  ...LENDING,
  ...TASK_FRAUD,
];
