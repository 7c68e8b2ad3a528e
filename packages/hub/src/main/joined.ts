import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { keepDoor, Session } from '../people/index.ts';
import type { createRouter } from '../platform/http/index.ts';
import type { Following } from './following.ts';
import type { Ground } from './ground.ts';

/** What the doors of every room are made from. */
export interface Joined {
  readonly app: FastifyInstance;
  readonly door: ReturnType<typeof keepDoor>;
  readonly route: ReturnType<typeof createRouter<Session>>;
  readonly ground: Ground;
  readonly following: Following;
  /** Whether screening knows enough of the log to answer. */
  readonly isReady: () => boolean;
}

/** What evidence, packs and rules name as their maker. */
export const SOFTWARE = { name: 'haetae', version: versionOf(new URL('../../package.json', import.meta.url)) };

/** The version that a package's own file names. */
function versionOf(file: URL): string {
  // The file is this package's own; its version is a string.
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
