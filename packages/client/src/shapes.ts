/** What is asked and answered, as types; the schemas themselves stay in the contract. */
import type {
  NewCase as NewCaseSchema,
  NewFreezeRequest as NewFreezeRequestSchema,
  NewRule as NewRuleSchema,
  NewTransition as NewTransitionSchema,
  ServiceList as ServiceListSchema,
  ServiceView as ServiceViewSchema,
  TakenRule as TakenRuleSchema,
  TransitionAnswer as TransitionAnswerSchema,
} from '@haetae/contract';
import type { Static } from 'typebox';

export type {
  AllianceView,
  AnswerLanguage,
  Appeal,
  BlindedIdentifierList,
  CaseList,
  CaseView,
  ClauseView,
  CommitmentView,
  Evaluation,
  FileAnswers,
  FreezeRequestList,
  FreezeRequestView,
  HubDescriptor,
  IdentifierBucket,
  IdentifierKeys,
  ImportReport,
  LandscapeActor,
  LandscapeFlow,
  LandscapeShifts,
  LandscapeTechnique,
  LandscapeTechniques,
  LandscapeTotals,
  Me,
  NewBlindedIdentifier,
  NewEvaluation,
  NewPersonRequest,
  NewTrace,
  ObjectList,
  ObjectView,
  OfferCheckAnswer,
  OfferSignal,
  PeerView,
  PersonAnswer,
  Policy,
  Problem,
  PublicCheckAnswer,
  PublishedKeys,
  Reason,
  RepositoryCheckAnswer,
  RepositoryFinding,
  RequestState,
  Role,
  RoundView,
  RuleList,
  Screening,
  ScreeningAnswer,
  SeriesView,
  Shift,
  SiteCheck,
  SiteCheckAnswer,
  SiteDecision,
  SiteProtection,
  SiteReason,
  StatementView,
  Theft,
  Tlp,
  TraceView,
  Verdict,
} from '@haetae/contract';

export type NewCase = Static<typeof NewCaseSchema>;
export type NewFreezeRequest = Static<typeof NewFreezeRequestSchema>;
export type NewTransition = Static<typeof NewTransitionSchema>;
export type ServiceView = Static<typeof ServiceViewSchema>;
export type ServiceList = Static<typeof ServiceListSchema>;
export type TransitionAnswer = Static<typeof TransitionAnswerSchema>;
export type NewRule = Static<typeof NewRuleSchema>;
export type TakenRule = Static<typeof TakenRuleSchema>;
