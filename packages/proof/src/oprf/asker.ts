import { refuse, type Verified } from '../signature/index.ts';
import type { SeriesStep } from './evaluate.ts';
import { oprfKeyId } from './key.ts';
import { type RandomBytes, voprf } from './suite.ts';

/** An input and the secret that hides it; neither leaves the asker. */
export interface BlindedInput {
  readonly input: Uint8Array;
  readonly blind: Uint8Array;
  /** What is sent. */
  readonly blinded: Uint8Array;
}

/** Hides an input under fresh randomness: what is sent is a uniformly random element, whatever the input. */
export function blindInput(input: Uint8Array, random: RandomBytes): BlindedInput {
  return { input, ...voprf.blind(input, random) };
}

export type SeriesFault = 'oprf.key_mismatch' | 'oprf.incomplete' | 'oprf.wrong_proof';

/**
 * Checks every holder's proof against its pinned key, then unblinds the last step: an output for each input, in order.
 *
 * @param steps in the order in which the holders evaluated, each over the elements of the one before
 * @param pinned the public keys of the series, as they are published; each must have been used exactly once
 */
export function openSeries(
  inputs: readonly BlindedInput[],
  steps: readonly SeriesStep[],
  pinned: readonly Uint8Array[],
): Verified<SeriesFault, { readonly outputs: readonly Uint8Array[] }> {
  const keys = new Map(pinned.map((key) => [oprfKeyId(key), key]));
  const used = new Set(steps.map((step) => step.key));
  if (steps.some((step) => !keys.has(step.key))) {
    return refuse('oprf.key_mismatch', 'A hub answered with another key than the one it has published.');
  }
  if (used.size !== keys.size || steps.length !== keys.size) {
    return refuse('oprf.incomplete', 'Not every key of the series was used, each once.');
  }
  let outputs: readonly Uint8Array[] = [];
  let before = inputs.map((one) => one.blinded);
  for (const step of steps) {
    const opened = openStep(inputs, before, step, keys.get(step.key)!);
    if (opened === undefined) {
      return refuse('oprf.wrong_proof', 'A hub did not prove that it used its published key for every element.');
    }
    outputs = opened;
    before = [...step.evaluated];
  }
  return { ok: true, outputs };
}

/** The outputs as of one step, which are the series' own only after the last; undefined where its proof does not hold. */
function openStep(
  inputs: readonly BlindedInput[],
  before: readonly Uint8Array[],
  step: SeriesStep,
  key: Uint8Array,
): readonly Uint8Array[] | undefined {
  if (step.evaluated.length !== inputs.length) return undefined;
  const items = inputs.map(({ input, blind }, at) => ({
    ...{ input, blind },
    blinded: before[at]!,
    evaluated: step.evaluated[at]!,
  }));
  try {
    return voprf.finalizeBatch(items, key, step.proof);
  } catch {
    // The library throws for a wrong proof and for bytes that are no element alike: neither proves anything.
    return undefined;
  }
}
