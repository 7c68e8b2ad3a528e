import { Problem } from '@haetae/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { ProblemAnswer, problem } from './problem-answer.ts';
import { sendProblem } from './server.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What a path is, for the reader, the validator and the OpenAPI description alike. */
export interface RouteForm<Body extends TSchema> {
  readonly method: Method;
  readonly url: string;
  readonly summary: string;
  readonly body?: Body;
  /** Schema of the answer; undefined where it is not JSON. */
  readonly answer?: TSchema;
  /** Rights of which the caller needs one; none: any member. */
  readonly roles?: readonly string[];
  readonly status?: number;
}

/** What a handler is given: nothing but the caller, what was asked, and the reply for headers. */
export interface Asked<Caller, Body> {
  readonly caller: Caller;
  readonly body: Body;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** How a router learns who asks, and what they may. */
export interface Doorkeeper<Caller> {
  /** The caller; undefined without valid proof. */
  readonly authenticate: (request: FastifyRequest) => Promise<Caller | undefined>;
  readonly hasRole: (caller: Caller, roles: readonly string[]) => boolean;
}

/** Adds a path: proves the caller, checks the right, then calls; a returned {@link ProblemAnswer} becomes an error. */
export type AddRoute<Caller> = <Body extends TSchema = TSchema>(
  form: RouteForm<Body>,
  handle: (asked: Asked<Caller, Static<Body>>) => Promise<unknown>,
) => void;

/** A router whose every path asks the doorkeeper first. */
export function createRouter<Caller>(app: FastifyInstance, doorkeeper: Doorkeeper<Caller>): AddRoute<Caller> {
  const callers = new WeakMap<FastifyRequest, Caller>();
  return (form, handle) => {
    app.route({
      method: form.method,
      url: form.url,
      schema: {
        summary: form.summary,
        ...(form.body === undefined ? {} : { body: form.body }),
        response: {
          ...(form.answer === undefined ? {} : { [form.status ?? 200]: form.answer }),
          default: Problem,
        },
      },
      // Before the body is read: a stranger's body is not even parsed.
      onRequest: async (request, reply) => {
        const caller = await doorkeeper.authenticate(request);
        if (caller === undefined) return sendProblem(reply, problem('unauthenticated'));
        if (form.roles !== undefined && !doorkeeper.hasRole(caller, form.roles)) {
          return sendProblem(reply, problem('forbidden', { needs: form.roles }));
        }
        callers.set(request, caller);
        return undefined;
      },
      handler: async (request, reply) => {
        const answer = await handle({
          caller: callers.get(request)!,
          // The validator held the body to the form's schema.
          body: request.body as never,
          params: request.params as Record<string, string>,
          query: request.query as Record<string, string | undefined>,
          request,
          reply,
        });
        if (answer instanceof ProblemAnswer) return sendProblem(reply, answer);
        if (form.status !== undefined && reply.statusCode === 200) reply.code(form.status);
        return answer;
      },
    });
  };
}
