import { ApplicantCheckAnswer, ApplicantRow, ApplicantTally } from '@haetae/contract';
import {
  APPLICANT_INDICATORS,
  APPLICANT_RULES,
  type ApplicantCheck,
  applicantInKorean,
} from '@haetae/detect/applicant';
import Type from 'typebox';
import type { Session } from '../../people/index.ts';
import type { Pool } from '../../platform/database/index.ts';
import { type AddRoute, languageOf, problem } from '../../platform/http/index.ts';
import { inputOf } from './input.ts';
import type { Jobs } from './jobs.ts';
import { talliesOf, tally } from './tally.ts';

export interface ApplicantParts {
  readonly jobs: Pick<Jobs, 'applicant'>;
  /** A pool of the intake role. */
  readonly pool: Pool;
  /** RFC 3339. */
  readonly now: () => string;
}

/**
 * Applicants: facts in, signs and questions out. Nothing of an application is kept, logged, or compared with anybody
 * else's; that the list was run is counted.
 */
export function applicantRoutes(route: AddRoute<Session>, parts: ApplicantParts): void {
  const { jobs, pool } = parts;
  route(
    {
      method: 'POST',
      url: '/api/v1/detection/check/applicant',
      summary:
        'Check an application by its facts (?language=en|ko): signs with reasons and questions; never a verdict on a person',
      body: Type.Object({}, { additionalProperties: true }),
      answer: ApplicantCheckAnswer,
    },
    async ({ caller, body, query }) => {
      const ended = await jobs.applicant(body);
      if (!ended.ok) return problem('unprocessable', { detail: `It could not be checked. ${ended.detail}` });
      if ('check' in ended.value) {
        const { check, canonical } = ended.value;
        await tally(caller.organisation, ended.value, parts);
        return describe(languageOf(query) === 'ko' ? applicantInKorean(check) : check, inputOf(canonical));
      }
      const errors = ended.value.faults.map(({ place, code, detail }) => ({
        pointer: pointerOf(place),
        code,
        message: detail,
      }));
      return problem('unprocessable', { errors });
    },
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/detection/applicant-rows',
      summary: 'The published list that is run for every application, with what software may do about each row',
      answer: Type.Object({ rules: Type.String(), rows: Type.Array(ApplicantRow) }),
    },
    async () => ({ rules: APPLICANT_RULES, rows: [...APPLICANT_INDICATORS] }),
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/detection/applicant-tallies',
      summary: 'That your organisation’s applications met the same list: how often each row came out how, a quarter',
      answer: Type.Object({ tallies: Type.Array(ApplicantTally) }),
    },
    async ({ caller }) => ({ tallies: await talliesOf(caller.organisation, pool) }),
  );
}

function describe(check: ApplicantCheck, input: string): ApplicantCheckAnswer {
  const { ruleSet, baseRate, neverInputs, application, signals, questions, rows, step, advice } = check;
  return {
    rules: ruleSet,
    input,
    ...(application === undefined ? {} : { application }),
    signals: [...signals],
    questions: [...questions],
    rows: [...rows],
    step: { ...step, conditions: [...step.conditions], missing: [...step.missing] },
    advice: [...advice],
    base_rate: { text: baseRate.text, source: baseRate.source },
    never_inputs: [...neverInputs],
  };
}

/** `logIns[2].at` as a JSON Pointer (RFC 6901). */
const pointerOf = (place: string): string =>
  place === ''
    ? ''
    : `/${place
        .replace(/\[(\d+)\]/g, '.$1')
        .replaceAll('.', '/')
        .replace(/^\//, '')}`;
