/**
 * Why a published sum and this hub's own differ. Only what can be computed is said: what the publisher counts and names,
 * what is disputed, what has no amount, which days are meant. Nothing is guessed.
 */
import type { PublishedTotal, TheftSum } from '@haetae/contract';

/** One reason, with the figures that it needs. */
export type Reason =
  | { readonly kind: 'publisher_names_more'; readonly theirs: number; readonly ours: number }
  | { readonly kind: 'publisher_names_fewer'; readonly theirs: number; readonly ours: number }
  | { readonly kind: 'never_named' }
  | { readonly kind: 'disputed'; readonly count: number; readonly usd: number }
  | { readonly kind: 'without_amount'; readonly count: number }
  | { readonly kind: 'lower_bound' }
  | { readonly kind: 'other_estimates' }
  | { readonly kind: 'equal' };

/** Differences up to this share of the published sum come from prices and rounding alone. */
const PRICES = 0.03;

/** The reasons that hold for one published sum beside our own over the same days, the weightiest first. */
export function explainDifference(own: TheftSum, published: PublishedTotal): readonly Reason[] {
  const difference = own.usd - published.usd;
  if (Math.abs(difference) <= PRICES * published.usd) return [{ kind: 'equal' }];
  const reasons: Reason[] = [];
  const { incidents: theirs } = published;
  if (theirs !== null && theirs > own.count) reasons.push({ kind: 'publisher_names_more', theirs, ours: own.count });
  if (theirs !== null && theirs < own.count) reasons.push({ kind: 'publisher_names_fewer', theirs, ours: own.count });
  if (theirs === null && difference < 0) reasons.push({ kind: 'never_named' });
  if (difference > 0 && own.disputed.usd > 0) reasons.push({ kind: 'disputed', ...own.disputed });
  if (difference < 0 && own.without_amount > 0) reasons.push({ kind: 'without_amount', count: own.without_amount });
  if (isLowerBound(published.note)) reasons.push({ kind: 'lower_bound' });
  return reasons.length === 0 ? [{ kind: 'other_estimates' }] : reasons;
}

const isLowerBound = (note: string | null): boolean => /at least|more than|lower bound|approximate/.test(note ?? '');
