/**
 * Buckets: how an asker finds its outputs among those held without saying which they are.
 *
 * Outputs are uniformly distributed, so that those with one prefix are a random share of all. The prefix is so short that
 * each bucket holds many; while there are few, it is empty and everybody is given all.
 */
import { toHex } from '../canonical/index.ts';

/** Real entries that a bucket has at the least, before a longer prefix may be asked for. */
export const SMALLEST_BUCKET = 64;
/** Hexadecimal digits of the longest prefix that an asker ever says, whatever the hub publishes. */
const LONGEST_PREFIX = 3;

/** An output that organisations contributed, and how many independent ones did. */
export interface BucketEntry {
  /** The whole output in lower-case hexadecimal. */
  readonly output: string;
  readonly organisations: number;
}

/** The prefix under which an output is looked for; `length` in hexadecimal digits, at most {@link LONGEST_PREFIX}. */
export function prefixOf(output: Uint8Array, length: number): string {
  return toHex(output).slice(0, Math.min(length, LONGEST_PREFIX));
}

/**
 * The longest prefix (in hexadecimal digits) at which every bucket that there can be still holds
 * {@link SMALLEST_BUCKET} of the outputs.
 */
export function prefixLength(outputs: readonly string[]): number {
  let length = 0;
  while (length < LONGEST_PREFIX && smallestBucket(outputs, length + 1) >= SMALLEST_BUCKET) length += 1;
  return length;
}

function smallestBucket(outputs: readonly string[], length: number): number {
  const sizes = new Map<string, number>();
  for (const output of outputs) {
    const prefix = output.slice(0, length);
    sizes.set(prefix, (sizes.get(prefix) ?? 0) + 1);
  }
  return sizes.size < 16 ** length ? 0 : Math.min(...sizes.values());
}

/** How many independent organisations contributed the output; 0 for none. Done by the asker, who tells nobody. */
export function countIn(bucket: readonly BucketEntry[], output: Uint8Array): number {
  const text = toHex(output);
  return bucket.find((entry) => entry.output === text)?.organisations ?? 0;
}
