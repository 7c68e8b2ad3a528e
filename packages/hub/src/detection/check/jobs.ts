import { openPool } from '@haetae/sandbox';
import type { ApplicantJobAnswer } from './applicant-job.ts';
import type { OfferJob, OfferJobAnswer } from './offer-job.ts';

/** Processes in which hostile input is read: they can do nothing else, and within limits. */
export type Jobs = ReturnType<typeof openJobs>;

/** Milliseconds that one question may take. */
const LIMIT = 5_000;

/** Opens them; each is started with its first job. */
export function openJobs() {
  const limits = { processes: 1, milliseconds: LIMIT };
  const offers = openPool<OfferJob, OfferJobAnswer>(new URL('./offer-job.ts', import.meta.url), limits);
  const applicants = openPool<unknown, ApplicantJobAnswer>(new URL('./applicant-job.ts', import.meta.url), limits);
  return {
    offer: offers.run,
    applicant: applicants.run,
    close: () => {
      offers.close();
      applicants.close();
    },
  };
}
