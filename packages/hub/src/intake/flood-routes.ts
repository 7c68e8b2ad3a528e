import { FloodDecided, FloodList, NewFloodDecision } from '@haetae/contract';
import { isTimestamp } from '@haetae/stix/object';
import type { Session } from '../people/index.ts';
import type { Pool } from '../platform/database/index.ts';
import { type AddRoute, type ProblemAnswer, problem } from '../platform/http/index.ts';
import { instantOf, type Writer } from '../store/index.ts';
import { readFloods } from './queries.ts';

export interface FloodRouteParts {
  /**
   * A pool of the intake role: who brought how much by this hub's own doors is the hub's to know, also where what was
   * brought is not for the releaser's eyes.
   */
  readonly pool: Pool;
  readonly writer: Writer;
  /** Name of a member, a partner's hub; the id where there is none. */
  readonly nameOfSource: (source: string) => Promise<string>;
  /** Resolves when screening knows what was committed up to now. */
  readonly indexed: () => Promise<void>;
}

/** What arrived in a flood: seen and ended by a releaser of the hub's own organisation, never by its source. */
export function floodRoutes(route: AddRoute<Session>, parts: FloodRouteParts): void {
  route(
    {
      method: 'GET',
      url: '/api/v1/floods',
      summary: 'Who brought more than usual, since when, and how much of it waits for a person',
      answer: FloodList,
      roles: ['releaser'],
    },
    async ({ caller }) => {
      if (!caller.recipient.decidesHeld) return notOfTheHub();
      const floods = await readFloods(parts.pool);
      return {
        floods: await Promise.all(
          floods.map(async ({ source, since, until, objects }) => ({
            source,
            name: await parts.nameOfSource(source),
            since: instantOf(since),
            until: instantOf(until),
            objects,
          })),
        ),
      };
    },
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/floods/:source/decision',
      summary: 'Let a flood count, or withdraw all that its source brought since a time; never one’s own',
      body: NewFloodDecision,
      answer: FloodDecided,
      roles: ['releaser'],
    },
    async ({ caller, params, body }) => {
      if (!caller.recipient.decidesHeld) return notOfTheHub();
      const source = params.source!;
      if (source === caller.member) return problem('not_eligible');
      if (!isTimestamp(body.since)) return problem('invalid_time');
      const decided = await parts.writer.decideFlood({ source, since: body.since, admit: body.admit });
      if (decided === 0) return problem('not_found');
      await parts.indexed();
      return body.admit ? { admitted: decided, withdrawn: 0 } : { admitted: 0, withdrawn: decided };
    },
  );
}

const notOfTheHub = (): ProblemAnswer =>
  problem('forbidden', {
    detail: 'Only a releaser of the organisation that runs this hub decides on floods.',
    needs: ['releaser'],
  });
