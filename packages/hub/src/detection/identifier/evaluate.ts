import { type Evaluation, EvaluationStep, type NewEvaluation } from '@haetae/contract';
import { toHex } from '@haetae/proof/canonical';
import { evaluateElements, readElements } from '@haetae/proof/oprf';
import Value from 'typebox/value';
import { type ProblemAnswer, problem } from '../../platform/http/index.ts';
import { DAY_QUOTA } from './circle.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { takeQuota } from './quota.ts';

/** Evaluates a member's blinded elements: under this hub's key, then under the partner's. */
export async function evaluateForMember(
  asked: NewEvaluation,
  member: string,
  parts: IdentifierParts,
): Promise<Evaluation | ProblemAnswer> {
  const circle = parts.circles().find((one) => one.id === asked.circle);
  const keys = circle === undefined ? undefined : parts.book.keysOf(circle.id, asked.series);
  const ownKey = keys?.flatMap((key) => parts.ring.get(key.id) ?? [])[0];
  if (circle === undefined || keys === undefined || ownKey === undefined) return problem('not_found');
  const read = readElements(asked.elements);
  if (!read.ok) {
    const { at, code, message } = read.fault;
    const pointer = `/elements${at === undefined ? '' : `/${at}`}`;
    return problem('invalid_request', { errors: [{ pointer, code, message }] });
  }
  const { purpose } = asked;
  const identifiers = read.elements.length;
  const left = await takeQuota({ asker: member, purpose, identifiers, quota: DAY_QUOTA[purpose] }, parts);
  if (typeof left !== 'number') return left;
  const { evaluated, proof } = evaluateElements(read.elements, ownKey.key, parts.random);
  const first: EvaluationStep = { key: ownKey.id, evaluated: evaluated.map(toHex), proof: toHex(proof) };
  if (circle.partner === undefined) return { steps: [first], left };
  const key = keys.find((one) => one.id !== ownKey.id)!.id;
  const second = await askPartner(circle.partner.hub, circle.id, key, first.evaluated, parts);
  return 'extra' in second ? second : { steps: [first, second], left };
}

async function askPartner(
  hub: string,
  circle: string,
  key: string,
  elements: readonly string[],
  { askPeer }: IdentifierParts,
): Promise<EvaluationStep | ProblemAnswer> {
  const answer = await askPeer(hub, { ask: 'evaluate', circle, key, elements });
  if (answer?.ok && Value.Check(EvaluationStep, answer.value)) return answer.value;
  if (answer?.ok === false && answer.code === 'too_many_requests') {
    return problem('too_many_requests', {
      detail: 'The partner hub takes no more from this hub today.',
      retryAfter: 3_600,
    });
  }
  return problem('partner_unreachable');
}
