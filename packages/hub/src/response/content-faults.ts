/** What a well-formed content may still lack: faults that keep it from being a request, and warnings that do not. */
import { readUnits } from './asset-amount.ts';
import type { FreezeRequestContent, Target } from './freeze-request.ts';
import { KOREAN_DELAY_GROUNDS, ORDER_KINDS, type RequestKind } from './request-vocabulary.ts';

export interface ContentFault {
  /** JSON pointer (RFC 6901) into what the caller sent. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** ISO 8601 durations that the receiver allows at most. */
export interface DurationLimits {
  readonly duration: string;
  readonly confirm_within: string;
}

interface Question {
  readonly content: FreezeRequestContent;
  readonly limits: DurationLimits;
  readonly now: string;
}

const fault = (pointer: string, code: string, message: string): ContentFault => ({ pointer, code, message });
const when = (wrong: boolean, ...what: Parameters<typeof fault>): ContentFault[] => (wrong ? [fault(...what)] : []);

/** Judges a content; `now` is RFC 3339. An empty list of errors means that it may be drafted. */
export function contentFaults(content: FreezeRequestContent, limits: DurationLimits, now: string) {
  const question = { content, limits, now };
  return { errors: ERRORS.flatMap((rule) => rule(question)), warnings: WARNINGS.flatMap((rule) => rule(question)) };
}

type Rule = (question: Question) => ContentFault[];

const ERRORS: readonly Rule[] = [
  ownService,
  urgencyWithoutReason,
  orderMissing,
  recordsWithoutOrder,
  windowBackwards,
  durations,
  disclosureWithoutEnd,
  koreanGround,
  ({ content }) => content.targets.flatMap((target, index) => proportion(target, `/addresses/${index}`)),
];

function ownService({ content: { requester, receiver } }: Question) {
  const own = requester.organisation === receiver.organisation;
  return when(own, '/service', 'own_service', 'A request goes to another organisation than the one that asks.');
}

function urgencyWithoutReason({ content: { urgency, urgency_reason = '' } }: Question) {
  const wrong = urgency === 'moving-now' && urgency_reason.trim().length < 20;
  const message = 'Say in 20 characters or more why the funds are moving now: it sets the clock of the other side.';
  return when(wrong, '/urgency_reason', 'reason_needed', message);
}

function orderMissing({ content: { kind, order } }: Question) {
  const named = order.state !== 'none' && [order.court, order.number, order.date].every((part) => part !== undefined);
  const promised = order.state === 'promised' && order.court !== undefined;
  const message = `A ${kind} needs its order: court, number and date, or the court where it is promised.`;
  return when(ORDER_KINDS.includes(kind) && !named && !promised, '/order', 'order_needed', message);
}

/** Kinds under which nobody may be asked for data about people. */
const WITHOUT_RECORDS: readonly RequestKind[] = ['voluntary-hold', 'issuer-block', 'release'];

function recordsWithoutOrder({ content: { kind, records_wanted } }: Question) {
  const wrong = WITHOUT_RECORDS.includes(kind) && records_wanted.length > 0;
  const message = `A ${kind} cannot ask for records; ask for their preservation, and for them with an order.`;
  return when(wrong, '/records_wanted', 'needs-order', message);
}

function windowBackwards({ content: { window } }: Question) {
  const wrong = window !== undefined && Date.parse(window.from) >= Date.parse(window.to);
  return when(wrong, '/window', 'window_backwards', 'The window ends before it begins.');
}

function durations({ content, limits }: Question) {
  return (['duration', 'confirm_within'] as const).flatMap((name) => {
    const longest = limits[name];
    const zero = when(compare(content[name], 'PT0S') <= 0, `/${name}`, 'too_short', 'A hold of no time holds nothing.');
    const message = `This receiver allows ${longest} at most.`;
    return [...zero, ...when(compare(content[name], longest) > 0, `/${name}`, 'too_long', message)];
  });
}

/** The order of two ISO 8601 durations without months or years, whose days all have 24 hours here. */
export function compare(a: string, b: string): number {
  return Temporal.Duration.compare(a, b, { relativeTo: '2026-01-01' });
}

function disclosureWithoutEnd({ content: { disclosure }, now }: Question) {
  const { rule, until } = disclosure;
  const wrong = rule === 'none-until' && (until === undefined || Date.parse(until) <= Date.parse(now));
  const message = 'Say until when nobody is told, as a time to come.';
  return when(wrong, '/disclosure/until', 'end_needed', message);
}

function koreanGround({ content: { disclosure, receiver } }: Question) {
  const silent = receiver.country === 'KR' && disclosure.rule === 'none-until';
  const wrong = silent && !KOREAN_DELAY_GROUNDS.some((ground) => ground === disclosure.ground);
  const message =
    'A Korean exchange must tell its customer of a block and its reason; the supervisor lets it wait for ' +
    `${KOREAN_DELAY_GROUNDS.join(', ')} only, not because an authority asks. Name the ground.`;
  return when(wrong, '/disclosure/ground', 'ground_needed', message);
}

function proportion({ asked, traced, basis, basis_reason }: Target, pointer: string) {
  const [want, found] = [readUnits(asked), readUnits(traced)];
  if (want === undefined || found === undefined) {
    return [fault(`${pointer}/traced`, 'invalid_amount', 'Give amounts in base units from 1 to 2^256 - 1.')];
  }
  const whole = basis === 'whole-account';
  return [
    ...when(!whole && want > found, `${pointer}/amount`, 'asked_above_traced', 'More is asked than was traced here.'),
    ...when(whole && !basis_reason, `${pointer}/basis_reason`, 'reason_needed', 'Say why the whole account is needed.'),
  ];
}

const WARNINGS: readonly Rule[] = [
  callBackStale,
  noFlowOfFunds,
  koreanNotice,
  ({ content }) => content.targets.flatMap((target, index) => targetWarnings(target, `/addresses/${index}`)),
];

const CALL_BACK_GOOD_FOR_MS = 90 * 24 * 60 * 60 * 1_000;

function callBackStale({ content: { call_back }, now }: Question) {
  const verified = call_back.verified_at === null ? Number.NaN : Date.parse(call_back.verified_at);
  const fresh = Date.parse(now) - verified <= CALL_BACK_GOOD_FOR_MS;
  const message = 'The number to call back was not verified in the last 90 days; the receiver is told so.';
  return when(!fresh, '/call_back', 'call_back_unverified', message);
}

function noFlowOfFunds({ content: { theft_transactions, incoming, trace } }: Question) {
  const nothing = theft_transactions.length + incoming.length === 0 && trace === null;
  const message = 'Most receivers ask how the funds came to them: add the theft, the transactions or a trace.';
  return when(nothing, '/trace', 'no_flow_of_funds', message);
}

function koreanNotice({ content: { receiver, disclosure } }: Question) {
  const conflict = receiver.country === 'KR' && disclosure.rule === 'none-until';
  const message = 'The law of the receiver demands notice to the customer; both sides see this conflict before acting.';
  return when(conflict, '/disclosure', 'notice_duty', message);
}

function targetWarnings({ basis, shared_wallet }: Target, pointer: string) {
  const shared = "This is a service's own wallet, a pool, a bridge or nobody's: a third person must approve.";
  const whole = 'The whole account is asked for, more than was traced; the receiver decides what is proportionate.';
  return [
    ...when(shared_wallet, `${pointer}/address`, 'shared_wallet', shared),
    ...when(basis === 'whole-account', `${pointer}/basis`, 'disproportionate', whole),
  ];
}
