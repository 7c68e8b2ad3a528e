import type { FastifyInstance, FastifyRequest } from 'fastify';
import Value from 'typebox/value';
import type { Pool } from '../../platform/database/index.ts';
import { ProblemAnswer, problem, sendProblem } from '../../platform/http/index.ts';
import type { Alliance } from '../alliance.ts';
import { Stretch } from '../message.ts';
import type { OwnHub } from '../own-hub.ts';
import { takeNonce } from '../queries.ts';
import { type TakeParts, takeStretch } from '../take-stretch.ts';
import { type WriteParts, writeStretch } from '../write-stretch.ts';
import { proveRequest } from './request-signature.ts';

export interface TransportParts extends TakeParts, WriteParts {
  readonly pool: Pool;
  readonly own: OwnHub;
  readonly alliance: Alliance;
  /** The peer is there: whatever waited for it may go now. */
  readonly heard: (peer: string) => void;
  /** What rooms ask each other's, by path: given the peer that proved the request, and the body. */
  readonly questions: Readonly<Record<string, (peer: string, body: unknown) => Promise<unknown>>>;
}

/** The door for other hubs: each request proves its hub, and is taken once. */
export function transportRoutes(app: FastifyInstance, parts: TransportParts): void {
  app.post(
    '/federation/v1/messages',
    { schema: { hide: true }, bodyLimit: 64 * 1024 * 1024 },
    async (request, reply) => {
      const peer = await peerOf(request, parts);
      if (peer === undefined) return sendProblem(reply, problem('unauthenticated'));
      const stretch = readStretch(request.body);
      if (stretch === undefined) return sendProblem(reply, problem('invalid_request'));
      return await takeStretch(peer, stretch, parts);
    },
  );
  for (const [path, answer] of Object.entries(parts.questions)) {
    app.post(path, { schema: { hide: true }, bodyLimit: 1024 * 1024 }, async (request, reply) => {
      const peer = await peerOf(request, parts);
      if (peer === undefined) return sendProblem(reply, problem('unauthenticated'));
      const answered = await answer(peer, readJson(request.body));
      return answered instanceof ProblemAnswer ? sendProblem(reply, answered) : answered;
    });
  }
  app.get('/federation/v1/messages', { schema: { hide: true } }, async (request, reply) => {
    const peer = await peerOf(request, parts);
    if (peer === undefined) return sendProblem(reply, problem('unauthenticated'));
    const after = Number((request.query as { after?: string }).after ?? 0);
    if (!Number.isSafeInteger(after) || after < 0) return sendProblem(reply, problem('invalid_cursor'));
    const written = await writeStretch(peer, after, parts);
    // Never the head of the sequence: what is queued a moment later would pass for taken.
    return written?.stretch ?? { after, upto: after, messages: [] };
  });
}

/** The peer that proved the request, linked by an agreement in force; a second use of a nonce proves nothing. */
async function peerOf(request: FastifyRequest, parts: TransportParts): Promise<string | undefined> {
  const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
  const url = `${parts.own.url}${request.url}`;
  const proof = await proveRequest(
    { method: request.method, url, headers: request.headers, body },
    parts.alliance.keyOf,
    parts.own,
  );
  if (!proof.ok) {
    parts.alarm('peer.unproved', { code: proof.code });
    return undefined;
  }
  if (parts.alliance.recipient(proof.hub) === undefined) return undefined;
  if (await takeNonce(parts.pool, proof.hub, proof.nonce)) {
    parts.heard(proof.hub);
    return proof.hub;
  }
  parts.alarm('peer.replayed', { peer: proof.hub });
  return undefined;
}

function readStretch(body: unknown): Stretch | undefined {
  const value = readJson(body);
  return Value.Check(Stretch, value) ? value : undefined;
}

function readJson(body: unknown): unknown {
  if (!(body instanceof Uint8Array)) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
