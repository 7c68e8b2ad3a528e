/** Why a request was not moved, as a value: a stable code, a sentence, and where the caller may go instead. */
import type { RequestState } from './request-vocabulary.ts';

export const REFUSALS = {
  transition_not_allowed: 'The request cannot go there from its present state.',
  not_eligible: 'Your organisation or your roles do not allow this step; somebody else must take it.',
  not_home: 'The other hub decides about this request now; this one cannot.',
  author_cannot_approve: 'You wrote this request; two other persons must approve it.',
  already_approved: 'Your approval is counted already; a different person must give the next one.',
  already_proposed: 'You have proposed this already; once funds are held a second person must support it.',
  second_person_needed: 'Funds are held: a second person of the requester must support this.',
  receiver_must_agree: 'A person at the receiver must agree to this.',
  amount_invalid: 'Give the amount held in base units, 1 or more, once for each asset asked; only a hold has one.',
  amount_above_asked: 'More than was asked cannot be held under this request.',
  not_pending: 'This proposal is decided or came too late; it changes nothing and is kept.',
} as const;
export type RefusalReason = keyof typeof REFUSALS;

export interface Refused {
  readonly kind: 'refused';
  readonly code: RefusalReason;
  /** States the caller's side can take the request to, or propose, from where it is. */
  readonly allowed: readonly RequestState[];
  readonly message: string;
}

/** A refusal with its sentence and what would have been possible. */
export function refuse(code: RefusalReason, allowed: readonly RequestState[]): Refused {
  return { kind: 'refused', code, allowed, message: REFUSALS[code] };
}
