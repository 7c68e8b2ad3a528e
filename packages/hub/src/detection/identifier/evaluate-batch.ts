import type { EvaluationStep } from '@haetae/contract';
import { toHex } from '@haetae/proof/canonical';
import { evaluateElements, readElements } from '@haetae/proof/oprf';
import { type ProblemAnswer, problem } from '../../platform/http/index.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import type { RingKey } from './key-ring.ts';
import { type Asking, takeQuota } from './quota.ts';

/** A batch under one key, and how many identifiers the asker has left today. */
export interface EvaluatedBatch {
  readonly step: EvaluationStep;
  readonly left: number;
}

/** Reads a batch strictly, counts it towards the asker's quota, evaluates it under a key of this hub and proves it. */
export async function evaluateBatch(
  texts: readonly string[],
  key: RingKey,
  asking: Omit<Asking, 'identifiers'>,
  parts: IdentifierParts,
): Promise<EvaluatedBatch | ProblemAnswer> {
  const read = readElements(texts);
  if (!read.ok) {
    const { at, code, message } = read.fault;
    const pointer = at === undefined ? '/elements' : `/elements/${at}`;
    return problem('invalid_request', { errors: [{ pointer, code, message }] });
  }
  const left = await takeQuota({ ...asking, identifiers: read.elements.length }, parts);
  if (typeof left !== 'number') return left;
  const { evaluated, proof } = evaluateElements(read.elements, key.key, parts.random);
  return { step: { key: key.id, evaluated: evaluated.map(toHex), proof: toHex(proof) }, left };
}
