export {
  type AnswerState,
  type ApplicantCheck,
  type ApplicantQuestion,
  type ApplicantSignal,
  checkApplicant,
} from './check-applicant.ts';
export type { ApplicantFacts } from './facts.ts';
export { applicantInKorean } from './in-korean.ts';
export { APPLICANT_INDICATORS, APPLICANT_RULES } from './indicators.ts';
export { forbiddenField, type LintFinding, lintFreeText } from './lint.ts';
export { APPLICANT_SCHEMA, readApplicant } from './read-applicant.ts';
