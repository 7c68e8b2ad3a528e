import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { problem } from './problem-answer.ts';
import { sendProblem } from './server.ts';

/** Paths that are for programs: what is not there answers as a problem, never as a page. One public path is a page. */
const PROGRAMS = /^\/(api|taxii2|federation|public(?!\/check\/?(\?|$))|\.well-known)(\/|$)/;

/**
 * Serves the built console at `/`; its own paths all answer with its one page.
 *
 * @param folder where `vite build` wrote it; where it is absent, `/` says how to build it
 */
export async function serveConsole(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      maxAge: '1h',
      decorateReply: true,
    });
    app.get('/', { schema: { hide: true } }, (_request, reply) => reply.sendFile('index.html', { maxAge: 0 }));
  } else {
    app.get('/', { schema: { hide: true } }, (_request, reply) =>
      reply.type('text/plain').send('The console is not built on this machine: run "npm run build".\n'),
    );
  }
  app.setNotFoundHandler((request, reply) => {
    const page = built && request.method === 'GET' && !PROGRAMS.test(request.url) && wantsPage(request.headers.accept);
    return page ? reply.sendFile('index.html', { maxAge: 0 }) : sendProblem(reply, problem('not_found'));
  });
}

/** Whether whoever asks is a browser that shows a page. */
export const wantsPage = (accept: string | undefined): boolean => accept?.includes('text/html') === true;
