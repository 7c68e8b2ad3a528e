/**
 * Whether a step may follow where the chain stands, and where the chain stands after it.
 *
 * The judgement reads only what every hub can check from the steps themselves.
 */

import { presentFields } from '../platform/present-fields.ts';
import { type AssetAmount, sumByAsset, withinLimits } from './asset-amount.ts';
import { approvalsNeeded, type FreezeRequest } from './freeze-request.ts';
import type { FreezeStep } from './freeze-step.ts';
import type { RequestState } from './request-vocabulary.ts';
import { type Transition, transitionBetween } from './transition-table.ts';

export interface Approver {
  readonly member: string;
  readonly name?: string;
  readonly at: string;
  /** When the account was made, if the step says so. */
  readonly created?: string;
  readonly madeBy?: string;
  readonly person?: string;
}

/** A step of the set with its hash. */
export interface HashedStep {
  readonly step: FreezeStep;
  readonly hash: string;
}

/** Where the chain stands after some step of it. */
export interface ChainPlace {
  readonly request: FreezeRequest;
  readonly contentHash: string;
  readonly head: string | null;
  readonly state: RequestState;
  readonly home: string;
  readonly receiverIsHome: boolean;
  readonly approvers: readonly Approver[];
  readonly amountsHeld?: readonly AssetAmount[];
}

/** What a step is judged by: where it would be put, the places before, the proposals at hand by id. */
export interface Known {
  readonly places: ReadonlyMap<string | null, ChainPlace>;
  readonly proposals: ReadonlyMap<string, FreezeStep>;
}

/** `waits`: it depends on a proposal or a content version that is not here. */
export type Judgement = 'legal' | 'illegal' | 'waits';

/** Where every chain begins: a draft at its requester's hub. */
export function startOf(request: FreezeRequest, contentHash: string): ChainPlace {
  const home = request.content.requester.hub;
  return { request, contentHash, head: null, state: 'draft', home, receiverIsHome: false, approvers: [] };
}

/** Whether a transition or approval may be the next step of the chain. */
export function judgeStep(step: FreezeStep, place: ChainPlace, known: Known): Judgement {
  if (step.content_hash !== place.contentHash) return 'waits';
  if (step.act === 'proposal' || step.hub !== place.home || step.from !== place.state) return 'illegal';
  if (step.act === 'approval') return mayApprove(step, place) ? 'legal' : 'illegal';
  const row = transitionBetween(step.from, step.to);
  if (!row || !guardHolds(row, step, place)) return 'illegal';
  if (step.answers !== undefined) return judgeAnswer(step, row, known);
  return needsProposal(row, place) ? 'illegal' : 'legal';
}

/** Whether a row is carried out only as the answer to a proposal: where one person or one hub is not enough. */
export function needsProposal(row: Transition, place: Pick<ChainPlace, 'receiverIsHome'>): boolean {
  return row.side === 'requester' && (place.receiverIsHome || row.persons > 1);
}

/** Whether the requester's hub may propose to take a row from a place. */
export function canPropose(row: Transition, place: Pick<ChainPlace, 'receiverIsHome'>): boolean {
  return needsProposal(row, place) || (row.proposable && place.receiverIsHome);
}

/** Whether a person may add an approval: neither the author nor one who has approved, by any known account. */
function mayApprove(step: Pick<FreezeStep, 'by' | 'by_person' | 'from' | 'to'>, place: ChainPlace): boolean {
  const reached = place.approvers.length + 1 >= approvalsNeeded(place.request.content);
  return (
    place.state === 'awaiting-approval' &&
    step.to === (reached ? 'approved' : 'awaiting-approval') &&
    !isAuthor(step, place) &&
    !hasApproved(step, place)
  );
}

/** A person as steps name them: the account, and the human being where known. */
export type Who = Pick<FreezeStep, 'by' | 'by_person'>;

/** Whether this is the author, by this account or by another one of the same human being. */
export function isAuthor(who: Who, { request }: Pick<ChainPlace, 'request'>): boolean {
  const { author, author_person } = request.content;
  return samePerson(who, { by: author, ...presentFields({ by_person: author_person }) });
}

/** Whether this person's approval is already counted. */
export function hasApproved(who: Who, { approvers }: Pick<ChainPlace, 'approvers'>): boolean {
  return approvers.some(({ member, person }) =>
    samePerson(who, { by: member, ...presentFields({ by_person: person }) }),
  );
}

/** One account, or two accounts of one known human being. */
export function samePerson(a: Who, b: Who): boolean {
  return a.by === b.by || (a.by_person !== undefined && a.by_person === b.by_person);
}

function guardHolds(row: Transition, step: FreezeStep, { request }: ChainPlace): boolean {
  switch (row.guard) {
    case 'none':
      return step.amounts === undefined;
    case 'approvals':
      return false; // reached by approvals only
    case 'names-receiver':
      return (step.receiver_hub ?? null) === request.content.receiver.hub;
    case 'amount':
      return step.amounts === undefined || withinLimits(step.amounts, amountsAsked(request));
    default:
      return row.guard satisfies never;
  }
}

/** What a request asks to be held, summed by asset. */
export function amountsAsked({ content }: Pick<FreezeRequest, 'content'>): readonly AssetAmount[] {
  return sumByAsset(content.targets.map(({ asset, asked }) => ({ asset, amount: asked })));
}

function judgeAnswer(step: FreezeStep, row: Transition, known: Known): Judgement {
  const proposal = known.proposals.get(step.answers!);
  if (!proposal) return 'waits';
  const support = supportOf(proposal, known);
  if (support === 'waits') return 'waits';
  const theirs = row.side === 'receiver' || samePerson(step, proposal);
  return support !== 'illegal' && proposal.to === step.to && support.length >= row.persons && theirs
    ? 'legal'
    : 'illegal';
}

/**
 * The distinct persons behind a proposal: its author and those of the proposals it supports, newest first.
 * Each must have been allowed where its author stood.
 */
export function supportOf(proposal: FreezeStep, known: Known): readonly FreezeStep[] | 'illegal' | 'waits' {
  const persons: FreezeStep[] = [];
  let next: FreezeStep | undefined = proposal;
  while (next) {
    const current: FreezeStep = next;
    if (!isProposal(current, proposal.to, known)) return 'illegal';
    if (!persons.some((person) => samePerson(person, current))) persons.push(current);
    next = current.answers === undefined ? undefined : known.proposals.get(current.answers);
    if (current.answers !== undefined && !next) return 'waits';
  }
  return persons;
}

function isProposal(step: FreezeStep, to: RequestState, { places }: Known): boolean {
  const place = places.get(step.previous);
  const row = transitionBetween(step.from, step.to);
  return (
    place !== undefined &&
    row !== undefined &&
    step.to === to &&
    step.from === place.state &&
    step.content_hash === place.contentHash &&
    step.hub === place.request.content.requester.hub &&
    canPropose(row, place)
  );
}

/** Where the chain stands after a legal step. */
export function placeAfter(place: ChainPlace, { step, hash }: HashedStep): ChainPlace {
  const next = { ...place, head: hash, state: step.to };
  if (step.act === 'approval') return { ...next, approvers: [...place.approvers, approverOf(step)] };
  if (step.to === 'sent' && step.receiver_hub !== undefined)
    return { ...next, home: step.receiver_hub, receiverIsHome: true };
  return step.amounts === undefined ? next : { ...next, amountsHeld: step.amounts };
}

function approverOf({ by, by_name, by_created, by_made_by, by_person, at }: FreezeStep): Approver {
  const known = { name: by_name, created: by_created, madeBy: by_made_by, person: by_person };
  return { member: by, at, ...presentFields(known) };
}
