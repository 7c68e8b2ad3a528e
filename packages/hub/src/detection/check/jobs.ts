import type { Archive } from '@haetae/detect/archive';
import { openPool } from '@haetae/sandbox';
import type { ApplicantJobAnswer } from './applicant-job.ts';
import type { OfferJob, OfferJobAnswer } from './offer-job.ts';

/** Processes in which hostile input is read: they can do nothing else, and within limits. */
export type Jobs = ReturnType<typeof openJobs>;

/** Milliseconds that one question may take, and that an archive may. */
const LIMIT = { question: 5_000, archive: 30_000 };

const open = <Input, Output>(job: URL, milliseconds: number) =>
  openPool<Input, Output>(job, { processes: 1, milliseconds });

/** Opens them; each is started with its first job. */
export function openJobs() {
  const offers = open<OfferJob, OfferJobAnswer>(new URL('./offer-job.ts', import.meta.url), LIMIT.question);
  const applicants = open<unknown, ApplicantJobAnswer>(new URL('./applicant-job.ts', import.meta.url), LIMIT.question);
  const archives = open<Uint8Array, Archive | null>(new URL('./archive-job.ts', import.meta.url), LIMIT.archive);
  return {
    offer: offers.run,
    applicant: applicants.run,
    archive: archives.run,
    close: () => {
      for (const pool of [offers, applicants, archives]) pool.close();
    },
  };
}
