/**
 * The hub: the one place where parts are made and joined. Read it from top to bottom to see what a hub consists of: the
 * ground that every room stands on (`main/ground.ts`), what follows the log (`main/following.ts`), the doors
 * (`main/open-doors.ts`).
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { tendIdentifiers } from './detection/index.ts';
import { referenceFacts } from './intake/index.ts';
import { type Following, followLog } from './main/following.ts';
import { type Ground, openGround } from './main/ground.ts';
import { headOf } from './main/head.ts';
import { readKeys } from './main/keys.ts';
import { openDoors } from './main/open-doors.ts';
import type { HubOptions } from './main/options.ts';
import { type Config, readConfig } from './platform/config/config.ts';
import { claimDataFolder, type DataFolder } from './platform/config/data-folder.ts';
import { isSetupProblem, type SetupProblem } from './platform/config/setup-problem.ts';
import { startDatabase } from './platform/database/embedded.ts';
import { listen } from './platform/database/listen.ts';
import { migrate, readMigrations } from './platform/database/migrate.ts';
import { type Database, openDatabase } from './platform/database/pool.ts';
import { every } from './platform/every.ts';
import { createServer, serveConsole } from './platform/http/index.ts';
import { createLifetime, endOnSignals, endWithParent, type Lifetime } from './platform/lifetime.ts';
import { createLogger, type Logger } from './platform/logging.ts';

export type { HubOptions } from './main/options.ts';

export interface RunningHub {
  readonly url: string;
  readonly lifetime: Lifetime;
}

const CONSOLE = fileURLToPath(new URL('../../console/dist', import.meta.url));
const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));

/** Milliseconds between looks for what has expired. */
const TEND_EVERY = 3_600_000;
/** Milliseconds between looks for silences that end and statements that are released. */
const DUE_EVERY = 1_000;
/** Milliseconds for which a start waits for a landscape that is built anew. */
const LANDSCAPE_PATIENCE = 10_000;

/** Starts a hub; resolves when it is ready to answer, or to why it cannot start. */
export async function startHub(options: HubOptions): Promise<RunningHub | SetupProblem> {
  const { config, log } = options;
  const folder = claimDataFolder(config.dataDir);
  if (isSetupProblem(folder)) return folder;
  const lifetime = createLifetime(log);
  lifetime.onStop('data folder', () => folder.release());
  const database = await startStore(folder, options, lifetime);
  if (isSetupProblem(database)) {
    await lifetime.stop(database.problem);
    return database;
  }
  const joined = await join(folder, database, options, lifetime);
  if (isSetupProblem(joined)) await lifetime.stop(joined.problem);
  return joined;
}

/**
 * Runs a hub as a program: settings in, one ready line of JSON on standard output, graceful stop on a signal.
 *
 * @returns why it cannot start; nothing when it runs
 */
export async function runHub(start: {
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly demonstration: boolean;
}): Promise<readonly SetupProblem[]> {
  const config = readConfig(start.env, start.argv);
  if (!('port' in config)) return config;
  const hub = await startHub({ config, log: createLogger(config.logLevel), demonstration: start.demonstration });
  if (isSetupProblem(hub)) return [hub];
  endOnSignals(hub.lifetime);
  endWithParent(hub.lifetime);
  process.stdout.write(`${JSON.stringify({ ready: true, hub: config.name, url: hub.url, pid: process.pid })}\n`);
  return [];
}

interface Store {
  readonly database: Database;
  readonly listenForLog: (onNotify: () => void) => void;
}

async function startStore(
  folder: DataFolder,
  { config, log }: HubOptions,
  lifetime: Lifetime,
): Promise<Store | SetupProblem> {
  const outside = config.databaseUrl;
  const embedded = outside === undefined ? await startDatabase({ folder, log }) : undefined;
  if (embedded !== undefined && isSetupProblem(embedded)) return embedded;
  if (embedded !== undefined) lifetime.onStop('database', () => embedded.stop());
  const connection = embedded?.connection ?? { connectionString: outside!.reveal() };
  const database = openDatabase(connection, log);
  lifetime.onStop('pools', () => database.close());
  const migrated = await migrate(database.owner, readMigrations(MIGRATIONS), log);
  if (isSetupProblem(migrated)) return migrated;
  return {
    database,
    listenForLog: (onNotify) => {
      const listening = listen(connection, 'log', onNotify, log);
      lifetime.onStop('listen', () => listening.stop());
    },
  };
}

/** Everything above the store, bottom first: what rooms stand on, what follows the log, the doors, then live. */
async function join(
  folder: DataFolder,
  store: Store,
  options: HubOptions,
  lifetime: Lifetime,
): Promise<RunningHub | SetupProblem> {
  const keys = readKeys(folder, options.config);
  if (isSetupProblem(keys)) return keys;
  const ground = await openGround(keys, store.database, options, lifetime);
  const following = await followLog(ground, lifetime);
  const app = await createServer(options.log);
  lifetime.onStop('http', () => app.close());
  openDoors(app, ground, following);
  await serveConsole(app, CONSOLE);
  store.listenForLog(ground.wakeFollowers);
  ground.own.url = options.config.publicUrl ?? (await listenOn(app, options.config));
  await goLive(ground, following, options.log);
  const tend = every(
    TEND_EVERY,
    () => tendIdentifiers(following.identifiers),
    (error) => options.log.error({ err: error }, 'expired identifiers will be ended later'),
  );
  lifetime.onStop('identifiers', tend);
  await following.dialogue.remember();
  const releasing = every(
    DUE_EVERY,
    () => following.dialogue.tend(),
    (error) => options.log.error({ err: error }, 'what fell due in a dialogue will be done later'),
  );
  lifetime.onStop('dialogue', releasing);
  return { url: ground.own.url, lifetime };
}

const listenOn = (app: FastifyInstance, { host, port }: Config): Promise<string> => app.listen({ host, port });

/** Takes the built-in facts in, waits until the index has everything, then opens the lines to the peers. */
async function goLive(ground: Ground, following: Following, log: Logger): Promise<void> {
  ground.wakeFollowers();
  for (const fact of await ground.intake.takeEach(referenceFacts(), () => true)) {
    if (fact.outcome === 'taken' || fact.outcome === 'unchanged') continue;
    log.error({ fact }, 'a built-in fact did not come in');
  }
  const head = await headOf(ground.database);
  await Promise.all([following.indexing.reached(head), following.comparing.reached(head)]);
  // A landscape that is built anew from a large store comes later; nobody decides by it within seconds.
  await Promise.race([following.placing.reached(head), sleep(LANDSCAPE_PATIENCE, undefined, { ref: false })]);
  following.loaded = true;
  following.links.open();
}
