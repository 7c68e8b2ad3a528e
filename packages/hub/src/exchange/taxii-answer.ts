import type { FastifyReply } from 'fastify';
import type { ProblemAnswer } from '../platform/http/index.ts';
import { TAXII } from './media-type.ts';

/** A resource as text, and what goes with it. */
export interface TaxiiAnswer {
  readonly body: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A resource to answer with. */
export const resource = (value: object, status = 200): TaxiiAnswer => ({ body: JSON.stringify(value), status });

/** Writes an answer to the wire. */
export function sendTaxii(reply: FastifyReply, { body, status = 200, headers = {} }: TaxiiAnswer): FastifyReply {
  return reply.code(status).headers(headers).header('content-type', TAXII).send(Buffer.from(body));
}

/** Writes a refusal as the error resource of TAXII 2.1 (section 3.6.1). `error_id` finds it in the hub's log. */
export function sendTaxiiProblem(reply: FastifyReply, answer: ProblemAnswer): FastifyReply {
  const { title, status, code, detail, errors, needs } = answer.body(reply.request.id);
  const details = { ...(errors === undefined ? {} : { errors }), ...(needs === undefined ? {} : { needs }) };
  if (code === 'unauthenticated') reply.header('www-authenticate', 'Basic realm="haetae", Bearer realm="haetae"');
  if (answer.extra.retryAfter !== undefined) reply.header('retry-after', String(answer.extra.retryAfter));
  const error = {
    title,
    ...(detail === undefined ? {} : { description: detail }),
    error_id: reply.request.id,
    error_code: code,
    http_status: String(status),
    ...(Object.keys(details).length === 0 ? {} : { details }),
  };
  return sendTaxii(reply, { body: JSON.stringify(error), status });
}
