/**
 * Trains the model: logistic regression over the features of names by AdaGrad (Duchi, Hazan and Singer, 2011), one example
 * at a time in a fixed pseudo-random order, so that the same examples always give the same weights.
 */
import { SLOTS } from './slots.ts';

/** One name: the slots of its features, whether it is a scam, and how much it counts. */
export type Example = { readonly slots: Int32Array; readonly scam: boolean; readonly weight: number };

/** Weights before they are rounded for storage. */
export type Trained = { readonly weights: Float64Array; readonly bias: number };

/** A small first step and few rounds: what is learned from one campaign's names alone stays small. */
const STEP = 0.1;
const ROUNDS = 4;
const DECAY = 1e-4;
const FIRST_SQUARES = 1;

/** Models of different orders whose weights are averaged: less of what only the order taught remains. */
const MODELS = 3;

/** Trains on the examples. */
export function trainModel(examples: readonly Example[]): Trained {
  const weights = new Float64Array(SLOTS);
  let bias = 0;
  for (let seed = 1; seed <= MODELS; seed++) {
    const one = trainOne(examples, seed);
    for (let slot = 0; slot < SLOTS; slot++) weights[slot] = (weights[slot] ?? 0) + (one.weights[slot] ?? 0) / MODELS;
    bias += one.bias / MODELS;
  }
  return { weights, bias };
}

function trainOne(examples: readonly Example[], seed: number): Trained {
  const weights = new Float64Array(SLOTS);
  const squares = new Float64Array(SLOTS).fill(FIRST_SQUARES);
  let bias = 0;
  let biasSquares = FIRST_SQUARES;
  const order = examples.map((_, at) => at);
  const random = generator(seed * 7_919);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      if (example === undefined) continue;
      const error = (probability(example.slots, weights, bias) - (example.scam ? 1 : 0)) * example.weight;
      for (const slot of example.slots) {
        const gradient = error + DECAY * (weights[slot] ?? 0);
        squares[slot] = (squares[slot] ?? 0) + gradient * gradient;
        weights[slot] = (weights[slot] ?? 0) - (STEP * gradient) / Math.sqrt(squares[slot] ?? 1);
      }
      biasSquares += error * error;
      bias -= (STEP * error) / Math.sqrt(biasSquares);
    }
  }
  return { weights, bias };
}

function probability(slots: Int32Array, weights: Float64Array, bias: number): number {
  let sum = bias;
  for (const slot of slots) sum += weights[slot] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

/** A linear congruential generator: numbers from 0 to 1 that are the same on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(list: number[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] ?? 0, list[at] ?? 0];
  }
}

/** Weights as eight-bit steps of one size. */
export type Rounded = { readonly steps: Int8Array; readonly size: number; readonly bias: number };

/** Rounds the weights to 255 steps. */
export function roundWeights({ weights, bias }: Trained): Rounded {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const size = largest / 127;
  const steps = Int8Array.from(weights, (weight) => Math.round(weight / size));
  return { steps, size, bias };
}
