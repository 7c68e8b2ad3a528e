import type {
  LandscapeActors,
  LandscapeFlow,
  LandscapeShifts,
  LandscapeTechniques,
  LandscapeThefts,
  LandscapeTotals,
  LandscapeTypology,
  NewTheftMerge,
  TheftMerges,
  WithdrawnAttributions,
} from '@haetae/contract';
import { type Answer, askFile, askJson, askText, type Connection, type File } from './call.ts';

/** Which days are asked for, each a year, a month or a day; without bounds all. */
export type LandscapePeriod = { from?: string; to?: string };
export type LandscapeLanguage = 'en' | 'ko';

const PATH = '/api/v1/landscape';

/** Thefts that you may see, of a period and of an actor by the name that attributions use. */
export async function thefts(
  connection: Connection,
  asked: LandscapePeriod & { actor?: string } = {},
): Promise<Answer<LandscapeThefts>> {
  return await askJson(connection, `${PATH}/thefts`, { query: asked });
}

/** This hub's sum of a year beside those that others published. */
export async function theftTotals(
  connection: Connection,
  asked: { year?: string; lang?: LandscapeLanguage } & LandscapePeriod,
): Promise<Answer<LandscapeTotals>> {
  return await askJson(connection, `${PATH}/totals`, { query: asked });
}

/** Actors with all their names, which source says which. */
export async function landscapeActors(connection: Connection): Promise<Answer<LandscapeActors>> {
  return await askJson(connection, `${PATH}/actors`);
}

/** Techniques with their evidence. */
export async function landscapeTechniques(connection: Connection): Promise<Answer<LandscapeTechniques>> {
  return await askJson(connection, `${PATH}/techniques`);
}

/** The same as a layer of the ATT&CK Navigator. */
export async function navigatorLayer(connection: Connection): Promise<Answer<File>> {
  return await askFile(connection, `${PATH}/techniques/layer`);
}

/** Attributions that were taken back, and what was built on them. */
export async function withdrawnAttributions(connection: Connection): Promise<Answer<WithdrawnAttributions>> {
  return await askJson(connection, `${PATH}/withdrawn`);
}

/** Where they are turning: changes of number and amount, with p-values. */
export async function landscapeShifts(
  connection: Connection,
  lang: LandscapeLanguage,
): Promise<Answer<LandscapeShifts>> {
  return await askJson(connection, `${PATH}/shifts`, { query: { lang } });
}

/** Thefts as a flow from actor to what became of the money. */
export async function landscapeFlow(
  connection: Connection,
  asked: LandscapePeriod & { lang: LandscapeLanguage },
): Promise<Answer<LandscapeFlow>> {
  return await askJson(connection, `${PATH}/flow`, { query: asked });
}

/** Kinds of threat, with the thefts and objects that stand under each. */
export async function landscapeTypology(
  connection: Connection,
  lang: LandscapeLanguage,
): Promise<Answer<LandscapeTypology>> {
  return await askJson(connection, `${PATH}/typology`, { query: { lang } });
}

/** Incidents that are counted as one theft, and those that may be one. */
export async function theftMerges(connection: Connection): Promise<Answer<TheftMerges>> {
  return await askJson(connection, `${PATH}/merges`);
}

/** Says that incidents tell of one theft: `keep` is counted, the sources of all are kept. */
export async function mergeThefts(
  connection: Connection,
  merge: NewTheftMerge,
): Promise<Answer<{ merges: { id: string; same: string }[] }>> {
  return await askJson(connection, `${PATH}/merges`, { method: 'POST', body: merge });
}

/** A report of a period as HTML, Markdown or STIX text. */
export async function landscapeReport(
  connection: Connection,
  asked: LandscapePeriod & { lang: LandscapeLanguage; format: 'html' | 'md' | 'stix' },
): Promise<Answer<string>> {
  return await askText(connection, `${PATH}/report`, { query: asked, accept: '*/*' });
}
