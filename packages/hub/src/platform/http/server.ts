import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { type ProblemAnswer, problem } from './problem-answer.ts';

/** Largest body that is taken, in bytes. */
export const BODY_LIMIT = 32 * 1024 * 1024;

const ownStyle = { directives: { 'script-src': ["'self'"], 'style-src': ["'self'", "'unsafe-inline'"] } };

/** The HTTP server with what every path shares: limits, headers, validation by schema, errors as problem details. */
export async function createServer(logger: FastifyBaseLogger): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 400 },
    forceCloseConnections: 'idle',
    // A path that cannot be read is refused before any room sees it, in the same form as everything else.
    frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(reply, problemOf(error));
    },
    genReqId: () => crypto.randomUUID(),
  } as Parameters<typeof fastify>[0]) as unknown as FastifyInstance;
  app.setValidatorCompiler(({ schema }) => validatorOf(schema as TSchema));
  // Answers are typed by the contract; the schemas beside them describe, they do not filter.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: true,
      directives: { ...ownStyle.directives, 'upgrade-insecure-requests': null },
    },
    strictTransportSecurity: false,
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Haetae', version: '1', description: 'Share, screen, trace, respond.' },
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      security: [{ key: [] }],
    },
  });
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser(
    /^(application\/(octet-stream|gzip|x-ndjson|taxii\+json|stix\+json)|text\/csv)/,
    {
      parseAs: 'buffer',
    },
    (_request, body, done) => done(null, body),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const answer = problemOf(error);
    if (answer.status >= 500) request.log.error({ err: error, request: request.id }, 'request failed');
    return sendProblem(reply, answer);
  });
  return app;
}

/** Writes a refusal to the wire. */
export function sendProblem(reply: FastifyReply, answer: ProblemAnswer): FastifyReply {
  if (answer.code === 'unauthenticated')
    reply.header('www-authenticate', 'Basic realm="haetae", Bearer realm="haetae"');
  if (answer.extra.retryAfter !== undefined) reply.header('retry-after', String(answer.extra.retryAfter));
  return reply
    .code(answer.status)
    .type('application/problem+json')
    .send(JSON.stringify(answer.body(reply.request.id)));
}

function validatorOf(schema: TSchema) {
  const compiled = Compile(schema);
  return (data: unknown) => {
    if (compiled.Check(data)) return { value: data };
    const errors = [...compiled.Errors(data)].slice(0, 20);
    return { error: Object.assign(new Error('invalid'), { validation: errors }) };
  };
}

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message: string;
}

const isClientError = ({ statusCode = 500 }: FastifyError): boolean => statusCode >= 400 && statusCode < 500;

const DATABASE_GONE = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'ECONNRESET',
  '57P01',
  '57P03',
  '08006',
  '08003',
  'database_gone',
]);

/** What an error of the server, of its validation or of the database is to a caller. */
export function problemOf(error: FastifyError): ProblemAnswer {
  const { validation } = error as unknown as { validation?: readonly SchemaError[] };
  if (validation !== undefined) {
    const errors = validation.map(({ instancePath, keyword, message }) => ({
      pointer: instancePath,
      code: keyword,
      message,
    }));
    return problem('invalid_request', { errors });
  }
  if (DATABASE_GONE.has(String(error.code)) || /Connection terminated|server closed/i.test(error.message)) {
    return problem('database_gone', { retryAfter: 1 });
  }
  switch (error.statusCode) {
    case 400:
      return problem(
        error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error instanceof SyntaxError
          ? 'malformed_json'
          : 'invalid_request',
      );
    case 404:
      return problem('not_found');
    case 413:
      return problem('too_large');
    case 415:
      return problem('unsupported_media_type');
    case 429:
      return problem('too_many_requests', { retryAfter: 1 });
    default:
      return isClientError(error) ? problem('invalid_request') : problem('internal');
  }
}
