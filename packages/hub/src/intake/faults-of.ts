import type { Fault } from '@haetae/contract';
import type { Taken } from './intake.ts';

/** What intake has against an object that a route made, as faults of the body it was made from. */
export function faultsOf(taken: Taken | undefined): Fault[] {
  if (taken?.faults !== undefined) return [...taken.faults];
  const { code = 'refused', message = 'It was not taken in.' } = taken ?? {};
  return [{ pointer: '', code, message }];
}
