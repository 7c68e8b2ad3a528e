import type { Standing } from '../standing.ts';
import type { Features } from './features.ts';
import { SLOTS } from './slots.ts';

/** A model as its file keeps it. */
export type ModelFile = {
  /** Number of slots and how they are divided. */
  readonly layout: string;
  /** Size of one step of a weight. */
  readonly size: number;
  readonly bias: number;
  readonly slope: number;
  readonly intercept: number;
  /** Sums from which on a name is to be reviewed and blocked. */
  readonly review: number;
  readonly block: number;
  /** The sum from which on a name is blocked that lures and does not pose: above all honest ones. */
  readonly alone: number;
  /** One signed byte a slot, base64. */
  readonly weights: string;
};

/** A model ready for use. */
export type Model = Omit<ModelFile, 'weights'> & { readonly weights: Int8Array };

/** Unpacks a model. */
export function readModel(file: ModelFile): Model {
  const bytes = Uint8Array.fromBase64(file.weights);
  if (bytes.length !== SLOTS) throw new Error(`The model has ${bytes.length} weights; these features need ${SLOTS}.`);
  return { ...file, weights: new Int8Array(bytes.buffer) };
}

/** What all features weigh together: above 0 for scams, roughly; comparable with the model's thresholds. */
export function sumOf({ weights, size, bias }: Model, { slots, count }: Features): number {
  let steps = 0;
  for (let at = 0; at < count; at++) steps += weights[slots[at] ?? 0] ?? 0;
  return steps * size + bias;
}

/** The share of scams among names with this sum, 0 to 1, where of seven names one is a scam. */
export function scoreOf({ slope, intercept }: Model, sum: number): number {
  return 1 / (1 + Math.exp(-(slope * sum + intercept)));
}

/** The sum above which a name that says this is blocked; none for a name that says nothing amiss. */
export function blockFrom({ block, alone }: Pick<Model, 'block' | 'alone'>, standing: Standing): number {
  if (standing === 'plain') return Number.POSITIVE_INFINITY;
  return standing === 'posing' ? block : Math.max(block, alone);
}
