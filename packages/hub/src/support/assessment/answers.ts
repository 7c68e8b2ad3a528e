/** Answers of a self-assessment: what is refused, how new ones join the old, what they count. Pure. */
import { type AssessmentView, CSF_FUNCTIONS, type Fault, type NewAssessment } from '@haetae/contract';
import { CATALOGUE, controlOf } from './catalogue.ts';

export type Answers = NewAssessment['answers'];

/** Answers as they stood at the end of a day. */
export interface Day {
  /** ISO 8601, UTC. */
  readonly day: string;
  readonly answers: Answers;
}

/** What is wrong with new answers: a control that is none, *met* without saying what shows it. */
export function* answerFaults(answers: Answers): Generator<Fault> {
  for (const [id, { state, evidence }] of Object.entries(answers)) {
    const pointer = `/answers/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (controlOf(id) === undefined) {
      yield { pointer, code: 'unknown_control', message: 'The catalogue has no such control.' };
    } else if (state === 'met' && (evidence ?? '').trim() === '') {
      const message = 'Met needs evidence: say what shows it. Without it, answer partly.';
      yield { pointer: `${pointer}/evidence`, code: 'evidence_needed', message };
    }
  }
}

/** New answers over the old; what is not answered anew stays, what the catalogue no longer has goes. */
export function mergeAnswers(before: Answers, now: Answers): Answers {
  const merged = Object.entries({ ...before, ...now }).filter(([id]) => controlOf(id) !== undefined);
  return Object.fromEntries(merged.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Controls of a function that apply, and those met with evidence. */
export function countMet(answers: Answers, name: (typeof CSF_FUNCTIONS)[number]): { of: number; met: number } {
  const asked = CATALOGUE.controls.filter((control) => control.function === name);
  const applying = asked.filter(({ id }) => answers[id]?.state !== 'not-applicable');
  return { of: applying.length, met: applying.filter(({ id }) => answers[id]?.state === 'met').length };
}

const countByFunction = (answers: Answers) =>
  CSF_FUNCTIONS.map((name) => ({ function: name, ...countMet(answers, name) }));

/**
 * An assessment as its organisation sees it: by function, beside the last earlier day; never one sum of all functions.
 *
 * @param days oldest first; the last one is how it stands
 */
export function describeAssessment(days: readonly Day[], at: string | null): AssessmentView {
  const [now, before] = [days.at(-1), days.at(-2)];
  const answers = now?.answers ?? {};
  return {
    at,
    answers,
    functions: countByFunction(answers).map((one) => ({
      ...one,
      before: before === undefined ? null : countMet(before.answers, one.function).met,
    })),
    history: days.map((one) => ({ day: one.day, functions: countByFunction(one.answers) })),
  };
}
