/** Whether an object that was stored has the form that folding relies on; what has not counts for nothing. */
import { Compile } from 'typebox/compile';
import { FreezeRequest } from './freeze-request.ts';
import { FreezeStep, stepHash, stepId } from './freeze-step.ts';

/** Compiled, because a list reads hundreds of them: 0.2 ms for a request fall to 0.01. */
const requestForm = Compile(FreezeRequest);
const stepForm = Compile(FreezeStep);

/** Whether a value is a well-formed freeze request made by the organisation that asks. */
export function isFreezeRequest(value: unknown): value is FreezeRequest {
  return requestForm.Check(value) && value.created_by_ref === value.content.requester.organisation;
}

/** Whether a value is a well-formed step whose id follows from its facts. */
export function isFreezeStep(value: unknown): value is FreezeStep {
  return stepForm.Check(value) && value.id === stepId(stepHash(value));
}
