import type { IdentifierBucket } from '@haetae/contract';
import { countIn, prefixOf } from '@haetae/proof/oprf';
import type { Answer, Connection } from '../call.ts';
import { identifierBucket } from '../identifier.ts';
import { type Caution, type OpenCircle, openCircles, type PinnedConnection } from './open-circles.ts';
import { outputsOf } from './outputs-of.ts';
import {
  isSameForm,
  type ReadyIdentifier,
  readyIdentifier,
  type SkippedIdentifier,
  type WrittenIdentifier,
} from './plain-identifiers.ts';
import { refusal } from './refusal.ts';

/** What became of one identifier: how many independent organisations contributed it, or why it was not compared. */
export type ComparedIdentifier = { readonly organisations: number } | { readonly skipped: SkippedIdentifier };

export interface Comparison {
  /** In the order of what was asked. */
  readonly results: readonly ComparedIdentifier[];
  /** What to say beside the results, for instance that a hub alone could try numbers out. */
  readonly cautions: readonly Caution[];
}

/**
 * Compares identifiers with what organisations contributed. They are blinded here and counted here: the hubs learn how
 * many were asked about, neither which nor whether any was found.
 */
export async function compareIdentifiers(
  identifiers: readonly WrittenIdentifier[],
  connection: PinnedConnection,
): Promise<Answer<Comparison>> {
  const opened = await openCircles(connection);
  if (!opened.ok) return opened;
  const { normaliser, circles } = opened.value;
  if (!isSameForm(normaliser))
    return refusal('other_normal_form', `The hub compares ${normaliser}: update this program.`);
  const ready = identifiers.map(readyIdentifier);
  const asked = ready.filter((one) => 'input' in one);
  const counts = new Map<ReadyIdentifier, number>(asked.map((one) => [one, 0]));
  for (const circle of asked.length === 0 ? [] : circles) {
    const counted = await countInCircle(asked, circle, counts, connection);
    if (!counted.ok) return counted;
  }
  const results = ready.map((one) => ('input' in one ? { organisations: counts.get(one)! } : { skipped: one }));
  return { ok: true, status: 200, value: { results, cautions: circles.flatMap((circle) => circle.cautions) } };
}

/** Raises the counts to those of a circle. An organisation may have contributed to several: the largest count holds. */
async function countInCircle(
  asked: readonly ReadyIdentifier[],
  circle: OpenCircle,
  counts: Map<ReadyIdentifier, number>,
  connection: Connection,
): Promise<Answer<undefined>> {
  for (const series of circle.series) {
    const question = { circle: circle.id, series, purpose: 'applicant-check' as const };
    const outputs = await outputsOf(
      asked.map((one) => one.input),
      question,
      connection,
    );
    if (!outputs.ok) return outputs;
    const buckets = new Map<string, Answer<IdentifierBucket>>();
    for (const [at, output] of outputs.value.entries()) {
      const prefix = prefixOf(output, series.prefix);
      const bucket = buckets.get(prefix) ?? (await identifierBucket(connection, series.id, prefix));
      if (!bucket.ok) return bucket;
      buckets.set(prefix, bucket);
      const one = asked[at]!;
      counts.set(one, Math.max(counts.get(one)!, countIn(bucket.value.entries, output)));
    }
  }
  return { ok: true, status: 200, value: undefined };
}
