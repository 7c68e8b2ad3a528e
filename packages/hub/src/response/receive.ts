import type { Advance } from './advance-freeze-request.ts';
import type { FoldedRequest } from './fold-steps.ts';
import { makeStep } from './freeze-step.ts';
import { refuse } from './request-refusal.ts';
import { chainFacts } from './step-facts.ts';

/**
 * The receipt that the receiving hub makes by itself when a request has arrived: it meets the clock of delivery and
 * starts the receiver's own. `hub` is this hub's id, `now` RFC 3339 in UTC.
 */
export function receive(folded: FoldedRequest, hub: string, now: string): Advance {
  if (folded.state !== 'sent') return refuse('transition_not_allowed', []);
  if (!folded.receiverIsHome || hub !== folded.home) return refuse('not_home', []);
  const created_by_ref = folded.request.content.receiver.organisation;
  const facts = { ...chainFacts(folded, now), created_by_ref, by: hub, hub, role: 'machine' };
  return { kind: 'step', step: makeStep({ ...facts, act: 'transition', to: 'received' }) };
}
