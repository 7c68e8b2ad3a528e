import {
  HAETAE,
  LandscapeActors,
  LandscapeFlow,
  LandscapeShifts,
  LandscapeTechniques,
  LandscapeThefts,
  LandscapeTotals,
  LandscapeTypology,
  Threat,
} from '@haetae/contract';
import { actorViews } from '@haetae/landscape/actor';
import { flowOf } from '@haetae/landscape/flow';
import { ATTACK_NOTICE, actorNames, MITRE_GROUPS, publishedTotals } from '@haetae/landscape/reference';
import { navigatorLayer } from '@haetae/landscape/technique';
import { compareTotals, type Period, publishedWithin } from '@haetae/landscape/total';
import { type Language, labelOf, THREAT_LABELS } from '@haetae/landscape/word';
import type { Session } from '../people/index.ts';
import { type AddRoute, ProblemAnswer } from '../platform/http/index.ts';
import { type Query, readLanguage, readPeriod, readYear } from './asked.ts';
import { highestMarking } from './highest-marking.ts';
import type { LandscapeParts } from './landscape-parts.ts';
import { LandscapeView } from './landscape-view.ts';
import { mergeRoutes } from './merge-routes.ts';
import { readActorNames, readAttributedActors } from './queries/actors.ts';
import { readPaths } from './queries/flow.ts';
import { countMarks, sumByThreat } from './queries/typology.ts';
import { reportRoutes } from './report-routes.ts';
import { techniquesFor } from './techniques-for.ts';

/** Thefts of one answer. Beyond it the largest are listed and the rest told as a number and a sum. */
const MOST = 2_000;
/** Incidents listed below a sum. */
const MOST_BEHIND_SUM = 1_000;
const PATH = '/api/v1/landscape';

/** The landscape as the caller may see it. */
export function landscapeRoutes(route: AddRoute<Session>, parts: LandscapeParts): void {
  const viewFor = (session: Session): Promise<LandscapeView> =>
    LandscapeView.of(parts.readerFor(session), parts.mayMerge);
  theftRoutes(route, viewFor, parts);
  actorRoutes(route, viewFor, parts);
  shapeRoutes(route, viewFor, parts);
  mergeRoutes(route, parts);
  reportRoutes(route, parts);
}

type ViewFor = (session: Session) => Promise<LandscapeView>;

function theftRoutes(route: AddRoute<Session>, viewFor: ViewFor, { book }: LandscapeParts): void {
  route(
    {
      method: 'GET',
      url: `${PATH}/thefts`,
      summary: 'Thefts by date: ?from=, ?to= (year, month or day), ?actor= (a name as attributions say it)',
      answer: LandscapeThefts,
    },
    async ({ caller, query }) => {
      const period = readPeriod(query);
      if (period instanceof ProblemAnswer) return period;
      const view = await viewFor(caller);
      const asked = { ...period, ...(query.actor === undefined ? {} : { actor: query.actor }) };
      const { thefts, audiences } = await view.theftsWithAudiences(asked, MOST);
      const tlp = highestMarking(audiences, book);
      const left_out = thefts.length < MOST ? { count: 0, usd: 0 } : leftOut(await view.sum(asked), thefts);
      return { thefts: thefts.sort((a, b) => (a.date < b.date ? -1 : 1)), left_out, tlp };
    },
  );
  route(
    {
      method: 'GET',
      url: `${PATH}/totals`,
      summary: 'The sum of a year (?year=) or period (?from=, ?to=) beside those published (?lang=en|ko)',
      answer: LandscapeTotals,
    },
    async ({ caller, query }) => {
      const asked = readAsked(query, query.year === undefined ? readPeriod(query) : readYear(query.year));
      return asked instanceof ProblemAnswer ? asked : totals(asked, await viewFor(caller));
    },
  );
}

type Asked = Period & { readonly language: Language };

function readAsked(query: Query, period: Period | ProblemAnswer): Asked | ProblemAnswer {
  const language = readLanguage(query.lang);
  if (language instanceof ProblemAnswer) return language;
  return period instanceof ProblemAnswer ? period : { ...period, language };
}

async function totals({ language, ...period }: Asked, view: LandscapeView): Promise<LandscapeTotals> {
  const published = publishedWithin(publishedTotals(), period);
  const periods = [period, ...published];
  const sums = await Promise.all(periods.map((one) => view.sum(one)));
  const sumOf = (asked: Period) => sums[periods.findIndex(({ from, to }) => from === asked.from && to === asked.to)]!;
  return compareTotals(period, published, sumOf, await view.thefts(period, MOST_BEHIND_SUM), language);
}

const leftOut = (sum: { count: number; usd: number }, thefts: readonly { amount_usd: number | null }[]) => ({
  count: sum.count - thefts.length,
  usd: sum.usd - thefts.reduce((all, { amount_usd }) => all + (amount_usd ?? 0), 0),
});

function actorRoutes(route: AddRoute<Session>, viewFor: ViewFor, { interned }: LandscapeParts): void {
  route(
    {
      method: 'GET',
      url: `${PATH}/actors`,
      summary: 'Actors with all their names: which source says which, where they disagree',
      answer: LandscapeActors,
    },
    async ({ caller }) => {
      const view = await viewFor(caller);
      const [attributed, told] = await Promise.all([
        readAttributedActors(view.reader, view.merged),
        readActorNames(view.reader, interned, HAETAE.id),
      ]);
      return { actors: actorViews([...actorNames(), ...told], attributed) };
    },
  );
  route(
    {
      method: 'GET',
      url: `${PATH}/techniques`,
      summary: 'Techniques of ATT&CK with their evidence',
      answer: LandscapeTechniques,
    },
    async ({ caller }) => ({
      attack: '18.1',
      notice: ATTACK_NOTICE,
      groups: MITRE_GROUPS,
      techniques: await techniquesFor((await viewFor(caller)).reader, interned),
    }),
  );
  route(
    {
      method: 'GET',
      url: `${PATH}/techniques/layer`,
      summary: 'The same as a layer of the ATT&CK Navigator, format 4.5',
    },
    async ({ caller, reply }) => {
      const techniques = await techniquesFor((await viewFor(caller)).reader, interned);
      reply.header('content-disposition', 'attachment; filename="haetae-techniques.json"');
      return navigatorLayer(techniques, 'Haetae: techniques of the DPRK, by evidence');
    },
  );
}

function shapeRoutes(route: AddRoute<Session>, viewFor: ViewFor, parts: LandscapeParts): void {
  route(
    {
      method: 'GET',
      url: `${PATH}/shifts`,
      summary: 'Where they are turning: changes of number and amount with p-values (?lang=en|ko)',
      answer: LandscapeShifts,
    },
    async ({ caller, query }) => {
      const language = readLanguage(query.lang);
      if (language instanceof ProblemAnswer) return language;
      return await (await viewFor(caller)).shifts(parts.now().slice(0, 7), language, parts);
    },
  );
  route(
    {
      method: 'GET',
      url: `${PATH}/flow`,
      summary: 'Thefts as a flow: actor, way in, victim, what became of the money (?from=, ?to=, ?lang=)',
      answer: LandscapeFlow,
    },
    async ({ caller, query }) => {
      const asked = readAsked(query, readPeriod(query));
      if (asked instanceof ProblemAnswer) return asked;
      const view = await viewFor(caller);
      return flowOf(await readPaths(view.reader, { ...asked, merged: view.merged }), asked.language);
    },
  );
  route(
    {
      method: 'GET',
      url: `${PATH}/typology`,
      summary: 'Kinds of threat, with the thefts and objects that stand under each (?lang=en|ko)',
      answer: LandscapeTypology,
    },
    async ({ caller, query }) => {
      const language = readLanguage(query.lang);
      if (language instanceof ProblemAnswer) return language;
      return await typology(await viewFor(caller), language);
    },
  );
}

async function typology({ reader, merged }: LandscapeView, language: Language): Promise<LandscapeTypology> {
  const [sums, marks] = await Promise.all([sumByThreat(reader, merged), countMarks(reader)]);
  return {
    threats: Threat.enum.map((threat, at) => {
      const { count: thefts = 0, usd = 0 } = sums.find((one) => one.threat === threat) ?? {};
      const objects = marks.find((one) => one.threat === at)?.count ?? 0;
      return { threat, label: labelOf(THREAT_LABELS, threat, language), thefts, usd, objects };
    }),
  };
}
