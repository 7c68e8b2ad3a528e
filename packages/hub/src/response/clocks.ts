/**
 * The clocks of a request: what is owed, by whom, until when, and how far it has come.
 *
 * | clock                   | starts       | is met by               | moving-now | same-day | routine         |
 * |-------------------------|--------------|-------------------------|------------|----------|-----------------|
 * | C1 receipt              | sent         | received                | 2 min      | 2 min    | 2 min           |
 * | C2 acknowledge          | received     | acknowledged            | 15 min     | 4 h      | 1 business day  |
 * | C3 action               | acknowledged | held or refused         | 60 min     | 24 h     | 5 business days |
 * | C4 legal-confirmation   | held         | the end of the hold     | `confirm_within`, voluntary holds only  |||
 * | C12 end                 | held         | the end of the hold     | `duration`                              |||
 *
 * Minutes and hours are elapsed time, whatever the clocks on the wall do. Business days, weeks and days are counted
 * on the receiver's calendar. A clock is also met when the request comes to its end, for nothing is owed any more;
 * a duty fulfilled after its time is met with `met` later than `due`. None of these figures is law but where an order
 * says so; they are what the parties expect of each other.
 */
import { addBusinessDays, type BusinessCalendar } from './business-days.ts';
import type { FoldedRequest } from './fold-steps.ts';
import type { FreezeRequestContent } from './freeze-request.ts';
import type { RequestState, Urgency } from './request-vocabulary.ts';

type ClockName = 'receipt' | 'acknowledge' | 'action' | 'legal-confirmation' | 'end';

export interface RequestClock {
  readonly name: ClockName;
  readonly number: 'C1' | 'C2' | 'C3' | 'C4' | 'C12';
  /** RFC 3339 in UTC; null while it has not started. */
  readonly due: string | null;
  /** `soon`: four fifths of the time have passed. */
  readonly state: 'not-started' | 'running' | 'soon' | 'overdue' | 'met';
  readonly started?: string;
  /** When what it waits for happened, or when the request ended. */
  readonly met?: string;
  /** Who owes it. */
  readonly of: 'requester' | 'receiver';
}

/** Elapsed time or days as an ISO 8601 duration, or so many business days. */
type Term = string | { readonly businessDays: number };

interface ClockRule {
  readonly name: ClockName;
  readonly number: RequestClock['number'];
  readonly of: RequestClock['of'];
  readonly starts: RequestState;
  readonly meets: readonly RequestState[];
  readonly term: (content: FreezeRequestContent) => Term;
}

const byUrgency = (terms: Record<Urgency, Term>) => (content: FreezeRequestContent) => terms[content.urgency];
const ENDS: readonly RequestState[] = ['refused', 'released', 'withdrawn'];

const RULES: readonly ClockRule[] = [
  { name: 'receipt', number: 'C1', of: 'receiver', starts: 'sent', meets: ['received'], term: () => 'PT2M' },
  {
    name: 'acknowledge',
    number: 'C2',
    of: 'receiver',
    starts: 'received',
    meets: ['acknowledged'],
    term: byUrgency({ 'moving-now': 'PT15M', 'same-day': 'PT4H', routine: { businessDays: 1 } }),
  },
  {
    name: 'action',
    number: 'C3',
    of: 'receiver',
    starts: 'acknowledged',
    meets: ['held', 'refused'],
    term: byUrgency({ 'moving-now': 'PT60M', 'same-day': 'PT24H', routine: { businessDays: 5 } }),
  },
  {
    name: 'legal-confirmation',
    number: 'C4',
    of: 'requester',
    starts: 'held',
    meets: [],
    term: (content) => content.confirm_within,
  },
  { name: 'end', number: 'C12', of: 'receiver', starts: 'held', meets: [], term: (content) => content.duration },
];

/**
 * The clocks of a request as they stand at a moment.
 *
 * @param now RFC 3339
 * @param calendar the receiver's business days (business-days.ts)
 */
export function clocksOf(
  folded: Pick<FoldedRequest, 'history'>,
  content: FreezeRequestContent,
  now: string,
  calendar: BusinessCalendar,
): readonly RequestClock[] {
  const rules = RULES.filter(({ number }) => number !== 'C4' || content.kind === 'voluntary-hold');
  return rules.map((rule) => clockOf(rule, folded, content, now, calendar));
}

function clockOf(
  rule: ClockRule,
  { history }: Pick<FoldedRequest, 'history'>,
  content: FreezeRequestContent,
  now: string,
  calendar: BusinessCalendar,
): RequestClock {
  const { name, number, of } = rule;
  const timeOf = (states: readonly RequestState[]) => history.find(({ to }) => states.includes(to))?.at;
  const started = timeOf([rule.starts]);
  if (started === undefined) return { name, number, due: null, state: 'not-started', of };
  const due = addTerm(started, rule.term(content), calendar);
  const met = timeOf(rule.meets) ?? timeOf(ENDS);
  const dueText = due.toString({ smallestUnit: 'millisecond' });
  const clock = { name, number, due: dueText, of, started };
  return met === undefined ? { ...clock, state: stateAt(now, started, due) } : { ...clock, state: 'met', met };
}

function stateAt(now: string, started: string, due: Temporal.Instant) {
  const at = Temporal.Instant.from(now).epochMilliseconds;
  const from = Temporal.Instant.from(started).epochMilliseconds;
  if (at >= due.epochMilliseconds) return 'overdue';
  return at - from >= 0.8 * (due.epochMilliseconds - from) ? 'soon' : 'running';
}

function addTerm(start: string, term: Term, calendar: BusinessCalendar): Temporal.Instant {
  const zoned = Temporal.Instant.from(start).toZonedDateTimeISO(calendar.timeZone);
  if (typeof term === 'string') return zoned.add(Temporal.Duration.from(term)).toInstant();
  return addBusinessDays(zoned, term.businessDays, calendar).toInstant();
}
