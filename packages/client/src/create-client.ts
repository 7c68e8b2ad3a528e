import { alliance } from './alliance.ts';
import type { Connection } from './call.ts';
import { appeal, appeals, checkOffer, checkPublicly, checkRepository, checkSites, decideSite } from './detection.ts';
import {
  agreeToItem,
  agreeToRound,
  agreeToWords,
  breakSilence,
  createAgendaItem,
  createClause,
  createCommitment,
  createDelegation,
  createPaper,
  createPosition,
  createRound,
  createSeries,
  createStatement,
  dialogueRound,
  dialogueSeries,
  measures,
  proposeWords,
  publishStatement,
  putUnderSilence,
  roundCalendar,
  roundCommitments,
  sendDelegation,
  signStatement,
  statement,
  statementText,
} from './dialogue.ts';
import { contributedIdentifiers, stateVacancies, vacancies, withdrawIdentifier } from './identifier.ts';
import {
  landscapeActors,
  landscapeFlow,
  landscapeReport,
  landscapeShifts,
  landscapeTechniques,
  landscapeTypology,
  mergeThefts,
  navigatorLayer,
  theftMerges,
  thefts,
  theftTotals,
  withdrawnAttributions,
} from './landscape.ts';
import { checkFile, checkHashes, indicators, rules, shareRule } from './malware.ts';
import { importFile, object, objects } from './objects.ts';
import { descriptor, me } from './people.ts';
import {
  caseById,
  cases,
  createCase,
  createFreezeRequest,
  evidence,
  freezeRequest,
  freezeRequests,
  letter,
  moveFreezeRequest,
  services,
} from './response.ts';
import { screen } from './screening.ts';
import {
  assessment,
  assessmentPlan,
  closeNeed,
  closeOffer,
  controlCatalogue,
  offerHelp,
  pack,
  packs,
  saveAssessment,
  stateNeed,
  supportMatches,
  supportNeeds,
  supportOffers,
  supportStep,
} from './support.ts';
import { createTrace, trace } from './tracing.ts';

const methods = {
  descriptor,
  me,
  screen,
  checkSites,
  checkOffer,
  checkRepository,
  checkPublicly,
  decideSite,
  appeal,
  appeals,
  object,
  objects,
  importFile,
  indicators,
  checkFile,
  checkHashes,
  rules,
  shareRule,
  contributedIdentifiers,
  withdrawIdentifier,
  vacancies,
  stateVacancies,
  createTrace,
  trace,
  cases,
  caseById,
  createCase,
  services,
  freezeRequests,
  freezeRequest,
  createFreezeRequest,
  moveFreezeRequest,
  letter,
  evidence,
  alliance,
  thefts,
  theftTotals,
  landscapeActors,
  landscapeTechniques,
  landscapeShifts,
  landscapeFlow,
  landscapeTypology,
  theftMerges,
  mergeThefts,
  navigatorLayer,
  withdrawnAttributions,
  landscapeReport,
  dialogueSeries,
  createSeries,
  createRound,
  dialogueRound,
  agreeToRound,
  roundCalendar,
  createAgendaItem,
  agreeToItem,
  createDelegation,
  sendDelegation,
  createPaper,
  createPosition,
  createStatement,
  statement,
  createClause,
  proposeWords,
  agreeToWords,
  putUnderSilence,
  breakSilence,
  signStatement,
  publishStatement,
  statementText,
  roundCommitments,
  createCommitment,
  measures,
  supportNeeds,
  supportOffers,
  supportMatches,
  stateNeed,
  offerHelp,
  closeNeed,
  closeOffer,
  supportStep,
  packs,
  pack,
  assessment,
  saveAssessment,
  controlCatalogue,
  assessmentPlan,
};

type Bound<F> = F extends (connection: Connection, ...rest: infer R) => infer A ? (...rest: R) => A : never;
export type Client = { [Name in keyof typeof methods]: Bound<(typeof methods)[Name]> };

/**
 * A client of one hub for one key: a method a path.
 *
 * Every method answers `{ok: true, status, value}` or `{ok: false, problem}` and never rejects.
 *
 * @example
 * const hub = createClient({ url: 'http://127.0.0.1:7411', key });
 * const answer = await hub.screen(['0x51E9d833Ecae4E8D9D8Be17300AEE6D3398C135D']);
 * if (answer.ok) answer.value.results[0]?.verdict; // 'block'
 */
export function createClient(connection: Connection): Client {
  const bound = Object.entries(methods).map(([name, method]) => [
    name,
    // Each entry keeps its own parameters; only the table of them loses that in Object.entries.
    (...rest: unknown[]) => (method as (...all: unknown[]) => unknown)(connection, ...rest),
  ]);
  return Object.fromEntries(bound) as Client;
}
