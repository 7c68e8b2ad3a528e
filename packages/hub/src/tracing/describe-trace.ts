import type { TraceView } from '@haetae/contract';
import type { Tlp } from '@haetae/stix/marking';
import type { TraceText } from './trace-object.ts';

/** A trace as the API shows it. */
export function describeTrace(trace: TraceText, tlp: Tlp): TraceView {
  const { document } = trace;
  return {
    id: trace.id,
    case: trace.caseId,
    // Only policies that this product knows are written; a newer partner's is shown by its name.
    policy: document.policy as TraceView['policy'],
    sources: [...document.sources],
    totals: document.totals,
    addresses: [...document.addresses],
    flows: [...trace.flows],
    transfers: trace.transfers,
    dataset: trace.dataset,
    exercise: trace.exercise,
    tlp,
    created: trace.created,
  };
}
