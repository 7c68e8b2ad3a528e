/**
 * The check of an application on the machine of whoever has it: the facts never leave it. The same list as `haetae check
 * applicant` and the hub's path run.
 */
import {
  APPLICANT_INDICATORS,
  type ApplicantCheck,
  applicantInKorean,
  checkApplicant,
  readApplicant,
} from '@haetae/detect/applicant';

export type { ApplicantCheck, ApplicantSignal } from '@haetae/detect/applicant';

/** A place that does not fit, with what would be right. */
export type ApplicantFault = { readonly code: string; readonly place: string; readonly detail: string };

/** Signs and questions, or every place of the facts that does not fit. Facts are as their JSON is read. */
export function checkApplicantHere(
  facts: unknown,
  language: 'en' | 'ko' = 'en',
): ApplicantCheck | { readonly faults: readonly ApplicantFault[] } {
  const read = readApplicant(facts);
  if ('faults' in read) return read;
  const check = checkApplicant(read.facts);
  return language === 'ko' ? applicantInKorean(check) : check;
}

/** Numbers of the rows that a person may note: what software computes, or what supports only, is not noted. */
const NOTABLE = new Set(
  APPLICANT_INDICATORS.filter(({ software, strength }) => software === 'ask' && strength !== 'supports only').map(
    ({ number }) => number,
  ),
);

/** The rows that a person may note, because they saw it. */
export function notableRows(language: 'en' | 'ko'): { readonly number: number; readonly text: string }[] {
  const check = checkApplicant({});
  const { questions } = language === 'ko' ? applicantInKorean(check) : check;
  return questions.filter(({ number }) => NOTABLE.has(number)).map(({ number, text }) => ({ number, text }));
}
