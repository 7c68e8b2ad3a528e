/**
 * From the steps a hub happens to hold to the state of the request: the same on every hub that holds the same set.
 *
 * 1. *Sort out.* Steps of another request, and steps whose id does not follow from their facts, are none of ours.
 * 2. *Walk.* From the beginning, at each head, take the step that names it as `previous` and that the home of that
 *    moment was allowed to make. If a home made two (a restored backup, a cheat), the earlier by `at`, then by hash.
 * 3. *Judge proposals* against where the chain now stands: decided, pending with what it still needs, or late.
 * 4. *Name the rest.* Late: it lost, or was never allowed; it changes nothing and is kept. Unplaced: what it builds
 *    on is not here yet.
 *
 * Order and repetition of the steps make no difference. Roles are checked where a step is made (by the member's own
 * hub); here counts what every hub can check: home, chain, table, distinct persons, amounts. Whoever stores a step has
 * checked that the hub it names has signed it.
 */

import { presentFields } from '../platform/present-fields.ts';
import type { AssetAmount } from './asset-amount.ts';
import { contentHash } from './content-hash.ts';
import { approvalsNeeded, type FreezeRequest } from './freeze-request.ts';
import { type FreezeStep, stepHash, stepId } from './freeze-step.ts';
import { judgeProposals, leadingProposal, type Proposal } from './judge-proposals.ts';
import {
  type Approver,
  type ChainPlace,
  type HashedStep,
  judgeStep,
  type Known,
  placeAfter,
  startOf,
  supportOf,
} from './judge-step.ts';
import type { RequestState } from './request-vocabulary.ts';

export interface HistoryEntry {
  readonly from: RequestState;
  readonly to: RequestState;
  readonly at: string;
  readonly by: string;
  readonly hub: string;
  readonly by_name?: string;
  readonly role?: string;
  readonly reason?: string;
  readonly amounts?: readonly AssetAmount[];
  readonly answers?: string;
}

export interface FoldedRequest {
  readonly request: FreezeRequest;
  readonly contentHash: string;
  readonly state: RequestState;
  /** Id of the hub that alone may make the next step. */
  readonly home: string;
  /** True once the receiver's hub is home; before, and for good when it went by letter, the requester's is. */
  readonly receiverIsHome: boolean;
  readonly approvals: number;
  readonly approvalsNeeded: number;
  readonly approvers: readonly Approver[];
  /** Changes of state in order; an approval that moved nothing is in `approvers` only. */
  readonly history: readonly HistoryEntry[];
  /** Ids of steps that lost or were never allowed, in the order of their time. */
  readonly late: readonly string[];
  /** Ids of steps whose predecessor, answered proposal or content version is not here (yet). */
  readonly unplaced: readonly string[];
  /** Every proposal with what became of it, in the order of their time. */
  readonly proposals: readonly Proposal[];
  /** The open proposal that most persons support, if any. */
  readonly pending?: Proposal;
  /** Hash of the last step of the chain; null while there is none. */
  readonly head: string | null;
  /** What the receiver says it holds, by asset. */
  readonly amountsHeld?: readonly AssetAmount[];
}

/**
 * Folds a request from its steps.
 *
 * @param request the version that the steps are about (versionInForce); steps about another stay unplaced
 * @param steps all steps at hand, in any order, any of them several times
 */
export function foldRequest(request: FreezeRequest, steps: Iterable<FreezeStep>): FoldedRequest {
  const set = sortOut(request, steps);
  const { chain, known, head } = walk(startOf(request, contentHash(request.content)), set);
  const proposals = judgeProposals(chain, head, known);
  const pending = leadingProposal(proposals);
  return {
    request,
    contentHash: head.contentHash,
    state: head.state,
    home: head.home,
    receiverIsHome: head.receiverIsHome,
    approvals: head.approvers.length,
    approvalsNeeded: approvalsNeeded(request.content),
    approvers: head.approvers,
    history: chain.filter(({ step }) => step.from !== step.to).map(({ step }) => historyEntry(step)),
    ...nameTheRest(set, chain, head, known, proposals),
    proposals,
    ...(pending && { pending }),
    head: head.head,
    ...(head.amountsHeld && { amountsHeld: head.amountsHeld }),
  };
}

/** Steps of this request, each once, in an order that does not depend on how they arrived. */
function sortOut(request: FreezeRequest, steps: Iterable<FreezeStep>): readonly HashedStep[] {
  const byHash = new Map<string, HashedStep>();
  for (const step of steps) {
    if (step.request_ref !== request.id) continue;
    const hash = stepHash(step);
    if (stepId(hash) === step.id) byHash.set(hash, { step, hash });
  }
  const key = ({ step, hash }: HashedStep) => `${step.at} ${hash}`;
  return [...byHash.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function walk(start: ChainPlace, set: readonly HashedStep[]) {
  const next = Map.groupBy(set, ({ step }) => step.previous);
  const proposals = new Map(set.filter(({ step }) => step.act === 'proposal').map(({ step }) => [step.id, step]));
  const places = new Map([[start.head, start]]);
  const known: Known = { places, proposals };
  const chain: HashedStep[] = [];
  let head = start;
  const follows = ({ step }: HashedStep) => judgeStep(step, head, known) === 'legal';
  for (let taken = next.get(null)?.find(follows); taken; taken = next.get(head.head)?.find(follows)) {
    chain.push(taken);
    head = placeAfter(head, taken);
    places.set(head.head, head);
  }
  return { chain, head, known };
}

/** Names what is neither in the chain nor an allowed proposal that is pending or decided: late, or unplaced. */
function nameTheRest(
  set: readonly HashedStep[],
  chain: readonly HashedStep[],
  head: ChainPlace,
  known: Known,
  proposals: readonly Proposal[],
) {
  const settled = new Set(chain.map(({ step }) => step.id));
  for (const { id, status } of proposals) if (status !== 'late') settled.add(id);
  const byHash = new Map<string | null, HashedStep>(set.map((hashed) => [hashed.hash, hashed]));
  const rest = set.filter(({ step }) => !settled.has(step.id));
  const isUnplaced = ({ step }: HashedStep) => waits(step, head, known, byHash);
  return {
    late: rest.filter((hashed) => !isUnplaced(hashed)).map(({ step }) => step.id),
    unplaced: rest.filter(isUnplaced).map(({ step }) => step.id),
  };
}

/** Whether anything a step builds on, as far back as the chain, is still missing. */
function waits(
  step: FreezeStep,
  head: ChainPlace,
  known: Known,
  byHash: ReadonlyMap<string | null, HashedStep>,
): boolean {
  for (let next: FreezeStep | undefined = step; next; next = byHash.get(next.previous)?.step) {
    if (next.content_hash !== head.contentHash) return true;
    const place = known.places.get(next.previous);
    if (!place) continue;
    if (next.act === 'proposal') return supportOf(next, known) === 'waits';
    return place === head && judgeStep(next, place, known) === 'waits';
  }
  return true; // its line ends in a step that is not here
}

function historyEntry(step: FreezeStep): HistoryEntry {
  const { from, to, at, by, hub, by_name, role, reason, amounts, answers } = step;
  return { from, to, at, by, hub, ...presentFields({ by_name, role, reason, amounts, answers }) };
}
