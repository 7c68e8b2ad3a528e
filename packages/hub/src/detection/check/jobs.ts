import { openPool } from '@haetae/sandbox';
import type { OfferJob, OfferJobAnswer } from './offer-job.ts';

/** Processes in which hostile input is read: they can do nothing else, and within limits. */
export type Jobs = ReturnType<typeof openJobs>;

/** Milliseconds that reading one offer may take. */
const OFFER_LIMIT = 5_000;

/** Opens them; each is started with its first job. */
export function openJobs() {
  const offers = openPool<OfferJob, OfferJobAnswer>(new URL('./offer-job.ts', import.meta.url), {
    processes: 1,
    milliseconds: OFFER_LIMIT,
  });
  return { offer: offers.run, close: offers.close };
}
