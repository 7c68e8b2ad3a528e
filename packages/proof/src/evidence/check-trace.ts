/** Whether the trace follows from the transfers, and whether the package says rightly what is an exercise. */

import { type Check, fails, holds, named } from '../bag/index.ts';
import { sameBytes, sha256Hex, utf8 } from '../canonical/index.ts';
import type { EvidenceContents, EvidenceMethod } from './contents.ts';

/** Makes the trace document again from the method and the transfers; `undefined` where it cannot. */
export type Replay = (method: EvidenceMethod, transfers: Uint8Array) => string | undefined;

/** Compares the transfers with the digest that the method names. */
export function checkTransfers({ method, transfers }: EvidenceContents): Check {
  return sha256Hex(transfers) === method.dataset
    ? holds('transfers', 'The transfers are those that the method names.')
    : fails('transfers', 'The transfers are not those that the method names.');
}

/** Compares the trace with the one that is made again; no check where nobody can make it again. */
export function checkTrace(
  { method, transfers, trace }: EvidenceContents,
  replay: Replay | undefined,
): Check | undefined {
  if (replay === undefined) return undefined;
  const again = replay(method, transfers);
  if (again === undefined) return fails('trace', `The trace could not be made again (${method.policy}).`);
  return sameBytes(utf8(again), trace)
    ? holds('trace', `Made again from the transfers (${method.policy}), the trace is the same byte for byte.`)
    : fails('trace', `Made again from the transfers (${method.policy}), the trace is another.`);
}

/** Nothing that belongs to an exercise may stand in a package that does not say so. */
export function checkExercise({ exercise, objects }: EvidenceContents): Check {
  if (exercise) return holds('exercise', 'This is an exercise: nothing in it is real.');
  const marked = objects.filter(({ object, provenance }) => provenance?.statement.exercise || object.exercise === true);
  if (marked.length === 0) return holds('exercise', 'Not an exercise.');
  return fails(
    'exercise',
    `These belong to an exercise, which the package hides: ${named(marked.map(({ object }) => object.id))}.`,
  );
}
