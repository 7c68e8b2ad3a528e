import { APPROACH_SIGNS } from './approach-signs.ts';
import { CODE_SIGNS } from './code-signs.ts';
import { LENDING_SIGNS } from './lending-signs.ts';
import { MACHINE_SIGNS } from './machine-signs.ts';
import { MONEY_SIGNS } from './money-signs.ts';
import type { SignRow } from './sign-row.ts';

export type { SignRow } from './sign-row.ts';

/** Every way in which words show a sign; the language of a text is not guessed, the concepts know both. */
export const SIGNS: readonly SignRow[] = [
  ...APPROACH_SIGNS,
  ...CODE_SIGNS,
  ...MACHINE_SIGNS,
  ...MONEY_SIGNS,
  ...LENDING_SIGNS,
];
