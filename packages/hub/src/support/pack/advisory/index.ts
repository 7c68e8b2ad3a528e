/** Advice that goes with the packs, written for this product from published guidance; each text names what it rests on. */
import type { AnswerLanguage } from '@haetae/contract';
import { addressPoisoning } from './address-poisoning.ts';
import { fakeApplicant } from './fake-applicant.ts';
import { fakeRecruiter } from './fake-recruiter.ts';
import { firstHour } from './first-hour.ts';
import { hostileRepository } from './hostile-repository.ts';
import { signingReview } from './signing-review.ts';
import { whoToCall } from './who-to-call.ts';

/** A text in every language of the packs, as Markdown. */
export type Advisory = Readonly<Record<AnswerLanguage, string>>;

export const ADVISORIES = {
  'first-hour': firstHour,
  'signing-review': signingReview,
  'fake-recruiter': fakeRecruiter,
  'hostile-repository': hostileRepository,
  'fake-applicant': fakeApplicant,
  'address-poisoning': addressPoisoning,
  'who-to-call': whoToCall,
} as const satisfies Readonly<Record<string, Advisory>>;

export type AdvisoryName = keyof typeof ADVISORIES;
