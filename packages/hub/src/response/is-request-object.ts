/** Whether an object that a peer sent has the form that folding relies on; what has not is refused at the door. */
import { Value } from 'typebox/value';
import { FreezeRequest } from './freeze-request.ts';
import { FreezeStep, stepHash, stepId } from './freeze-step.ts';

/** Whether a value is a well-formed freeze request made by the organisation that asks. */
export function isFreezeRequest(value: unknown): value is FreezeRequest {
  return Value.Check(FreezeRequest, value) && value.created_by_ref === value.content.requester.organisation;
}

/** Whether a value is a well-formed step whose id follows from its facts. */
export function isFreezeStep(value: unknown): value is FreezeStep {
  return Value.Check(FreezeStep, value) && value.id === stepId(stepHash(value));
}
