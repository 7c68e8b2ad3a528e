import { MadeAnswer, NewRound, NewSeries, SeriesList, SeriesView } from '@haetae/contract';
import type { Static } from 'typebox';
import type { Session } from '../people/index.ts';
import { type AddRoute, type ProblemAnswer, problem } from '../platform/http/index.ts';
import { type ContentOf, isKind, type Part } from './dialogue-part.ts';
import { callerOf, type DialogueParts, findPart, inherit, refusalAnswer, SIDE_ROLES } from './dialogue-parts.ts';
import { found } from './found.ts';
import { loadNewest, loadUnder } from './load-parts.ts';
import { timesOf } from './meeting-time.ts';
import { isRefused } from './refusal.ts';
import { resolveParties } from './resolve-parties.ts';
import { foldRound } from './terms.ts';

/** Series of consultations and their rounds: found, list. */
export function seriesRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/series',
      summary: 'Found a series of consultations between hubs',
      body: NewSeries,
      answer: MadeAnswer,
      roles: [...SIDE_ROLES],
      status: 201,
    },
    ({ caller, body }) => foundSeries(body, caller, parts),
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/dialogue/series',
      summary: 'The series that you take part in, latest first, with their rounds',
      answer: SeriesList,
    },
    async ({ caller }) => {
      const loaded = await loadNewest(parts.desk.loading(callerOf(caller, parts).ask), 'series');
      return { series: await Promise.all(loaded.map(({ part }) => seriesView(part, caller, parts))) };
    },
  );
  route(
    { method: 'GET', url: '/api/v1/dialogue/series/:id', summary: 'A series with its rounds', answer: SeriesView },
    async ({ caller, params }) => {
      const series = await findPart(params.id!, 'series', caller, parts);
      return series === undefined ? problem('not_found') : await seriesView(series.part, caller, parts);
    },
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/rounds',
      summary: 'Propose a round of a series: when, where, in which zone',
      body: NewRound,
      answer: MadeAnswer,
      roles: [...SIDE_ROLES],
      status: 201,
    },
    ({ caller, body }) => foundRound(body, caller, parts),
  );
}

async function foundSeries(body: Static<typeof NewSeries>, session: Session, parts: DialogueParts) {
  const resolved = await parts.desk.awaitRolls(() =>
    resolveParties(body.parties, body.organisations, session.organisation, parts),
  );
  if (isRefused(resolved)) return refusalAnswer(resolved);
  const content: ContentOf<'series'> = {
    kind: 'series',
    title: body.title.normalize('NFC'),
    home: parts.own.id,
    parties: [...resolved.parties],
    organisations: [...resolved.organisations],
    by: session.member,
    exercise: body.exercise ?? false,
  };
  return await found(content, session, parts);
}

async function foundRound(body: Static<typeof NewRound>, session: Session, parts: DialogueParts) {
  const series = await findPart(body.series, 'series', session, parts);
  if (series === undefined) return problem('not_found');
  const times = timesOf(body);
  if ('errors' in times) return problem('unprocessable', times);
  const { title, starts, ends, place, zone, form = 'plenary' } = body;
  const said = { title: title.normalize('NFC'), place: place.normalize('NFC'), starts, ends, zone, form };
  return await found(
    { kind: 'round', of: series.part.id, ...inherit(series.part, session, parts), ...said, ...times },
    session,
    parts,
  );
}

async function seriesView(part: Part, session: Session, parts: DialogueParts): Promise<SeriesView | ProblemAnswer> {
  if (!isKind(part, 'series')) return problem('not_found');
  const { title, parties, exercise } = part.content;
  const rounds = await loadUnder(part, parts.desk.loading(callerOf(session, parts).ask), 'round');
  return {
    ...{ id: part.id, title, parties: parties.map(({ name }) => name), exercise },
    rounds: rounds
      .map(({ part, folded }) => {
        const { terms } = foldRound(part, folded);
        return { id: part.id, title: part.content.title, ...terms, at: part.content.starts_at };
      })
      .toSorted((a, b) => (a.at > b.at ? -1 : 1))
      .map(({ at: _order, ...round }) => round),
  };
}
