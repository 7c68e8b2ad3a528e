/**
 * What a member's wish to move a request leads to: the one step to store and send, a proposal to the home, or a
 * refusal that says what would be possible.
 *
 * Nothing is changed here: the state follows from the steps (fold-steps.ts). Of two calls on one head only one step can
 * enter the chain, so the caller stores it only while `folded.head` still is the head.
 */

import { presentFields } from '../platform/present-fields.ts';
import { type Actor, allowedTo, isByLetter, sidesOf } from './actor.ts';
import { type AssetAmount, withinLimits } from './asset-amount.ts';
import type { FoldedRequest } from './fold-steps.ts';
import { type FreezeStep, makeStep, type StepFacts } from './freeze-step.ts';
import { amountsAsked, canPropose, hasApproved, isAuthor, needsProposal, samePerson, type Who } from './judge-step.ts';
import { type RefusalReason, type Refused, refuse } from './request-refusal.ts';
import type { RequestState } from './request-vocabulary.ts';
import { memberFacts } from './step-facts.ts';
import { type Transition, transitionBetween } from './transition-table.ts';

export interface Intent {
  readonly to: RequestState;
  readonly reason?: string;
  /** Base units held, when the request asks for one asset. */
  readonly amount?: string;
  /** The same for several assets. */
  readonly amounts?: readonly AssetAmount[];
}

/** `step`: the next of the chain. `proposal`: the wish to send to the home (202). */
export type Advance = { readonly kind: 'step' | 'proposal'; readonly step: FreezeStep } | Refused;

/** Decides what a member's wish leads to. `now` is RFC 3339 in UTC, by the hub's clock. */
export function advance(folded: FoldedRequest, intent: Intent, actor: Actor, now: string): Advance {
  const row = transitionBetween(folded.state, intent.to);
  const fault = moveFault(folded, row, actor) ?? amountFault(folded, row, intent);
  if (!row || fault) return refuse(fault ?? 'transition_not_allowed', allowedTo(folded, actor));
  if (row.event === 'approve') return approve(folded, actor, now);
  if (isProposing(row, folded, actor)) return propose(folded, intent, actor, now);
  if (actor.hub !== folded.home) return refuse('not_home', allowedTo(folded, actor));
  const facts = { ...memberFacts(folded, actor, now), ...extrasOf(row, folded, intent, actor) };
  return { kind: 'step', step: makeStep({ ...facts, act: 'transition', to: intent.to }) };
}

function moveFault(folded: FoldedRequest, row: Transition | undefined, actor: Actor): RefusalReason | undefined {
  if (!row || (row.who === 'machine' && !isByLetter(folded))) return 'transition_not_allowed';
  if (!allowedTo(folded, actor).includes(row.to)) return 'not_eligible';
  if (row.event === 'approve') return approvalFault(folded, actor);
  const roles = rolesFor(row, folded, actor);
  return roles.some((role) => actor.roles.includes(role)) ? undefined : 'not_eligible';
}

/** A proposal needs what a withdrawal needs; a receipt that the requester records, what an answer needs. */
function rolesFor(row: Transition, folded: FoldedRequest, actor: Actor): readonly string[] {
  if (isProposing(row, folded, actor)) return ['case-lead', 'releaser'];
  return row.who === 'machine' ? ['case-lead'] : row.who;
}

function isProposing(row: Transition, folded: FoldedRequest, actor: Actor): boolean {
  return sidesOf(folded, actor).includes(row.side) ? needsProposal(row, folded) : canPropose(row, folded);
}

function approvalFault(folded: FoldedRequest, actor: Actor): RefusalReason | undefined {
  const who = whoOf(actor);
  if (isAuthor(who, folded)) return 'author_cannot_approve';
  if (!actor.roles.includes('releaser')) return 'not_eligible';
  return hasApproved(who, folded) ? 'already_approved' : undefined;
}

function whoOf({ member, person }: Actor): Who {
  return { by: member, ...presentFields({ by_person: person }) };
}

function approve(folded: FoldedRequest, actor: Actor, now: string): Advance {
  if (actor.hub !== folded.home) return refuse('not_home', allowedTo(folded, actor));
  const to = folded.approvals + 1 >= folded.approvalsNeeded ? 'approved' : 'awaiting-approval';
  return {
    kind: 'step',
    step: makeStep({ ...memberFacts(folded, actor, now), act: 'approval', to, role: 'releaser' }),
  };
}

/** A further person's proposal names the open one that it supports, so that both can be shown together. */
function propose(folded: FoldedRequest, { to, reason }: Intent, actor: Actor, now: string): Advance {
  if (actor.hub !== folded.request.content.requester.hub) return refuse('not_home', allowedTo(folded, actor));
  const open = folded.proposals.filter((proposal) => proposal.status === 'pending' && proposal.to === to);
  const who = whoOf(actor);
  const supported = open.find(({ persons }) => !persons.some((person) => samePerson(who, person)));
  if (open.length > 0 && !supported) return refuse('already_proposed', allowedTo(folded, actor));
  const facts = { ...memberFacts(folded, actor, now), ...presentFields({ reason, answers: supported?.id }) };
  return { kind: 'proposal', step: makeStep({ ...facts, act: 'proposal', to }) };
}

function extrasOf(row: Transition, folded: FoldedRequest, intent: Intent, actor: Actor): Partial<StepFacts> {
  const hub = row.guard === 'names-receiver' ? folded.request.content.receiver.hub : null;
  const agreed = folded.proposals.find(({ to, needs }) => to === row.to && needs === 'receiver');
  return presentFields({
    reason: intent.reason,
    role: rolesFor(row, folded, actor).find((role) => actor.roles.includes(role)),
    amounts: amountsOf(intent, folded),
    receiver_hub: hub ?? undefined,
    answers: agreed?.id,
  });
}

function amountsOf({ amount, amounts }: Intent, { request }: FoldedRequest): AssetAmount[] | undefined {
  if (amount === undefined) return amounts && [...amounts];
  const assets = amountsAsked(request).map(({ asset }) => asset);
  // One figure for several assets says nothing: without an asset it is found invalid.
  return [{ asset: assets.length === 1 ? assets[0]! : '', amount }];
}

function amountFault(folded: FoldedRequest, row: Transition | undefined, intent: Intent): RefusalReason | undefined {
  const amounts = amountsOf(intent, folded);
  if (amounts === undefined) return undefined;
  if (row?.guard !== 'amount') return 'amount_invalid';
  const asked = amountsAsked(folded.request);
  if (withinLimits(amounts, asked)) return undefined;
  const unlimited = asked.map(({ asset }) => ({ asset, amount: (2n ** 256n).toString() }));
  return withinLimits(amounts, unlimited) ? 'amount_above_asked' : 'amount_invalid';
}
