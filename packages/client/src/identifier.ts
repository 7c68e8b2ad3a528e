import { type Answer, askJson, type Connection } from './call.ts';
import type {
  BlindedIdentifierList,
  Evaluation,
  IdentifierBucket,
  IdentifierKeys,
  NewBlindedIdentifier,
  NewEvaluation,
  NewPersonRequest,
  PersonAnswer,
  PublishedKeys,
  Vacancies,
  VacanciesView,
} from './shapes.ts';

const ROOT = '/api/v1/detection/identifiers';

/** The keys under which identifiers are compared. */
export async function identifierKeys(connection: Connection): Promise<Answer<IdentifierKeys>> {
  return await askJson(connection, `${ROOT}/keys`);
}

/** The keys that a hub knows, as it tells anybody; no key of the API is needed. */
export async function publishedIdentifierKeys(connection: Connection): Promise<Answer<PublishedKeys>> {
  return await askJson(connection, '/.well-known/haetae-identifier-keys.json');
}

/** Blinded identifiers under the keys of a series, with proofs. */
export async function evaluateIdentifiers(connection: Connection, asked: NewEvaluation): Promise<Answer<Evaluation>> {
  return await askJson(connection, `${ROOT}/evaluate`, { method: 'POST', body: asked });
}

/** The entries of a series whose output begins with the prefix. */
export async function identifierBucket(
  connection: Connection,
  series: string,
  prefix: string,
): Promise<Answer<IdentifierBucket>> {
  return await askJson(connection, `${ROOT}/bucket`, { query: { series, prefix } });
}

/** Contributes an output; never an identifier. */
export async function contributeIdentifier(
  connection: Connection,
  said: NewBlindedIdentifier,
): Promise<Answer<{ id: string }>> {
  return await askJson(connection, ROOT, { method: 'POST', body: said });
}

/** What one's own organisation contributed, and what of it ended. */
export async function contributedIdentifiers(connection: Connection): Promise<Answer<BlindedIdentifierList>> {
  return await askJson(connection, ROOT);
}

/** Withdraws a contribution of one's own organisation, here and at the partner. */
export async function withdrawIdentifier(connection: Connection, id: string): Promise<Answer<{ id: string }>> {
  return await askJson(connection, `${ROOT}/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** What is held about a person’s identifiers, or their erasure. */
export async function requestForPerson(connection: Connection, asked: NewPersonRequest): Promise<Answer<PersonAnswer>> {
  return await askJson(connection, `${ROOT}/requests`, { method: 'POST', body: asked });
}

/** How many vacancies one's own organisation states, and how many identifiers of applicants that leaves this month. */
export async function vacancies(connection: Connection): Promise<Answer<VacanciesView>> {
  return await askJson(connection, `${ROOT}/vacancies`);
}

/** States how many vacancies one's own organisation has, until when. */
export async function stateVacancies(connection: Connection, stated: Vacancies): Promise<Answer<VacanciesView>> {
  return await askJson(connection, `${ROOT}/vacancies`, { method: 'PUT', body: stated });
}
