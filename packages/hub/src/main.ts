/**
 * The hub: the one place where parts are made and joined. Read it from top to bottom to see what a hub consists of.
 */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type HubDescriptor, OrganisationKind } from '@haetae/contract';
import { exportJwk, keyFingerprint } from '@haetae/proof/signature';
import { atMost } from '@haetae/stix/marking';
import { deterministicId, parseStixId } from '@haetae/stix/object';
import type { FastifyInstance } from 'fastify';
import Value from 'typebox/value';
import { CursorSeal, exchangeRoutes } from './exchange/index.ts';
import {
  Alliance,
  describeAlliance,
  federationRoutes,
  followIntoOutbox,
  hubOf,
  type OwnHub,
  PeerLink,
  provenanceOf,
  readAgreements,
  transportRoutes,
} from './federation/index.ts';
import {
  definitionsBy,
  floodRoutes,
  Intake,
  type IntakeContext,
  intakeRoutes,
  publisherName,
  referenceFacts,
  USUAL_RATES,
} from './intake/index.ts';
import { Follower, logRoutes, Transparency } from './log/index.ts';
import { followIntoWords, objectRoutes } from './objects/index.ts';
import { identityObject, keepDoor, People, peopleRoutes, type Session } from './people/index.ts';
import { type Config, readConfig } from './platform/config/config.ts';
import { claimDataFolder, type DataFolder } from './platform/config/data-folder.ts';
import { bootstrapKey, hubKey } from './platform/config/secrets.ts';
import { isSetupProblem, type SetupProblem } from './platform/config/setup-problem.ts';
import { startDatabase } from './platform/database/embedded.ts';
import { listen } from './platform/database/listen.ts';
import { migrate, readMigrations } from './platform/database/migrate.ts';
import { type Database, openDatabase } from './platform/database/pool.ts';
import { createRouter, createServer, serveConsole } from './platform/http/index.ts';
import { createLifetime, endOnSignals, endWithParent, type Lifetime } from './platform/lifetime.ts';
import { createLogger, type Logger } from './platform/logging.ts';
import { nativeEd25519 } from './platform/native-ed25519.ts';
import { AudienceBook } from './release/index.ts';
import { askAsHub, evidenceRoutes, followRequests, RequestDesk, responseRoutes } from './response/index.ts';
import {
  ClaimIndex,
  ControlChallenges,
  followIntoIndex,
  indicatorsNaming,
  ProtectedAddresses,
  protectedRoutes,
  type ScreenContext,
  screeningRoutes,
  serviceAt,
} from './screening/index.ts';
import { Interned, Reader, Writer } from './store/index.ts';
import { tracingRoutes } from './tracing/index.ts';

export interface HubOptions {
  readonly config: Config;
  readonly log: Logger;
  /** One of the hubs of a local alliance: takes exercises, pairs with its like only. */
  readonly demonstration: boolean;
}

export interface RunningHub {
  readonly url: string;
  readonly lifetime: Lifetime;
}

/** What evidence names as its maker. */
const SOFTWARE = { name: 'haetae', version: versionOf(new URL('../package.json', import.meta.url)) };
const CONSOLE = fileURLToPath(new URL('../../console/dist', import.meta.url));
const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));
/** UUID namespace of what a hub derives from its own key. */
const OWN_NAMESPACE = 'c3b1f6a4-6a0f-4d0e-9d0b-52b2c1a6e7d4';
/** The member whose key the operator was given. */
const BOOTSTRAP = 'member--bootstrap';
/** Screening that is further behind the log than this, in milliseconds, answers nothing rather than a wrong clear. */
const INDEX_LIMIT = 5_000;
/** A trace blocks from half of what an address received, up to three hops from the theft. */
const TRACE_THRESHOLD = { share: 0.5, hops: 3 };

/** Milliseconds for which an import waits until screening knows what it brought. */
const INDEX_PATIENCE = 10_000;

const now = (): string => new Date().toISOString();

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

/** Everything above the store. */
async function join(
  folder: DataFolder,
  { database, listenForLog }: Store,
  options: HubOptions,
  lifetime: Lifetime,
): Promise<RunningHub | SetupProblem> {
  const { config, log, demonstration } = options;
  const key = hubKey(folder.path);
  if (isSetupProblem(key)) return key;
  const adminKey = bootstrapKey(folder.path, config.bootstrapKey);
  if (isSetupProblem(adminKey)) return adminKey;

  const publicKey = nativeEd25519.publicKey(key.seed);
  const hubId = deterministicId('hub', OWN_NAMESPACE, keyFingerprint(publicKey));
  let address = '';
  const own: OwnHub = {
    id: hubId,
    name: config.name,
    jurisdiction: config.jurisdiction ?? 'XX',
    demonstration,
    seed: key.seed,
    publicKey,
    fingerprint: keyFingerprint(publicKey),
    ed25519: nativeEd25519,
    get url() {
      return config.publicUrl ?? address;
    },
  };

  const pool = database.intake;
  const book = new AudienceBook();
  const interned = new Interned(book);
  await interned.load(pool);

  // People and alliance look at each other: membership of groups gives sessions their sight.
  const ownOrganisation = parseStixId(config.organisation.id) ?? deterministicId('identity', OWN_NAMESPACE, hubId);
  const people: People = new People({ pool, hub: hubId, ownOrganisation, groups: () => alliance.groups(), now });
  const alliance = new Alliance(own, people.roll, now);
  await people.load();
  for (const agreement of await readAgreements(pool)) alliance.put(agreement);

  const followers: Follower[] = [];
  const wakeFollowers = (): void => {
    for (const follower of followers) follower.wake();
  };
  const secret = createHmac('sha256', key.seed).update('tombstone').digest();
  const writer = new Writer({ pool, interned, secret }, wakeFollowers);
  lifetime.onStop('writer', () => writer.settled());
  const intakeContext = (): IntakeContext => ({
    ownerOf: (identity) => people.roll.get(identity)?.hub,
    hub: hubId,
    demonstration,
    now: now(),
    unmarked: 'amber',
    rateOf: ({ kind, source }) => (people.isBulk(source) ? undefined : USUAL_RATES[kind]),
  });
  const alarm = (event: string, facts: Readonly<Record<string, unknown>>): void => log.warn({ event, ...facts }, event);
  const intake = new Intake({
    writer,
    context: intakeContext,
    definitions: (ids, submitter) => definitionsBy(pool, ids, submitter),
    alarm,
  });

  const announce = announcer(people, alliance, intake, hubId);
  await enterOwnOrganisation(people, { config, ownOrganisation, hubId, key: adminKey.reveal() });

  const index = new ClaimIndex();
  const protectedAddresses = new ProtectedAddresses(pool);
  await protectedAddresses.load();
  const follow = (handle: ConstructorParameters<typeof Follower>[0]['handle'], durable?: string): Follower => {
    const follower = new Follower({
      pool,
      typeOf: (kind) => interned.typeOf(kind),
      handle,
      ...(durable === undefined ? {} : { durable }),
      onError: (error) =>
        log.warn({ err: error, follower: durable ?? 'index' }, 'a follower of the log will try again'),
      wait: (milliseconds) => sleep(milliseconds),
    });
    followers.push(follower);
    lifetime.onStop(`follower ${durable ?? 'index'}`, () => follower.stop());
    return follower;
  };
  const indexing = follow(followIntoIndex({ pool, interned, book, index }));
  follow(followIntoWords({ pool, book }), 'words');
  const transparency = new Transparency(pool);
  const hashing = follow(transparency.take);

  const exchange = { pool, own, alliance, people, book, intake, writer, alarm };
  const links = new Map<string, PeerLink>();
  const queued = (): void => {
    for (const link of links.values()) link.wake();
  };
  follow(followIntoOutbox({ pool, book, alliance, own, now, queued }), 'outbox');
  lifetime.onStop('links', () => Promise.all([...links.values()].map((link) => link.stop())));
  const linkPeers = (): void => {
    for (const peer of alliance.peers()) {
      if (links.has(peer.id)) continue;
      const link = new PeerLink(peer, exchange);
      links.set(peer.id, link);
      link.start();
    }
  };

  const app = await createServer(log);
  lifetime.onStop('http', () => app.close());
  const route = createRouter<Session>(app, keepDoor(people));
  const hub = { id: hubId, name: own.name, demonstration };
  const screenContext = (session: Session): ScreenContext => ({
    index,
    visible: book.visibleSet(session.recipient),
    now: now(),
    hasStanding: (organisation) => people.roll.get(organisation)?.standing === true,
    namedByAgreement: (organisation) => alliance.names(organisation),
    isOwnerProved: (address) => protectedAddresses.has(address),
    threshold: TRACE_THRESHOLD,
    organisationName: (id) => people.roll.get(id)?.name,
  });
  let loaded = false;
  const isReady = (): boolean => loaded && indexing.behind < INDEX_LIMIT;
  const indexVersion = (): number | undefined => (isReady() ? indexing.place : undefined);

  peopleRoutes(route, { people, hub, announce: (id, session) => announce(id, session.member) });
  screeningRoutes(route, { contextFor: screenContext, indexVersion });
  protectedRoutes(route, {
    addresses: protectedAddresses,
    challenges: new ControlChallenges(createHmac('sha256', key.seed).update('control challenge').digest()),
    hub: hubId,
    nameOf: (id) => people.nameOf(id),
    now,
  });
  exchangeRoutes(app, {
    door: keepDoor(people),
    hub,
    url: () => own.url,
    groups: () => alliance.inForce(),
    database,
    book,
    interned,
    intake,
    writer,
    seal: new CursorSeal(createHmac('sha256', key.seed).update('taxii next').digest()),
    now,
  });
  federationRoutes(route, {
    pool,
    own,
    alliance,
    now,
    describe: () =>
      describeAlliance({
        pool,
        own,
        alliance,
        links: () => [...links.values()],
        organisation: people.nameOf(ownOrganisation),
        now,
      }),
    inForce: async (document) => {
      for (const organisation of people.roll.all()) {
        if (document.standing.includes(organisation.id)) await people.setStanding(organisation.id, true);
      }
      people.forgetSessions();
      for (const organisation of people.roll.of(hubId)) await announce(organisation.id, null);
      await writer.membershipChanged();
      linkPeers();
    },
  });
  transportRoutes(app, { ...exchange, heard: (peer) => links.get(peer)?.heard() });
  const checkpoint = () => transparency.checkpoint({ name: own.id, seed: own.seed, ed25519: own.ed25519 }, now());
  logRoutes(route, {
    transparency,
    checkpoint: async () => {
      await hashing.reached(await headOf(database));
      return checkpoint().note;
    },
  });
  const readerFor = (session: Session): Reader => new Reader(database.reader, () => book.visibleTo(session.recipient));
  const nameOf = (id: string): string => people.roll.get(id)?.name ?? publisherName(id) ?? id;
  const groupOf = (alias: string) => alliance.inForce().find((document) => document.alias === alias)?.id;
  // An index that is stuck keeps no answer: screening itself then says that it is behind.
  const indexed = async () =>
    Promise.race([indexing.reached(await headOf(database)), sleep(INDEX_PATIENCE, undefined, { ref: false })]);
  intakeRoutes(app, keepDoor(people), { intake, writer, interned, book, readerFor, groupOf, nameOf, indexed, now });
  floodRoutes(route, {
    pool,
    writer,
    nameOfSource: async (source) =>
      alliance.partners().find(({ id }) => id === source)?.name ?? (await people.member(source))?.name ?? source,
    indexed,
  });
  objectRoutes(route, {
    interned,
    readerFor,
    seal: new CursorSeal(createHmac('sha256', key.seed).update('objects next').digest()),
    hub: hubId,
    ruleOf: (audience) => book.rule(audience),
    nameOf,
    aliasOf: (group) => alliance.inForce().find((document) => document.id === group)?.alias,
  });
  tracingRoutes(route, {
    pool,
    interned,
    book,
    intake,
    demonstration,
    groups: () => alliance.groups(),
    serviceAt: (address, { recipient }) =>
      serviceAt(address, { index, visible: book.visibleSet(recipient), now: now() }),
    software: SOFTWARE,
    readerFor,
    elapsed: () => performance.now(),
    now,
  });
  const ask = askAsHub(pool);
  const reaches = (other: string): boolean =>
    other === hubId || alliance.recipient(other)?.links.some(({ upTo }) => atMost('amber+strict', upTo)) === true;
  const desk = new RequestDesk({
    intake,
    interned,
    ask,
    hub: hubId,
    hubOf: (organisation) => people.roll.get(organisation)?.hub,
    reaches,
    madeBy: async (member) => (await people.member(member))?.made_by ?? undefined,
    alarm,
    now,
  });
  follow(followRequests({ desk, interned, ask }), 'response');
  responseRoutes(route, app, {
    desk,
    intake,
    interned,
    book,
    roll: people.roll,
    own,
    partner: (other) => alliance.partners().find(({ id }) => id === other),
    reaches,
    groups: () => [...alliance.groups()],
    readerFor,
    maySee:
      ({ recipient }) =>
      (audience) =>
        book.visibleSet(recipient).has(audience),
    askAsHub: ask,
    now,
  });
  evidenceRoutes(route, {
    interned,
    book,
    hub: hubId,
    readerFor,
    indicatorsNaming: (address, { recipient }) => indicatorsNaming(address, index, book.visibleSet(recipient)),
    descriptor: () => ({
      id: own.id,
      name: own.name,
      jurisdiction: own.jurisdiction,
      keys: { keys: [exportJwk(publicKey)] },
    }),
    hubOf: (id) => hubOf(id, alliance),
    provenanceOf: (exhibit) => {
      const rule = book.rule(exhibit.audience);
      return provenanceOf(exhibit, rule, rule.groups, own);
    },
    checkpoint: async (place) => {
      await hashing.reached(place);
      return checkpoint();
    },
    inclusion: (place, size) => transparency.inclusion(place, size),
    signer: () => ({ hub: hubId, seed: own.seed, at: now(), ed25519: own.ed25519 }),
  });
  operationRoutes(app, { own, ready: isReady });

  await serveConsole(app, CONSOLE);

  listenForLog(wakeFollowers);
  address = await app.listen({ host: config.host, port: config.port });
  wakeFollowers();
  const facts = await intake.takeEach(referenceFacts(), () => true);
  for (const fact of facts) {
    if (fact.outcome !== 'taken' && fact.outcome !== 'unchanged')
      log.error({ fact }, 'a built-in fact did not come in');
  }
  await indexing.reached(await headOf(database));
  loaded = true;
  linkPeers();
  return { url: own.url, lifetime };
}

/** The version that a package's own file names. */
function versionOf(file: URL): string {
  // The file is this package's own; its version is a string.
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

async function headOf(database: Database): Promise<number> {
  const { rows } = await database.intake.query<{ place: string }>('select place::text from log_head');
  return Number(rows[0]!.place);
}

/** Publishes an organisation's identity: offered to every sharing group that this hub is in. */
function announcer(people: People, alliance: Alliance, intake: Intake, hub: string) {
  return async (id: string, member: string | null): Promise<void> => {
    const organisation = people.roll.get(id);
    const groups = [...alliance.groups()];
    if (organisation === undefined || groups.length === 0) return;
    const identity = identityObject(organisation, hub);
    await intake.take(
      [{ source: JSON.stringify(identity), value: identity, pointer: '' }],
      { kind: 'member', organisation: id, member: member ?? 'hub', offer: { local: false, groups } },
      () => true,
    );
  };
}

async function enterOwnOrganisation(
  people: People,
  own: { config: Config; ownOrganisation: string; hubId: string; key: string },
): Promise<void> {
  const { config, ownOrganisation, hubId } = own;
  const known = people.roll.get(ownOrganisation);
  if (known === undefined) {
    await people.addOrganisation({
      id: ownOrganisation,
      name: config.organisation.name,
      kind: Value.Check(OrganisationKind, config.organisation.kind) ? config.organisation.kind : 'authority',
      hub: hubId,
      standing: false,
    });
  }
  await people.addMember(
    ownOrganisation,
    'Bootstrap',
    ['reader', 'contributor', 'analyst', 'case-lead', 'releaser', 'admin', 'bulk'],
    'red',
    null,
    { id: BOOTSTRAP, key: own.key },
  );
  await people.keepOnlyKey(BOOTSTRAP, own.key);
}

function operationRoutes(app: FastifyInstance, hub: { readonly own: OwnHub; readonly ready: () => boolean }): void {
  const { own } = hub;
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) =>
    hub.ready() ? { status: 'ready' } : reply.code(503).header('retry-after', '1').send({ status: 'starting' }),
  );
  app.get(
    '/.well-known/haetae.json',
    { schema: { hide: true } },
    async (): Promise<HubDescriptor> => ({
      id: own.id,
      name: own.name,
      jurisdiction: own.jurisdiction,
      demonstration: own.demonstration,
      keys: { keys: [exportJwk(own.publicKey)] },
      taxii: `${own.url}/taxii2/`,
      log: `${own.url}/api/v1/log/checkpoint`,
      federation: `${own.url}/federation/v1/messages`,
    }),
  );
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
