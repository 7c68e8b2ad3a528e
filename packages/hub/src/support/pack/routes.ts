import { type AnswerLanguage, PACK_KINDS, type PackKind, PackList } from '@haetae/contract';
import type { Session } from '../../people/index.ts';
import { type AddRoute, problem } from '../../platform/http/index.ts';
import { OneAtATime } from '../../platform/one-at-a-time.ts';
import { describePacks } from './describe-packs.ts';
import { makePack } from './make-pack.ts';
import type { PackParts } from './pack-parts.ts';
import { readLastOfAll } from './queries.ts';

/** Defence packs: which there are, and each as a signed download. */
export function packRoutes(route: AddRoute<Session>, parts: PackParts): void {
  // One pack at a time for an organisation: versions follow each other, and nobody fills the memory with archives.
  const turns = new OneAtATime();
  route(
    {
      method: 'GET',
      url: '/api/v1/support/packs',
      summary: 'Kinds of defence packs; of each the last version that was made for you, and what changed in it',
      answer: PackList,
    },
    async ({ caller: { organisation, clearance } }) =>
      describePacks(await readLastOfAll(parts.pool, { organisation, clearance })),
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/support/packs/:kind',
      summary: 'A defence pack, signed, as a ZIP: ?lang=en|ko. `haetae verify` checks it; ETag, If-None-Match',
    },
    async ({ caller, params, query, request, reply }) => {
      const { kind = '' } = params;
      const language = query.lang ?? 'en';
      if (!isKind(kind)) return problem('not_found');
      if (!isLanguage(language)) return problem('invalid_request', { detail: 'A language is en or ko.' });
      if (!(await parts.followed())) return problem('index_not_ready', { retryAfter: 1 });
      const { version, digest, bytes } = await turns.run(caller.organisation, () =>
        makePack(kind, language, caller, parts),
      );
      const etag = `"${version}-${digest.slice(0, 22)}"`;
      reply.header('etag', etag).header('cache-control', 'private, no-cache');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      reply.header('content-disposition', `attachment; filename="haetae-${kind}-${language}-${version}.zip"`);
      return reply.type('application/zip').send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
  );
}

const isKind = (kind: string): kind is PackKind => (PACK_KINDS as readonly string[]).includes(kind);
const isLanguage = (language: string): language is AnswerLanguage => language === 'en' || language === 'ko';
