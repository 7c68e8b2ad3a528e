/** A freeze request as the API shows it: the same on both hubs, but for where the caller can take it. */
import type { FreezeRequestView, RequestState } from '@haetae/contract';
import { presentFields } from '../platform/present-fields.ts';
import type { Actor } from './actor.ts';
import { advance } from './advance-freeze-request.ts';
import type { AssetAmount } from './asset-amount.ts';
import { businessCalendarOf } from './business-calendar-of.ts';
import { clocksOf } from './clocks.ts';
import type { FoldedRequest, HistoryEntry } from './fold-steps.ts';
import type { FreezeStep } from './freeze-step.ts';
import type { Approver } from './judge-step.ts';
import type { LoadedRequest } from './load-request.ts';
import { transitionsFrom } from './transition-table.ts';

export interface DescribeContext {
  readonly actor: Actor;
  /** RFC 3339 in UTC. */
  readonly now: string;
}

/** The whole of a request for one caller. */
export function describeRequest(loaded: LoadedRequest, context: DescribeContext): FreezeRequestView {
  const { folded, defaulted } = loaded;
  const { request, state, approvals, approvalsNeeded, contentHash, pending } = folded;
  const { content } = request;
  return {
    id: request.id,
    state,
    approvals,
    approvals_needed: approvalsNeeded,
    approvers: folded.approvers.map(describeApprover),
    home: folded.home,
    history: folded.history.map(describeEntry),
    late: lateSteps(loaded),
    clocks: clocksOf(folded, content, context.now, businessCalendarOf(content.receiver.country)).map((clock) => ({
      ...clock,
    })),
    ...(pending && { pending: { to: pending.to } }),
    allowed: possibleFor(folded, context),
    content,
    content_hash: contentHash,
    defaulted: [...defaulted],
    letter: content.receiver.hub === null,
    case: content.case_ref,
  };
}

/** Where the caller can take a request now, by its own roles; to propose it counts. */
function possibleFor(folded: FoldedRequest, { actor, now }: DescribeContext): RequestState[] {
  const next = transitionsFrom(folded.state).map(({ to }) => to);
  return next.filter((to) => advance(folded, { to }, actor, now).kind !== 'refused');
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** An account whose age no step tells is shown as a young one. */
function describeApprover({ member, at, created = at, madeBy }: Approver): FreezeRequestView['approvers'][number] {
  const young = Date.parse(at) - Date.parse(created) < DAY_MS;
  return { member, at, created, younger_than_a_day: young, made_by: madeBy ?? null };
}

function describeEntry(entry: HistoryEntry): FreezeRequestView['history'][number] {
  const { from, to, at, by, hub, reason, amounts } = entry;
  return { from, to, at, by, hub, ...presentFields({ reason }), ...describeAmounts(amounts) };
}

function describeAmounts(amounts: readonly AssetAmount[] | undefined) {
  if (amounts === undefined) return {};
  const [only, ...others] = amounts;
  const all = amounts.map(({ asset, amount }) => ({ asset, amount }));
  return { ...(only && others.length === 0 && { amount: only.amount }), amounts: all };
}

/** What came too late or was never allowed, kept and shown: it changes nothing. */
function lateSteps({ folded, steps }: LoadedRequest) {
  const byId = new Map(steps.map((step) => [step.id, step]));
  return folded.late.flatMap((id) => describeLate(byId.get(id)!));
}

function describeLate({ id, act, from, to, at, by, hub, reason }: FreezeStep) {
  return { id, act, from, to, at, by, hub, ...presentFields({ reason }) };
}
