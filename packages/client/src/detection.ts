import { type Answer, askJson, type Connection } from './call.ts';
import type {
  AnswerLanguage,
  Appeal,
  OfferCheckAnswer,
  PublicCheckAnswer,
  PublicLanguage,
  RepositoryCheckAnswer,
  SiteCheckAnswer,
  SiteDecision,
} from './shapes.ts';

/** Checks 1 to 1,000 sites; results come in the input's order. */
export async function checkSites(
  connection: Connection,
  sites: string[],
  language: AnswerLanguage = 'en',
  signal?: AbortSignal,
): Promise<Answer<SiteCheckAnswer>> {
  const query = { language };
  return await askJson(connection, '/api/v1/detection/check', { method: 'POST', body: { sites }, query, signal });
}

/** Checks a job offer or conversation: pasted text in UTF-8, a mail with its headers, or JSON. */
export async function checkOffer(
  connection: Connection,
  bytes: Uint8Array<ArrayBuffer>,
  language: AnswerLanguage = 'en',
): Promise<Answer<OfferCheckAnswer>> {
  return await askJson(connection, '/api/v1/detection/check/offer', { method: 'POST', bytes, query: { language } });
}

/** Checks a repository as a ZIP or gzipped TAR of at most 32 MiB; nothing in it is run, and it is not kept. */
export async function checkRepository(
  connection: Connection,
  bytes: Uint8Array<ArrayBuffer>,
  language: AnswerLanguage = 'en',
): Promise<Answer<RepositoryCheckAnswer>> {
  return await askJson(connection, '/api/v1/detection/check/repository', {
    method: 'POST',
    bytes,
    query: { language },
  });
}

/** What anybody may ask without a key, from what is TLP:CLEAR; nothing of what is asked is kept. */
export type PublicQuestion = ({ address: string } | { site: string } | { offer: string }) & {
  language?: PublicLanguage;
};

/** Asks whether something is publicly known to be bad. */
export async function checkPublicly(
  connection: Connection,
  question: PublicQuestion,
): Promise<Answer<PublicCheckAnswer>> {
  return await askJson(connection, '/public/check', { method: 'POST', body: question });
}

/** Says that something was flagged wrongly; the members of the hub read it. */
export async function appeal(
  connection: Connection,
  said: { subject: string; message: string; contact?: string },
): Promise<Answer<{ id: string; received: string }>> {
  return await askJson(connection, '/public/appeals', { method: 'POST', body: said });
}

/** Decides whether what is said of a protected site counts, as when the site itself was taken over. */
export async function decideSite(
  connection: Connection,
  decision: { site: string; counts: boolean; reason: string },
): Promise<Answer<SiteDecision>> {
  return await askJson(connection, '/api/v1/detection/site-decisions', { method: 'POST', body: decision });
}

/** Appeals of the public, latest first. */
export async function appeals(connection: Connection): Promise<Answer<{ appeals: Appeal[] }>> {
  return await askJson(connection, '/api/v1/detection/appeals');
}
