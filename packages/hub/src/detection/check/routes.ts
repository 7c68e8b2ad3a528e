import { OfferCheckAnswer, RepositoryCheckAnswer } from '@haetae/contract';
import { builtInRules } from '@haetae/sandbox';
import type { FastifyInstance } from 'fastify';
import type { Session } from '../../people/index.ts';
import { type AddRoute, createRouter, type Doorkeeper, languageOf, problem } from '../../platform/http/index.ts';
import type { Reader } from '../../store/index.ts';
import { NarrowGate } from '../malware/narrow-gate.ts';
import { checkOfferFor, type OfferParts } from './check-offer.ts';
import { checkRepositoryFor, type RepositoryParts, scanAttachmentFor } from './check-repository.ts';
import type { Jobs } from './jobs.ts';

export interface CheckRouteParts
  extends Omit<OfferParts, 'scanAttachment'>,
    Omit<RepositoryParts, 'jobs' | 'builtInRules'> {
  readonly jobs: Jobs;
  readonly door: Doorkeeper<Session>;
  readonly readerFor: (session: Session) => Reader;
  readonly followed: () => Promise<boolean>;
}

/** Archives in work at once, and requests that may wait: what waits holds its archive in memory. */
const GATE = { wide: 1, most: 4 };

/** Checks of what came to a person; a file is taken as the bytes that came, whatever its media type. */
export function checkRoutes(app: FastifyInstance, parts: CheckRouteParts): void {
  app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    const route = createRouter(files, parts.door);
    const gate = new NarrowGate(GATE.wide, GATE.most);
    const repository = { ...parts, builtInRules: builtInRules() };
    const scanAttachment: OfferParts['scanAttachment'] = (reader, attachment, language) =>
      gate.pass(() => scanAttachmentFor(reader, attachment, language, repository));
    offerRoute(route, { ...parts, scanAttachment });
    repositoryRoute(route, repository, gate);
  });
}

function offerRoute(route: AddRoute<Session>, parts: CheckRouteParts & Pick<OfferParts, 'scanAttachment'>): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/detection/check/offer',
      summary:
        'Check a job offer or conversation: pasted text, a mail with its headers, or JSON; ?language=en|ko; nothing of it is kept',
      answer: OfferCheckAnswer,
    },
    async ({ caller, body, query }) => {
      if (!(await parts.followed())) return problem('index_not_ready', { retryAfter: 1 });
      const answer = await checkOfferFor(parts.readerFor(caller), bytesOf(body), languageOf(query), parts);
      return 'detail' in answer ? unreadable(answer) : answer;
    },
  );
}

function repositoryRoute(route: AddRoute<Session>, parts: CheckRouteParts & RepositoryParts, gate: NarrowGate): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/detection/check/repository',
      summary:
        'Look at a packed repository (ZIP, TAR, TGZ, at most 32 MiB) before anyone opens it; ?language=en|ko; nothing is run or kept',
      answer: RepositoryCheckAnswer,
    },
    async ({ caller, body, query }) => {
      if (!(await parts.followed())) return problem('index_not_ready', { retryAfter: 1 });
      const look = () => checkRepositoryFor(parts.readerFor(caller), bytesOf(body), languageOf(query), parts);
      const answer = await gate.pass(look);
      if (answer === undefined) return problem('too_many_requests', { retryAfter: 10 });
      return 'detail' in answer ? unreadable(answer) : answer;
    },
  );
}

/** The parser of these routes hands over every body as the buffer it came in. */
const bytesOf = (body: unknown): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());

const unreadable = ({ code, detail, place }: { code: string; detail: string; place?: string }) =>
  problem('unprocessable', { detail, errors: [{ pointer: place ?? '', code, message: detail }] });
