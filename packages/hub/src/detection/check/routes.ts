import { OfferCheckAnswer } from '@haetae/contract';
import type { FastifyInstance } from 'fastify';
import type { Session } from '../../people/index.ts';
import { type AddRoute, createRouter, type Doorkeeper, problem } from '../../platform/http/index.ts';
import type { Reader } from '../../store/index.ts';
import { checkOfferFor, type OfferParts } from './check-offer.ts';

export interface CheckRouteParts extends OfferParts {
  readonly door: Doorkeeper<Session>;
  readonly readerFor: (session: Session) => Reader;
  readonly followed: () => Promise<boolean>;
}

/** Checks of what came to a person; a file is taken as the bytes that came, whatever its media type. */
export function checkRoutes(app: FastifyInstance, parts: CheckRouteParts): void {
  app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    offerRoute(createRouter(files, parts.door), parts);
  });
}

function offerRoute(route: AddRoute<Session>, parts: CheckRouteParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/detection/check/offer',
      summary:
        'Check a job offer or conversation: pasted text, a mail with its headers, or JSON; nothing of it is kept',
      answer: OfferCheckAnswer,
    },
    async ({ caller, body }) => {
      if (!(await parts.followed())) return problem('index_not_ready', { retryAfter: 1 });
      const answer = await checkOfferFor(parts.readerFor(caller), bytesOf(body), parts);
      return 'detail' in answer ? unreadable(answer) : answer;
    },
  );
}

/** The parser of these routes hands over every body as the buffer it came in. */
const bytesOf = (body: unknown): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());

const unreadable = ({ code, detail, place }: { code: string; detail: string; place?: string }) =>
  problem('unprocessable', { detail, errors: [{ pointer: place ?? '', code, message: detail }] });
