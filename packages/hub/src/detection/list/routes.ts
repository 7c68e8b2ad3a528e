import { ListIndex } from '@haetae/contract';
import { type ListKind, listKinds } from '@haetae/detect/list';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../../people/index.ts';
import { type AddRoute, languageOf, type ProblemAnswer, problem } from '../../platform/http/index.ts';
import type { Reader } from '../../store/index.ts';
import { LISTS_AT, listIndex } from './list-index.ts';
import { everyFormat, type Issue, type ListReader, type Lists } from './lists.ts';

export interface ListRouteParts {
  readonly listed: Lists;
  readonly readerFor: (session: Session) => Reader;
  readonly nameOf: (organisation: string) => string;
  readonly followed: () => Promise<boolean>;
  /** The hub's name. */
  readonly hub: string;
  readonly demonstration: boolean;
}

/** `GET /api/v1/detection/lists`, and `…/{kind}.{format}`: what the caller may see; resolvers fetch it with a key by Basic. */
export function listRoutes(route: AddRoute<Session>, parts: ListRouteParts): void {
  route(
    {
      method: 'GET',
      url: LISTS_AT.member,
      summary: 'Which lists there are for you, what each is for, how it is used, how fresh it is; ?language=en|ko',
      answer: ListIndex,
    },
    async ({ caller, query }) => {
      if (!(await parts.followed())) return problem('index_not_ready', { retryAfter: 1 });
      const { hub, demonstration, listed, nameOf } = parts;
      const to = { who: 'member', at: 'member', reader: parts.readerFor(caller), nameOf } as const;
      return await listIndex(listed, to, { hub, demonstration, language: languageOf(query) });
    },
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/detection/lists/:file',
      summary: `A list of what to refuse, as {kind}.{format}: ${listFiles().join(', ')}; ETag, If-None-Match`,
    },
    async ({ caller, params, request, reply }) => {
      const to = { who: 'member', reader: parts.readerFor(caller), nameOf: parts.nameOf };
      return await giveList(params.file ?? '', to, { request, reply, caching: 'private, max-age=60' }, parts);
    },
  );
}

/** Names of all files that lists are given as. */
export const listFiles = (): string[] =>
  listKinds.flatMap((kind) => everyFormat(kind).map(({ format }) => `${kind}.${format}`));

/** Answers with a list, or that it is still the one the asker has (RFC 9110 section 13). */
export async function giveList(
  file: string,
  to: ListReader,
  asked: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly caching: string },
  { listed, followed }: Pick<ListRouteParts, 'listed' | 'followed'>,
): Promise<FastifyReply | ProblemAnswer> {
  const [kind = '', format = ''] = file.split('.', 2);
  if (!isKind(kind)) return problem('not_found');
  if (!(await followed())) return problem('index_not_ready', { retryAfter: 1 });
  const issue = await listed.issue(kind, format, to);
  if (issue === undefined) return problem('not_found');
  const { request, reply, caching } = asked;
  reply
    .header('etag', issue.etag)
    .header('last-modified', new Date(issue.changed).toUTCString())
    .header('cache-control', caching);
  if (isCurrent(request, issue)) return reply.code(304).send();
  return reply.type(issue.media).header('content-disposition', `inline; filename="${kind}.${format}"`).send(issue.text);
}

const isKind = (kind: string): kind is ListKind => (listKinds as readonly string[]).includes(kind);

function isCurrent({ headers }: FastifyRequest, { etag, changed }: Issue): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined)
    return known.trim() === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return since >= Math.floor(Date.parse(changed) / 1_000) * 1_000;
}
