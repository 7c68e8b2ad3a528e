import { type Evaluation, EvaluationStep, type NewEvaluation } from '@haetae/contract';
import Value from 'typebox/value';
import type { Session } from '../../people/index.ts';
import { ProblemAnswer, problem } from '../../platform/http/index.ts';
import { evaluateBatch } from './evaluate-batch.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { DAY_QUOTA } from './quota.ts';

/** Evaluates a member's blinded elements: under this hub's key, then under the partner's. */
export async function evaluateForMember(
  asked: NewEvaluation,
  { member, organisation }: Pick<Session, 'member' | 'organisation'>,
  parts: IdentifierParts,
): Promise<Evaluation | ProblemAnswer> {
  const circle = parts.circles().find((one) => one.id === asked.circle);
  const keys = circle === undefined ? undefined : parts.book.keysOf(circle.id, asked.series);
  const ownKey = keys?.flatMap((key) => parts.ring.get(key.id) ?? [])[0];
  if (circle === undefined || keys === undefined || ownKey === undefined) return problem('not_found');
  const hiring = asked.purpose === 'applicant-check' ? { hiring: organisation } : {};
  const asking = { asker: member, purpose: asked.purpose, quota: DAY_QUOTA[asked.purpose], ...hiring };
  const own = await evaluateBatch(asked.elements, ownKey, asking, parts);
  if (own instanceof ProblemAnswer) return own;
  const { step, left } = own;
  if (circle.partner === undefined) return { steps: [step], left };
  const key = keys.find((one) => one.id !== ownKey.id)!.id;
  const theirs = await askPartner(circle.partner.hub, { circle: circle.id, key, elements: step.evaluated }, parts);
  return theirs instanceof ProblemAnswer ? theirs : { steps: [step, theirs], left };
}

async function askPartner(
  hub: string,
  question: { readonly circle: string; readonly key: string; readonly elements: readonly string[] },
  { askPeer }: IdentifierParts,
): Promise<EvaluationStep | ProblemAnswer> {
  const answer = await askPeer(hub, { ask: 'evaluate', ...question });
  if (answer?.ok && Value.Check(EvaluationStep, answer.value)) return answer.value;
  if (answer?.ok === false && answer.code === 'too_many_requests') {
    const detail = 'The partner hub takes no more from this hub today.';
    return problem('too_many_requests', { detail, retryAfter: 3_600 });
  }
  return problem('partner_unreachable');
}
