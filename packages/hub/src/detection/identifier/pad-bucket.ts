import { createHmac } from 'node:crypto';
import { type BucketEntry, SMALLEST_BUCKET } from '@haetae/proof/oprf';

/**
 * Fills a bucket up to the next multiple of {@link SMALLEST_BUCKET} with entries that nobody can tell from real ones, so
 * that its size does not say how many there are.
 *
 * They follow from a secret of the hub: the same bucket is filled in the same way, or two downloads would tell them
 * apart. Whoever downloads it day after day still sees that something came or went; what came is an output of both keys,
 * which tells nothing of the identifier.
 */
export function padBucket(
  real: readonly BucketEntry[],
  bucket: { readonly series: string; readonly prefix: string },
  secret: Uint8Array,
): BucketEntry[] {
  const missing = SMALLEST_BUCKET * Math.max(1, Math.ceil(real.length / SMALLEST_BUCKET)) - real.length;
  const decoys = Array.from({ length: missing }, (_, at) => decoy(at, bucket, secret));
  return [...real, ...decoys].sort((a, b) => (a.output < b.output ? -1 : 1));
}

function decoy(
  at: number,
  { series, prefix }: { readonly series: string; readonly prefix: string },
  secret: Uint8Array,
): BucketEntry {
  const bytes = createHmac('sha512', secret)
    .update(JSON.stringify([series, prefix, at]))
    .digest();
  const output = `${prefix}${bytes.toString('hex').slice(prefix.length)}`;
  // As real ones: most have two organisations, some three.
  return { output, organisations: bytes[63]! < 48 ? 3 : 2 };
}
