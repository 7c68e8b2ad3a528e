/** Why a request was not moved, as a value: a stable code, a sentence, and where the caller may go instead. */
import { problems } from '@haetae/contract';
import type { RequestState } from './request-vocabulary.ts';

export type RefusalReason = Extract<
  keyof typeof problems,
  | 'transition_not_allowed'
  | 'not_eligible'
  | 'not_home'
  | 'author_cannot_approve'
  | 'already_approved'
  | 'already_proposed'
  | 'second_person_needed'
  | 'receiver_must_agree'
  | 'amount_invalid'
  | 'amount_above_asked'
  | 'not_pending'
  | 'not_reachable'
>;

export interface Refused {
  readonly kind: 'refused';
  readonly code: RefusalReason;
  /** States the caller's side can take the request to, or propose, from where it is. */
  readonly allowed: readonly RequestState[];
  readonly message: string;
}

/** A refusal with its sentence and what would have been possible. */
export function refuse(code: RefusalReason, allowed: readonly RequestState[]): Refused {
  return { kind: 'refused', code, allowed, message: problems[code][1] };
}
