/** `haetae check`: is this what it claims to be. One file a thing to check, in `check/`. */
import type { Command } from 'commander';
import { addCheckApplicant } from '../check/applicant.ts';
import { addCheckDomain } from '../check/domain.ts';
import { addCheckOffer } from '../check/offer.ts';

/** Adds the command `check` and what can be checked to the program. */
export function registerCheck(program: Command): void {
  const check = program.command('check').description('check whether something is what it claims to be');
  addCheckDomain(check);
  addCheckOffer(check);
  addCheckApplicant(check);
}
