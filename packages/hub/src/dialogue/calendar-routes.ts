import { CalendarFeed } from '@haetae/contract';
import { sha256, utf8 } from '@haetae/proof/canonical';
import type { FastifyInstance } from 'fastify';
import type { Session } from '../people/index.ts';
import type { Pool } from '../platform/database/index.ts';
import { type AddRoute, problem, sendProblem } from '../platform/http/index.ts';
import { newSecret } from '../platform/random.ts';
import { callerOf, type DialogueParts, findPart } from './dialogue-parts.ts';
import { loadNewest } from './load-parts.ts';
import { memberOfFeed, writeFeed } from './queries/calendar-feeds.ts';
import { viewRound } from './round-routes.ts';
import { type CalendarRound, writeCalendar } from './write-calendar.ts';

/** What calendars need beside what the room has. */
export interface CalendarParts extends DialogueParts {
  readonly pool: Pool;
  /** The present rights of a member; undefined for one who left. */
  readonly sessionOf: (member: string) => Promise<Session | undefined>;
  /** Address under which this hub is reached. */
  readonly url: () => string;
}

const TYPE = 'text/calendar; charset=utf-8';

/** Rounds as calendar files: one round, and a feed that a calendar program reads by itself. */
export function calendarRoutes(route: AddRoute<Session>, app: FastifyInstance, parts: CalendarParts): void {
  route(
    {
      method: 'GET',
      url: '/api/v1/dialogue/rounds/:id/calendar',
      summary: 'A round as a calendar file (iCalendar), in the zone of its place',
    },
    async ({ caller, params, reply }) => {
      const round = await calendarRound(params.id!, caller, parts);
      if (round === undefined) return problem('not_found');
      reply.header('content-type', TYPE);
      reply.header('content-disposition', 'attachment; filename="round.ics"');
      return writeCalendar(round.title, [round], parts.own.id);
    },
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/calendar',
      summary: 'An address for your calendar program; the former one ends, and this one ends with your membership',
      answer: CalendarFeed,
      status: 201,
    },
    async ({ caller }) => {
      const secret = newSecret();
      await writeFeed(parts.pool, sha256(utf8(secret)), caller.member, parts.now());
      return { url: `${parts.url()}/calendar/${secret}.ics` };
    },
  );
  feedRoute(app, parts);
}

/** The secret in the address is the key. It opens what its member may see now, and nothing once they have left. */
function feedRoute(app: FastifyInstance, parts: CalendarParts): void {
  app.get<{ Params: { file: string } }>('/calendar/:file', { schema: { hide: true } }, async ({ params }, reply) => {
    const secret = params.file.replace(/\.ics$/, '');
    const member = await memberOfFeed(parts.pool, sha256(utf8(secret)));
    const session = member === undefined ? undefined : await parts.sessionOf(member);
    if (session === undefined) return sendProblem(reply, problem('not_found'));
    const rounds = await loadNewest(parts.desk.loading(callerOf(session, parts).ask), 'round');
    const found = await Promise.all(rounds.map(({ part }) => calendarRound(part.id, session, parts)));
    return reply
      .header('cache-control', 'no-store')
      .header('content-type', TYPE)
      .send(
        writeCalendar(
          'Haetae',
          found.filter((round) => round !== undefined),
          parts.own.id,
        ),
      );
  });
}

async function calendarRound(id: string, session: Session, parts: DialogueParts): Promise<CalendarRound | undefined> {
  const view = await viewRound(id, session, parts);
  const round = view && (await findPart(id, 'round', session, parts));
  if (view === undefined || round === undefined) return undefined;
  const { title, place, zone, starts_at, ends_at, parties, agenda } = view;
  const items = agenda.map(({ title, minutes }) => ({ title: Object.values(title)[0] ?? '', minutes }));
  return { id, title, place, zone, starts_at, ends_at, parties, agenda: items, created: round.part.created };
}
