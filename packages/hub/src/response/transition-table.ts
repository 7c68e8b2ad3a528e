/**
 * Every move a freeze request can make: the one place that says from where, to where, by whom, under which guard.
 *
 * What is not in the table does not happen. The API, the fold over what peers send and the buttons of the console
 * all read it.
 */
import type { RequestState } from './request-vocabulary.ts';

export type Side = 'requester' | 'receiver';
type Role = 'case-lead' | 'releaser';
type RequestEvent =
  | 'submit'
  | 'approve'
  | 'send'
  | 'receive'
  | 'acknowledge'
  | 'hold'
  | 'refuse'
  | 'release'
  | 'withdraw';

export interface Transition {
  readonly event: RequestEvent;
  readonly from: RequestState;
  readonly to: RequestState;
  /** Whose decision it is. */
  readonly side: Side;
  /** Any of these roles in that side's organisation; `machine`: the side's hub does it by itself. */
  readonly who: readonly Role[] | 'machine';
  /** Different persons of that side who must want it. Approvals are counted by the content instead. */
  readonly persons: 1 | 2;
  readonly guard: 'none' | 'approvals' | 'names-receiver' | 'amount';
  /** The other side may propose it, and a person of `side` may agree. */
  readonly proposable: boolean;
}

const LEAD: readonly Role[] = ['case-lead'];
const RELEASER: readonly Role[] = ['releaser'];
const EITHER: readonly Role[] = ['case-lead', 'releaser'];

type Rest = Partial<Pick<Transition, 'persons' | 'guard' | 'proposable'>>;
function row(
  from: RequestState,
  event: RequestEvent,
  to: RequestState,
  side: Side,
  who: Transition['who'],
  rest: Rest = {},
): Transition {
  return { event, from, to, side, who, persons: 1, guard: 'none', proposable: false, ...rest };
}

// biome-ignore format: a table is read by its columns
export const TRANSITIONS: readonly Transition[] = [
  row('draft',             'submit',      'awaiting-approval', 'requester', LEAD),
  row('awaiting-approval', 'approve',     'approved',          'requester', RELEASER, { guard: 'approvals' }),
  row('approved',          'send',        'sent',              'requester', RELEASER, { guard: 'names-receiver' }),
  row('sent',              'receive',     'received',          'receiver',  'machine'),
  row('received',          'acknowledge', 'acknowledged',      'receiver',  LEAD),
  row('acknowledged',      'hold',        'held',              'receiver',  LEAD,     { guard: 'amount' }),
  row('acknowledged',      'refuse',      'refused',           'receiver',  LEAD),
  row('held',              'release',     'released',          'receiver',  LEAD,     { proposable: true }),
  row('draft',             'withdraw',    'withdrawn',         'requester', EITHER),
  row('awaiting-approval', 'withdraw',    'withdrawn',         'requester', EITHER),
  row('approved',          'withdraw',    'withdrawn',         'requester', EITHER),
  row('sent',              'withdraw',    'withdrawn',         'requester', EITHER),
  row('received',          'withdraw',    'withdrawn',         'requester', EITHER),
  row('acknowledged',      'withdraw',    'withdrawn',         'requester', EITHER),
  row('held',              'withdraw',    'withdrawn',         'requester', EITHER,   { persons: 2 }),
];

/** The row that leads from one state to another, if there is one: no two rows share both ends. */
export function transitionBetween(from: RequestState, to: RequestState): Transition | undefined {
  return TRANSITIONS.find((transition) => transition.from === from && transition.to === to);
}

/** The rows that leave a state; none: the request has come to its end. */
export function transitionsFrom(from: RequestState): readonly Transition[] {
  return TRANSITIONS.filter((transition) => transition.from === from);
}
