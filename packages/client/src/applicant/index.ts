/**
 * The check of an application on the machine of whoever has it: the facts never leave it. The same list as `haetae check
 * applicant` and the hub's path run.
 */
import { APPLICANT_INDICATORS, type ApplicantCheck, checkApplicant, readApplicant } from '@haetae/detect/applicant';

export type { ApplicantCheck, ApplicantSignal } from '@haetae/detect/applicant';

/** A place that does not fit, with what would be right. */
export type ApplicantFault = { readonly code: string; readonly place: string; readonly detail: string };

/** Signs and questions, or every place of the facts that does not fit. Facts are as their JSON is read. */
export function checkApplicantHere(facts: unknown): ApplicantCheck | { readonly faults: readonly ApplicantFault[] } {
  const read = readApplicant(facts);
  return 'faults' in read ? read : checkApplicant(read.facts);
}

/** The rows that a person may note, because they saw it: what software computes, or what supports only, is not noted. */
export const notableRows = APPLICANT_INDICATORS.filter(
  ({ software, strength }) => software === 'ask' && strength !== 'supports only',
).map(({ number, text }) => ({ number, text }));
