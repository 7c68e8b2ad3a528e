import type { ApplicantFacts } from './facts.ts';
import {
  accountYoungerThanWork,
  badgeRequests,
  dormantAccount,
  followCluster,
  historyRewritten,
} from './find-in-accounts.ts';
import {
  internetTelephone,
  knownInCases,
  portraitElsewhere,
  refereeDomainNew,
  sameDataInside,
  sharedCvText,
  sharedDeliveryAddress,
} from './find-in-documents.ts';
import { endlessSessions, hoursAgainstZone, knownExit, logInsApart } from './find-in-log-ins.ts';
import { payElsewhere, payWalletFlagged } from './find-in-pay.ts';
import {
  bulkCopies,
  deviceElsewhere,
  keepAwake,
  keyboardOverNetwork,
  otherDeliveryAddress,
  remoteTools,
} from './find-on-device.ts';
import { dayOf, type Finding } from './finding.ts';
import { APPLICANT_INDICATORS, APPLICANT_RULES, type ApplicantIndicator } from './indicators.ts';
import { ADVICE, BASE_RATE, type BaseRate, NEVER_INPUTS } from './said-with-every-answer.ts';
import { type Saying, say, write } from './sayings.ts';
import { type Step, stepOf } from './step.ts';

/** Row → what computes it. A row of `count` or `check` that is not here would be a gap: the test compares them. */
export const COMPUTED: Readonly<Record<number, (facts: ApplicantFacts) => Finding>> = {
  1: knownInCases,
  2: sameDataInside,
  3: sharedCvText,
  6: portraitElsewhere,
  14: accountYoungerThanWork,
  15: historyRewritten,
  16: followCluster,
  17: badgeRequests,
  18: dormantAccount,
  22: refereeDomainNew,
  23: internetTelephone,
  25: otherDeliveryAddress,
  26: sharedDeliveryAddress,
  27: deviceElsewhere,
  28: logInsApart,
  29: endlessSessions,
  30: remoteTools,
  31: keyboardOverNetwork,
  32: knownExit,
  34: hoursAgainstZone,
  36: keepAwake,
  37: bulkCopies,
  38: payElsewhere,
  39: payWalletFlagged,
};

const WEIGHT = { strong: 3, medium: 2, 'supports only': 1 } as const;

/** `open`: nothing answered yet; `asked`: answered, not accepted; `explained`: an honest reason was accepted. */
export type AnswerState = 'open' | 'asked' | 'explained';

/**
 * Facts that do not fit each other. `weight` is 3, 2 or 1 for `strength` strong, medium, supports only: how much the
 * sign says alone, never something to add up.
 */
export type ApplicantSignal = Omit<ApplicantIndicator, 'text'> & {
  readonly weight: 1 | 2 | 3;
  readonly text: string;
  /** What was found in the facts, in words, and what these are made of. */
  readonly facts: string;
  readonly said: readonly Saying[];
  readonly answer: AnswerState;
};

/** A question of the fixed list that only a person can ask. */
export type ApplicantQuestion = Pick<
  ApplicantIndicator,
  'number' | 'rule' | 'text' | 'question' | 'caution' | 'source'
> & {
  readonly asked: boolean;
};

/** How each of the rows came out: the proof that the same list was run as for everybody else. */
export type RowState = { readonly number: number; readonly state: 'found' | 'nothing' | 'unknown' | 'to ask' };

/**
 * Signals with reasons, and questions. There is no verdict, no score, no rank: `step` says what must hold before a person
 * may decide anything, and that a person decides.
 */
export type ApplicantCheck = {
  readonly ruleSet: string;
  readonly application?: string;
  readonly signals: readonly ApplicantSignal[];
  readonly questions: readonly ApplicantQuestion[];
  readonly rows: readonly RowState[];
  readonly step: Step;
  readonly advice: readonly string[];
  readonly baseRate: BaseRate;
  readonly neverInputs: readonly string[];
};

/** Runs all rows of the published list, in its order, on the facts of one application. The same facts give the same answer. */
export function checkApplicant(facts: ApplicantFacts): ApplicantCheck {
  const found = APPLICANT_INDICATORS.map((indicator) => ({ indicator, finding: findingFor(indicator, facts) }));
  const signals = found.flatMap(({ indicator, finding }) =>
    typeof finding === 'string' ? [] : [signalOf(weighed(indicator, finding.everyday), finding.said, facts)],
  );
  const open = signals.filter(({ answer }) => answer !== 'explained');
  const asked = signals.filter(({ answer }) => answer !== 'open').length;
  return {
    ruleSet: APPLICANT_RULES,
    ...(facts.application === undefined ? {} : { application: facts.application }),
    signals,
    questions: APPLICANT_INDICATORS.filter(({ software }) => software === 'ask').map((row) => questionOf(row, facts)),
    rows: found.map(({ indicator: { number }, finding }) => ({ number, state: stateOf(finding) })),
    step: stepOf(open, facts, say('asked', asked, signals.length)),
    advice: ADVICE,
    baseRate: BASE_RATE,
    neverInputs: NEVER_INPUTS,
  };
}

function findingFor({ number, software }: ApplicantIndicator, facts: ApplicantFacts): Finding | 'to ask' {
  const compute = COMPUTED[number];
  if (software !== 'ask') return compute?.(facts) ?? 'unknown';
  const note = facts.noted?.find(({ row }) => row === number);
  if (note === undefined) return 'to ask';
  return { said: [note.words ? say('notedAs', dayOf(note.on), note.words) : say('noted', dayOf(note.on))] };
}

function stateOf(finding: Finding | 'to ask'): RowState['state'] {
  return typeof finding === 'string' ? finding : 'found';
}

/** People move: what has an everyday reason is asked about, however strong its row is elsewhere. */
function weighed(indicator: ApplicantIndicator, everyday = false): ApplicantIndicator {
  return everyday && indicator.strength === 'strong' ? { ...indicator, strength: 'medium' } : indicator;
}

function signalOf(
  indicator: ApplicantIndicator,
  said: readonly Saying[],
  { answers = [] }: ApplicantFacts,
): ApplicantSignal {
  const answer = answers.findLast(({ row }) => row === indicator.number);
  const state = answer === undefined ? 'open' : answer.accepted ? 'explained' : 'asked';
  return { ...indicator, weight: WEIGHT[indicator.strength], facts: write(said), said, answer: state };
}

function questionOf(indicator: ApplicantIndicator, { answers = [] }: ApplicantFacts): ApplicantQuestion {
  const { number, rule, text, question, caution, source } = indicator;
  return { number, rule, text, question, caution, source, asked: answers.some(({ row }) => row === number) };
}
