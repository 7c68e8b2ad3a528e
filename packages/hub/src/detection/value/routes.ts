import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Session } from '../../people/index.ts';
import { type AddRoute, problem } from '../../platform/http/index.ts';
import type { Reader } from '../../store/index.ts';
import { everyValue, stateOfValues, type ValueParts } from './known-values.ts';
import { describeSaid } from './said-of.ts';

export interface ValueRouteParts extends ValueParts {
  readonly readerFor: (session: Session) => Reader;
  readonly nameOf: (organisation: string) => string;
  /** Whether everything that was committed up to now is known by value. */
  readonly followed: () => Promise<boolean>;
}

/** `GET /api/v1/detection/indicators`: for tools that match on their own machine. */
export function valueRoutes(route: AddRoute<Session>, parts: ValueRouteParts): void {
  route(
    {
      method: 'GET',
      url: '/api/v1/detection/indicators',
      summary: 'Every value that an indicator you may see names at present, a line of NDJSON each; ETag, If-None-Match',
    },
    async ({ caller, request, reply }) => {
      if (!(await parts.followed())) return problem('index_not_ready', { retryAfter: 1 });
      const reader = parts.readerFor(caller);
      const etag = etagOf(await stateOfValues(reader, parts), parts.now());
      reply.header('etag', etag).header('cache-control', 'private, no-cache');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type('application/x-ndjson').send(Readable.from(linesOf(reader, parts)));
    },
  );
}

async function* linesOf(reader: Reader, parts: ValueRouteParts): AsyncGenerator<string> {
  for await (const page of everyValue(reader, parts)) {
    yield page.map((said) => `${JSON.stringify(describeSaid(said, parts.nameOf))}\n`).join('');
  }
}

/** Entries end by the clock, too: whoever keeps asking is given them anew once an hour. */
const etagOf = (state: string, now: string): string =>
  `"${createHash('sha256')
    .update(`${now.slice(0, 13)} ${state}`)
    .digest('base64url')
    .slice(0, 22)}"`;
