import { ScreeningAnswer, ScreeningRequest } from '@haetae/contract';
import type { Session } from '../people/index.ts';
import { type AddRoute, languageOf, problem } from '../platform/http/index.ts';
import type { ScreenContext } from './screen.ts';
import { screen } from './screen.ts';

export interface ScreeningParts {
  /** What one caller's answer rests on, as of now. */
  readonly contextFor: (session: Session) => ScreenContext;
  /** Place in the log up to which the index has read; undefined while it is loading or too far behind. */
  readonly indexVersion: () => number | undefined;
}

/** `POST /api/v1/screenings`: addresses in, verdicts with reasons out, in the same order. */
export function screeningRoutes(route: AddRoute<Session>, parts: ScreeningParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/screenings',
      summary: 'Screen addresses: what is known of them that you may see; ?language=en|ko',
      body: ScreeningRequest,
      answer: ScreeningAnswer,
    },
    async ({ caller, body, query }) => {
      const version = parts.indexVersion();
      if (version === undefined) return problem('index_not_ready', { retryAfter: 1 });
      const context = parts.contextFor(caller);
      return {
        results: body.addresses.map((address: string) => screen(address, context, languageOf(query))),
        as_of: context.now,
        index_version: version,
      };
    },
  );
}
