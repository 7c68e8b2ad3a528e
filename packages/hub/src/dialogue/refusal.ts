/** Why something was not done in a dialogue, as a value: a stable code of the contract, and what it is about. */
import type { Fault, problems } from '@haetae/contract';

type RefusalCode = Extract<
  keyof typeof problems,
  | 'not_found'
  | 'conflict'
  | 'not_present_words'
  | 'same_words'
  | 'version_open'
  | 'check_failed'
  | 'already_signed'
  | 'not_signed'
  | 'not_eligible'
  | 'not_reachable'
  | 'unprocessable'
>;

export interface Refused {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly detail?: string;
  readonly errors?: readonly Fault[];
}

/** A refusal with its code and, where it is about a place, where. */
export function refuse(code: RefusalCode, about: Omit<Refused, 'kind' | 'code'> = {}): Refused {
  return { kind: 'refused', code, ...about };
}

/** Whether a value is a refusal. */
export function isRefused(value: object): value is Refused {
  return 'kind' in value && value.kind === 'refused';
}
