import type { Problem } from '@haetae/client';
import type { Translate } from '../language/translate.ts';
import { faultSentence } from './fault-sentence.ts';

const told = [
  'unreachable',
  'unreadable_answer',
  'malformed_json',
  'invalid_request',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'transition_not_allowed',
  'not_eligible',
  'gone',
  'too_large',
  'unprocessable',
  'too_many_requests',
  'internal',
  'index_not_ready',
  'database_gone',
] as const;

/** The sentence for a problem in the reader's language; a code without one answers the hub's own words. */
export function sentenceOf(problem: Problem, t: Translate, language = 'en'): string {
  const code = told.find((known) => known === problem.code);
  if (code === undefined && language === 'ko') {
    const message = [problem.title, problem.detail].filter((part) => part !== undefined).join(' ');
    return faultSentence({ code: problem.code, message }, language);
  }
  const own = code === undefined ? problem.title : t(`problem.${code}`, { needs: (problem.needs ?? []).join(', ') });
  // Where each fault is told by itself the detail says no more.
  return problem.detail === undefined || problem.status === 0 || problem.errors?.length
    ? own
    : `${own} ${problem.detail}`;
}
