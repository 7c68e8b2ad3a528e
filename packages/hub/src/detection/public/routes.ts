import {
  Appeal,
  type Fault,
  ListIndex,
  NewAppeal,
  PublicCheckAnswer,
  PublicCheckRequest,
  type PublicLanguage,
  type Screening,
} from '@haetae/contract';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { Session } from '../../people/index.ts';
import type { Pool } from '../../platform/database/index.ts';
import { type AddRoute, languageOf, problem, wantsPage } from '../../platform/http/index.ts';
import { newUuid } from '../../platform/random.ts';
import type { PublicRecipient } from '../../release/index.ts';
import type { Reader } from '../../store/index.ts';
import { checkOfferFor, type OfferParts } from '../check/check-offer.ts';
import { FRESH_SECONDS, LISTS_AT, listIndex } from '../list/list-index.ts';
import { listPage } from '../list/list-page.ts';
import type { Lists } from '../list/lists.ts';
import { giveList, listFiles } from '../list/routes.ts';
import { checkSites } from '../site/check-sites.ts';
import { publicAddress, publicOffer, publicSite } from './answer-public.ts';
import { publicRouter } from './public-door.ts';
import { readAppeals, writeAppeal } from './queries.ts';
import { RateLimit } from './rate-limit.ts';

export interface PublicRouteParts extends Omit<OfferParts, 'nameOf'> {
  /** A pool of the intake role. */
  readonly pool: Pool;
  readonly listed: Lists;
  /** The hub's name. */
  readonly hub: string;
  readonly demonstration: boolean;
  /** Sees what is TLP:CLEAR. */
  readonly publicReader: Reader;
  /** A name that is public; others are called by the hub's. */
  readonly publicNameOf: (organisation: string) => string;
  /** Screens an address from what is TLP:CLEAR; undefined while the index is not ready. */
  readonly screenPublicly: (address: string, language: PublicLanguage) => Screening | undefined;
  readonly followed: () => Promise<boolean>;
  /** Milliseconds, monotonic. */
  readonly elapsed: () => number;
}

/** What is asked here is neither kept nor logged; lists are for machines that fetch every few minutes. */
const QUESTIONS = { burst: 20, perMinute: 30 };
const APPEALS = { burst: 3, perMinute: 0.5 };
const LISTS = { burst: 60, perMinute: 60 };

/** `/public/…`: for anybody, without a login, from what is TLP:CLEAR alone. */
export function publicRoutes(app: FastifyInstance, parts: PublicRouteParts): void {
  const { elapsed } = parts;
  const room = (limit: { burst: number; perMinute: number }, add: (route: AddRoute<PublicRecipient>) => void) =>
    app.register(async (inner) => add(publicRouter(inner, new RateLimit({ ...limit, elapsed }))));
  room(QUESTIONS, (route) => checkRoute(route, parts));
  room(APPEALS, (route) => appealRoute(route, parts));
  room(LISTS, (route) => listRoute(route, parts));
}

function checkRoute(route: AddRoute<PublicRecipient>, parts: PublicRouteParts): void {
  route(
    {
      method: 'POST',
      url: '/public/check',
      summary: 'Is it publicly known to be bad: an address, a site, a job offer; nothing of what is asked is kept',
      body: PublicCheckRequest,
      answer: PublicCheckAnswer,
    },
    async ({ body, reply }) => {
      reply.header('cache-control', 'no-store');
      if (!(await parts.followed())) return problem('index_not_ready', { retryAfter: 1 });
      const { language = 'en' } = body;
      const names = { ...parts, nameOf: parts.publicNameOf };
      if ('address' in body) {
        const screening = parts.screenPublicly(body.address, language);
        if (screening === undefined) return problem('index_not_ready', { retryAfter: 1 });
        return told(publicAddress(screening), faultsAt('/address', screening.warnings), parts);
      }
      if ('site' in body) {
        const check = (await checkSites(parts.publicReader, [body.site], language, names))[0]!;
        const faults = check.reasons.map(({ text }) => ({ code: 'no_site', message: text }));
        return told(publicSite(check), faultsAt('/site', faults), parts);
      }
      const bytes = new TextEncoder().encode(body.offer);
      const offer = await checkOfferFor(parts.publicReader, bytes, language, names);
      return 'detail' in offer
        ? told(undefined, faultsAt('/offer', [{ code: offer.code, message: offer.detail }]), parts)
        : told(publicOffer(offer), [], parts);
    },
  );
}

const faultsAt = (pointer: string, faults: readonly Omit<Fault, 'pointer'>[]): Fault[] =>
  faults.map(({ code, message }) => ({ pointer, code, message }));

/** The answer with its time; where what was asked is nothing that can be judged, why. */
function told(
  judged: Omit<PublicCheckAnswer, 'as_of'> | undefined,
  errors: readonly Fault[],
  { now }: Pick<PublicRouteParts, 'now'>,
) {
  return judged === undefined ? problem('unprocessable', { errors }) : { ...judged, as_of: now() };
}

function listRoute(route: AddRoute<PublicRecipient>, parts: PublicRouteParts): void {
  const to = { who: 'public', reader: parts.publicReader, nameOf: parts.publicNameOf };
  route(
    {
      method: 'GET',
      url: LISTS_AT.public,
      summary: 'Which lists there are, what each is for, how it is used, how fresh it is; a page, or JSON by Accept',
      answer: ListIndex,
    },
    async ({ query, request, reply }) => {
      if (!(await parts.followed())) return problem('index_not_ready', { retryAfter: 1 });
      const { hub, demonstration, listed } = parts;
      const { headers } = request;
      const language = query.language ?? (/^ko\b/i.test(headers['accept-language'] ?? '') ? 'ko' : 'en');
      const index = await listIndex(
        listed,
        { ...to, at: 'public' },
        { hub, demonstration, language: languageOf({ language }) },
      );
      reply.header('access-control-allow-origin', '*').header('vary', 'accept, accept-language');
      reply.header('cache-control', `public, max-age=${FRESH_SECONDS}`);
      return wantsPage(headers.accept) ? reply.type('text/html; charset=utf-8').send(listPage(index)) : index;
    },
  );
  route(
    {
      method: 'GET',
      url: '/public/lists/:file',
      summary: `A list of what to refuse, TLP:CLEAR, as {kind}.{format}: ${listFiles().join(', ')}; ETag, If-None-Match`,
    },
    async ({ params, request, reply }) => {
      // Wallets in browsers read it from pages of anybody.
      reply.header('access-control-allow-origin', '*');
      return await giveList(
        params.file ?? '',
        to,
        { request, reply, caching: `public, max-age=${FRESH_SECONDS}` },
        parts,
      );
    },
  );
}

function appealRoute(route: AddRoute<PublicRecipient>, { pool, now }: PublicRouteParts): void {
  route(
    {
      method: 'POST',
      url: '/public/appeals',
      summary: 'Say that something was flagged wrongly; the members of this hub read it',
      body: NewAppeal,
      answer: Type.Object({ id: Type.String(), received: Type.String() }),
      status: 201,
    },
    async ({ body }) => {
      const appeal = { ...body, id: newUuid(), contact: body.contact ?? null, received: now() };
      await writeAppeal(pool, appeal);
      return { id: appeal.id, received: appeal.received };
    },
  );
}

/** For members: who says that they were flagged wrongly. */
export function appealRoutes(route: AddRoute<Session>, { pool }: Pick<PublicRouteParts, 'pool'>): void {
  route(
    {
      method: 'GET',
      url: '/api/v1/detection/appeals',
      summary: 'Appeals of the public, the latest 500 first',
      answer: Type.Object({ appeals: Type.Array(Appeal) }),
      roles: ['analyst', 'case-lead', 'releaser', 'admin'],
    },
    async () => ({ appeals: await readAppeals(pool, 500) }),
  );
}
