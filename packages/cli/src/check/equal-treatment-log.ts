/**
 * The employer's own record that everybody met the same list: a line an application, in a file of its own machine. How
 * each row came out, never what was written down about the person.
 */
import { appendFileSync } from 'node:fs';
import type { ApplicantCheck, ApplicantFacts } from '@haetae/detect/applicant';
import type { Problem } from '../finish.ts';

/** Appends a line; or why it could not be kept. */
export function keepTreatment(
  file: string,
  { application, ruleSet, rows, step }: ApplicantCheck,
  { input, decision = {} }: Pick<ApplicantFacts, 'decision'> & { readonly input: string },
): { readonly problem: Problem } | undefined {
  const states = Object.fromEntries(rows.map(({ number, state }) => [number, state]));
  const { heard = false, secondPerson = false } = decision;
  const line = { at: new Date().toISOString(), application: application ?? null, rules: ruleSet, input };
  try {
    const text = JSON.stringify({ ...line, rows: states, heard, second_person: secondPerson, ready: step.ready });
    appendFileSync(file, `${text}\n`, { mode: 0o600 });
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: { code: 'unwritable_log', detail: `That the list was run could not be kept: ${reason}` } };
  }
}
