/** Support between partners: needs, offers, steps; defence packs; the own self-assessment. */
import type {
  AnswerLanguage,
  AssessmentView,
  ControlCatalogue,
  Engagement,
  MatchList,
  NeedView,
  NewAssessment,
  NewNeed,
  NewOffer,
  NewSupportStep,
  OfferList,
  OfferView,
  PackKind,
  PackList,
  Plan,
} from '@haetae/contract';
import type { Static } from 'typebox';
import { type Answer, askFile, askJson, type Connection, type File } from './call.ts';

const API = '/api/v1/support';
type Made = Promise<Answer<{ id: string }>>;

/** Needs, latest first, with what became of each. */
export async function supportNeeds(connection: Connection): Promise<Answer<{ needs: NeedView[] }>> {
  return await askJson(connection, `${API}/needs`);
}

/** Offers of help, latest first. */
export async function supportOffers(connection: Connection): Promise<Answer<Static<typeof OfferList>>> {
  return await askJson(connection, `${API}/offers`);
}

/** Open needs with the offers that fit. */
export async function supportMatches(connection: Connection): Promise<Answer<MatchList>> {
  return await askJson(connection, `${API}/matches`);
}

/** States what help one's organisation needs. */
export async function stateNeed(connection: Connection, body: NewNeed): Made {
  return await askJson(connection, `${API}/needs`, { method: 'POST', body });
}

/** Offers help. */
export async function offerHelp(connection: Connection, body: NewOffer): Made {
  return await askJson(connection, `${API}/offers`, { method: 'POST', body });
}

/** Ends a need of one's organisation. */
export async function closeNeed(connection: Connection, id: string): Promise<Answer<NeedView>> {
  return await askJson(connection, `${API}/needs/${encodeURIComponent(id)}/close`, { method: 'POST' });
}

/** Ends an offer of one's organisation. */
export async function closeOffer(connection: Connection, id: string): Promise<Answer<OfferView>> {
  return await askJson(connection, `${API}/offers/${encodeURIComponent(id)}/close`, { method: 'POST' });
}

/** Goes on with an offer to a need. */
export async function supportStep(
  connection: Connection,
  body: Static<typeof NewSupportStep>,
): Promise<Answer<Engagement>> {
  return await askJson(connection, `${API}/steps`, { method: 'POST', body });
}

/** Kinds of defence packs, with what changed in the last one that was made for the caller. */
export async function packs(connection: Connection): Promise<Answer<PackList>> {
  return await askJson(connection, `${API}/packs`);
}

/** A defence pack as a signed ZIP; made anew where something changed. */
export async function pack(connection: Connection, kind: PackKind, lang: AnswerLanguage): Promise<Answer<File>> {
  return await askFile(connection, `${API}/packs/${kind}`, { query: { lang } });
}

/** How the controls of one's own organisation stand. */
export async function assessment(connection: Connection): Promise<Answer<AssessmentView>> {
  return await askJson(connection, `${API}/assessment`);
}

/** Answers controls; what is left out stays. */
export async function saveAssessment(connection: Connection, body: NewAssessment): Promise<Answer<AssessmentView>> {
  return await askJson(connection, `${API}/assessment`, { method: 'PUT', body });
}

/** The catalogue of controls. */
export async function controlCatalogue(connection: Connection): Promise<Answer<ControlCatalogue>> {
  return await askJson(connection, `${API}/assessment/catalogue`);
}

/** What to do next, in order of the thefts on file. */
export async function assessmentPlan(connection: Connection, lang: AnswerLanguage): Promise<Answer<Plan>> {
  return await askJson(connection, `${API}/assessment/plan`, { query: { lang } });
}
