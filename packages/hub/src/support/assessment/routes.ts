import { type AnswerLanguage, AssessmentView, ControlCatalogue, NewAssessment, Plan } from '@haetae/contract';
import type { Session } from '../../people/index.ts';
import type { Pool } from '../../platform/database/index.ts';
import { type AddRoute, problem } from '../../platform/http/index.ts';
import { answerFaults, describeAssessment, mergeAnswers } from './answers.ts';
import { CATALOGUE } from './catalogue.ts';
import { planOf, type SeenTechnique, type SeenWay } from './plan.ts';
import { keepDay, readDays } from './queries.ts';

export interface AssessmentParts {
  readonly pool: Pool;
  /** Techniques with the evidence that the session may see. */
  readonly techniques: (session: Session) => Promise<readonly SeenTechnique[]>;
  /** Thefts by the way in, as the session may see them. */
  readonly ways: (session: Session) => Promise<readonly SeenWay[]>;
  readonly now: () => string;
}

const PATH = '/api/v1/support/assessment';

/** A self-assessment: kept for the caller's own organisation, given to nobody else, never an object. */
export function assessmentRoutes(route: AddRoute<Session>, parts: AssessmentParts): void {
  const { pool, techniques, ways, now } = parts;
  const view = async ({ organisation }: Session): Promise<AssessmentView> => {
    const days = await readDays(pool, organisation);
    return describeAssessment(days, days.at(-1)?.at ?? null);
  };
  route(
    {
      method: 'GET',
      url: PATH,
      summary: 'How the controls of your organisation stand, by day',
      answer: AssessmentView,
    },
    ({ caller }) => view(caller),
  );
  route(
    {
      method: 'PUT',
      url: PATH,
      summary: 'Answer controls; met needs evidence, what is left out stays',
      body: NewAssessment,
      answer: AssessmentView,
      roles: ['analyst', 'case-lead', 'releaser', 'admin'],
    },
    async ({ caller, body }) => {
      const errors = [...answerFaults(body.answers)];
      if (errors.length > 0) return problem('unprocessable', { errors });
      const before = (await readDays(pool, caller.organisation)).at(-1)?.answers ?? {};
      await keepDay(pool, caller, mergeAnswers(before, body.answers), now());
      return await view(caller);
    },
  );
  route(
    {
      method: 'GET',
      url: `${PATH}/catalogue`,
      summary: 'The controls: function of the NIST CSF 2.0, area, what shows it, techniques that it counters',
      answer: ControlCatalogue,
    },
    async () => CATALOGUE,
  );
  route(
    {
      method: 'GET',
      url: `${PATH}/plan`,
      summary: 'What to do next, in order of what was really seen: ?lang=en|ko',
      answer: Plan,
    },
    async ({ caller, query }) => {
      const language = query.lang ?? 'en';
      if (!isLanguage(language)) return problem('invalid_request', { detail: 'A language is en or ko.' });
      const [days, seen, came] = await Promise.all([
        readDays(pool, caller.organisation),
        techniques(caller),
        ways(caller),
      ]);
      return planOf(days.at(-1)?.answers ?? {}, { techniques: seen, ways: came }, language);
    },
  );
}

const isLanguage = (language: string): language is AnswerLanguage => language === 'en' || language === 'ko';
