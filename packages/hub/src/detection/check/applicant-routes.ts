import { ApplicantCheckAnswer, ApplicantRow } from '@haetae/contract';
import {
  APPLICANT_INDICATORS,
  APPLICANT_RULES,
  type ApplicantCheck,
  applicantInKorean,
} from '@haetae/detect/applicant';
import Type from 'typebox';
import type { Session } from '../../people/index.ts';
import { type AddRoute, problem } from '../../platform/http/index.ts';
import type { Jobs } from './jobs.ts';
import { languageOf } from './routes.ts';

/** Applicants: facts in, signs and questions out; nothing of it is kept, logged, or compared with anybody else's. */
export function applicantRoutes(route: AddRoute<Session>, { jobs }: { readonly jobs: Pick<Jobs, 'applicant'> }): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/detection/check/applicant',
      summary:
        'Check an application by its facts (?language=en|ko): signs with reasons and questions; never a verdict on a person',
      body: Type.Object({}, { additionalProperties: true }),
      answer: ApplicantCheckAnswer,
    },
    async ({ body, query }) => {
      const ended = await jobs.applicant(body);
      if (!ended.ok) return problem('unprocessable', { detail: `It could not be checked. ${ended.detail}` });
      if ('check' in ended.value) {
        const { check } = ended.value;
        return describe(languageOf(query) === 'ko' ? applicantInKorean(check) : check);
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
}

function describe(check: ApplicantCheck): ApplicantCheckAnswer {
  const { ruleSet, baseRate, neverInputs, application, signals, questions, rows, step, advice } = check;
  return {
    rules: ruleSet,
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
