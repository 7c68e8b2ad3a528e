/** Runs inside a limited process: reads what a firm wrote down about an application, and runs the published list on it. */
import { type ApplicantCheck, checkApplicant, readApplicant } from '@haetae/detect/applicant';
import { answerJobs } from '@haetae/sandbox/answer-jobs';

type Faults = Extract<ReturnType<typeof readApplicant>, { faults: unknown }>['faults'];
export type ApplicantJobAnswer = { readonly check: ApplicantCheck } | { readonly faults: Faults };

/** @param value the facts, as JSON was read */
function run(value: unknown): ApplicantJobAnswer {
  const read = readApplicant(value);
  return 'faults' in read ? read : { check: checkApplicant(read.facts) };
}

if (import.meta.main) answerJobs(run);
