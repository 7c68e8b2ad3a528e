import { type OprfKey, oprfKeyId } from './key.ts';
import { type RandomBytes, voprf } from './suite.ts';

/** What one key holder made of a batch: each element under its key, and one proof that it was that key for all. */
export interface SeriesStep {
  /** Name of the public key. */
  readonly key: string;
  readonly evaluated: readonly Uint8Array[];
  readonly proof: Uint8Array;
}

/** Evaluates a batch under one key and proves it (RFC 9497 sections 3.3.2 and 2.2.1). The elements were read strictly. */
export function evaluateElements(elements: readonly Uint8Array[], key: OprfKey, random: RandomBytes): SeriesStep {
  const { evaluated, proof } = voprf.blindEvaluateBatch(key.secretKey, key.publicKey, [...elements], random);
  return { key: oprfKeyId(key.publicKey), evaluated, proof };
}
