import type { Role } from '@haetae/contract';
import type { FastifyRequest } from 'fastify';
import type { Doorkeeper } from '../platform/http/index.ts';
import type { People } from './people.ts';
import { hasRole, type Session } from './session.ts';

/** Longest key that is looked at, in characters. */
const LONGEST = 512;

/** Proves callers by API key: `Bearer KEY`, or HTTP Basic with user `api`. Nothing else names a caller. */
export function keepDoor(people: People): Doorkeeper<Session> {
  return {
    authenticate: async (request) => {
      const key = keyOf(request);
      return key === undefined ? undefined : await people.authenticate(key);
    },
    // The roles a route names come from the same union.
    hasRole: (session, roles) => hasRole(session, ...(roles as readonly Role[])),
  };
}

function keyOf(request: FastifyRequest): string | undefined {
  if (request.raw.headersDistinct.authorization?.length !== 1) return undefined;
  const [, scheme, value] = /^(Bearer|Basic) +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (scheme === undefined || value === undefined || value.length > LONGEST) return undefined;
  return scheme.toLowerCase() === 'bearer' ? value : passwordOf(value);
}

function passwordOf(credentials: string): string | undefined {
  const text = Buffer.from(credentials, 'base64').toString('utf8');
  return text.startsWith('api:') ? text.slice('api:'.length) : undefined;
}
