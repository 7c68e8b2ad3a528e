/** Runs inside a limited process: reads what a firm wrote down about an application, and runs the published list on it. */
import { type ApplicantCheck, type ApplicantFacts, checkApplicant, readApplicant } from '@haetae/detect/applicant';
import { canonicalFault, canonicalise } from '@haetae/proof/canonical';
import { answerJobs } from '@haetae/sandbox/answer-jobs';

type Faults = Extract<ReturnType<typeof readApplicant>, { faults: unknown }>['faults'];
export type ApplicantJobAnswer =
  | {
      readonly check: ApplicantCheck;
      /** The facts in canonical form (RFC 8785): the same facts have one, in whatever order they were written. */
      readonly canonical: string;
      readonly heard: boolean;
    }
  | { readonly faults: Faults };

/** @param value the facts, as JSON was read */
function run(value: unknown): ApplicantJobAnswer {
  const read = readApplicant(value);
  if ('faults' in read) return read;
  const fault = canonicalFault(value);
  if (fault !== undefined) return { faults: [{ code: fault.code, place: '', detail: fault.message }] };
  return { check: checkApplicant(read.facts), canonical: canonicalise(value), heard: wasHeard(read.facts) };
}

const wasHeard = ({ decision }: ApplicantFacts): boolean => decision?.heard === true;

if (import.meta.main) answerJobs(run);
