import type { PublishedTotal } from '@haetae/contract';
import totals from './published-totals.json' with { type: 'json' };

/** The sums that others published. They overlap and disagree, also within one publisher: each keeps its document. */
export const publishedTotals = (): readonly PublishedTotal[] =>
  totals.map(({ incidents, note, ...total }) => ({ ...total, incidents: incidents ?? null, note: note ?? null }));
