import { presentFields } from '../platform/present-fields.ts';
import type { Advance } from './advance-freeze-request.ts';
import type { FoldedRequest } from './fold-steps.ts';
import { type FreezeStep, makeStep } from './freeze-step.ts';
import { refuse } from './request-refusal.ts';
import { chainFacts } from './step-facts.ts';

/**
 * What the home does when it has a proposal: carries it out, or says what it still lacks, or that it came too late.
 *
 * A withdrawal is the requester's right and needs nobody here, but two persons there once funds are held. A release
 * needs a person of the receiver, who agrees by `advance`.
 *
 * @param folded the fold that includes the proposal
 * @param hub id of this hub
 * @param now RFC 3339 in UTC
 */
export function countersign(folded: FoldedRequest, proposal: FreezeStep, hub: string, now: string): Advance {
  const judged = folded.proposals.find(({ id }) => id === proposal.id);
  if (hub !== folded.home) return refuse('not_home', []);
  if (judged?.status !== 'pending') return refuse('not_pending', []);
  if (judged.needs === 'second-person') return refuse('second_person_needed', []);
  if (judged.needs === 'receiver') return refuse('receiver_must_agree', []);
  const { by, by_name, by_created, by_made_by, by_person, reason, to } = proposal;
  const person = { by, ...presentFields({ by_name, by_created, by_made_by, by_person, reason }) };
  const facts = { ...chainFacts(folded, now), ...person, created_by_ref: sideOfHome(folded), hub, to };
  return { kind: 'step', step: makeStep({ ...facts, act: 'transition', answers: proposal.id }) };
}

/** A hub makes objects in the name of its own organisations only, whoever wished for them. */
function sideOfHome({ request, receiverIsHome }: FoldedRequest): string {
  const { requester, receiver } = request.content;
  return receiverIsHome ? receiver.organisation : requester.organisation;
}
