/**
 * The hub: the one place where parts are made and joined. Read it from top to bottom to see what a hub consists of.
 */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type AgreementText, type HubDescriptor, type LandscapeShifts, OrganisationKind } from '@haetae/contract';
import { exportJwk, keyFingerprint } from '@haetae/proof/signature';
import { builtInRules, openYara } from '@haetae/sandbox';
import { atMost } from '@haetae/stix/marking';
import { deterministicId, parseStixId } from '@haetae/stix/object';
import type { FastifyInstance } from 'fastify';
import Value from 'typebox/value';
import {
  ANYBODY,
  answerPeer,
  circlesOf,
  detectionRoutes,
  everyListed,
  followIntoIdentifiers,
  followIntoTrials,
  followIntoValues,
  IdentifierIndex,
  type IdentifierParts,
  identifierRoutes,
  isKnownHonest,
  KeyBook,
  KeyRing,
  listsOfProduct,
  loadNotices,
  malwareRoutes,
  openJobs,
  ProtectedSites,
  passedRules,
  publishedKeys,
  RuleTrials,
  tendIdentifiers,
} from './detection/index.ts';
import { DialogueDesk, dialogueRoutes, followDialogue, releaseStatement, verifyStatement } from './dialogue/index.ts';
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
import { followIntoLandscape, landscapeRoutes, Remembered, techniquesFor, waysFor } from './landscape/index.ts';
import { Follower, logRoutes, Transparency } from './log/index.ts';
import { followIntoWords, objectRoutes } from './objects/index.ts';
import { identityObject, keepDoor, People, peopleRoutes, type Session } from './people/index.ts';
import { type Config, readConfig } from './platform/config/config.ts';
import { claimDataFolder, type DataFolder } from './platform/config/data-folder.ts';
import { type SecretFolder, secretFolder } from './platform/config/secret-folder.ts';
import { bootstrapKey, hubKey } from './platform/config/secrets.ts';
import { isSetupProblem, type SetupProblem } from './platform/config/setup-problem.ts';
import { startDatabase } from './platform/database/embedded.ts';
import { listen } from './platform/database/listen.ts';
import { migrate, readMigrations } from './platform/database/migrate.ts';
import { type Database, openDatabase } from './platform/database/pool.ts';
import { every } from './platform/every.ts';
import { createRouter, createServer, serveConsole } from './platform/http/index.ts';
import { createLifetime, endOnSignals, endWithParent, type Lifetime } from './platform/lifetime.ts';
import { createLogger, type Logger } from './platform/logging.ts';
import { nativeEd25519 } from './platform/native-ed25519.ts';
import { newBytes, newUuid } from './platform/random.ts';
import { AudienceBook, type Recipient } from './release/index.ts';
import { evidenceRoutes, followRequests, RequestDesk, responseRoutes } from './response/index.ts';
import {
  blockedAddresses,
  ClaimIndex,
  ControlChallenges,
  followIntoIndex,
  indicatorsNaming,
  ProtectedAddresses,
  protectedRoutes,
  type ScreenContext,
  screen,
  screeningRoutes,
  serviceAt,
} from './screening/index.ts';
import { askAsHub, Interned, Reader, Writer } from './store/index.ts';
import { supportRoutes } from './support/index.ts';
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

/** Milliseconds between looks for what has expired. */
const TEND_EVERY = 3_600_000;
/** Milliseconds between looks for silences that end and statements that are released. */
const DUE_EVERY = 1_000;
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

interface Keys {
  readonly seed: Uint8Array;
  /** Keys of the private comparison, a file each. */
  readonly identifierKeys: SecretFolder;
  readonly admin: string;
}

function readKeys(folder: DataFolder, config: Config): Keys | SetupProblem {
  const key = hubKey(folder.path);
  if (isSetupProblem(key)) return key;
  const admin = bootstrapKey(folder.path, config.bootstrapKey);
  if (isSetupProblem(admin)) return admin;
  const identifierKeys = secretFolder(folder.path, 'identifier-keys');
  if (isSetupProblem(identifierKeys)) return identifierKeys;
  return { seed: key.seed, identifierKeys, admin: admin.reveal() };
}

/** A key of one purpose, derived from the hub's own: what is sealed for one door opens no other. */
const derivedKey = (seed: Uint8Array, purpose: string): Buffer => createHmac('sha256', seed).update(purpose).digest();

/** The hub as others know it; its address is known once it listens. */
function ownHub({ config, demonstration }: HubOptions, seed: Uint8Array): OwnHub & { url: string } {
  const publicKey = nativeEd25519.publicKey(seed);
  const fingerprint = keyFingerprint(publicKey);
  return {
    id: deterministicId('hub', OWN_NAMESPACE, fingerprint),
    name: config.name,
    jurisdiction: config.jurisdiction ?? 'XX',
    demonstration,
    seed,
    publicKey,
    fingerprint,
    ed25519: nativeEd25519,
    url: config.publicUrl ?? '',
  };
}

/** What every room stands on. */
type Ground = Awaited<ReturnType<typeof openGround>>;

async function openGround(
  { seed, identifierKeys, admin }: Keys,
  database: Database,
  options: HubOptions,
  lifetime: Lifetime,
) {
  const { config, log, demonstration } = options;
  const own = ownHub(options, seed);
  const pool = database.intake;
  const book = new AudienceBook();
  const interned = new Interned(book);
  await interned.load(pool);

  // People and alliance look at each other: membership of groups gives sessions their sight.
  const ownOrganisation = parseStixId(config.organisation.id) ?? deterministicId('identity', OWN_NAMESPACE, own.id);
  const people: People = new People({ pool, hub: own.id, ownOrganisation, groups: () => alliance.groups(), now });
  const alliance = new Alliance(own, people.roll, now);
  await people.load();
  for (const agreement of await readAgreements(pool)) alliance.put(agreement);

  const followers: Follower[] = [];
  const wakeFollowers = (): void => {
    for (const follower of followers) follower.wake();
  };
  const writer = new Writer({ pool, interned, secret: derivedKey(seed, 'tombstone') }, wakeFollowers);
  lifetime.onStop('writer', () => writer.settled());
  const alarm = (event: string, facts: Readonly<Record<string, unknown>>): void => log.warn({ event, ...facts }, event);
  const context = (): IntakeContext => ({
    ownerOf: (identity) => people.roll.get(identity)?.hub,
    hub: own.id,
    demonstration,
    now: now(),
    unmarked: 'amber',
    rateOf: ({ kind, source }) => (people.isBulk(source) ? undefined : USUAL_RATES[kind]),
  });
  const definitions = (ids: readonly string[], submitter: string) => definitionsBy(pool, ids, submitter);
  const intake = new Intake({ writer, context, definitions, alarm });
  const announce = announcer(people, alliance, intake, own.id);
  await enterOwnOrganisation(people, { config, ownOrganisation, hubId: own.id, key: admin });

  return {
    ...{ own, ownOrganisation, demonstration, seed, identifierKeys, log },
    ...{ database, pool, book, interned, people, alliance },
    ...{ writer, intake, announce, alarm, followers, wakeFollowers },
    readerFor: (session: Session) => new Reader(database.reader, () => book.visibleTo(session.recipient)),
    readerOf: (recipient: Recipient) => new Reader(database.reader, () => book.visibleTo(recipient)),
    nameOf: (id: string): string => people.roll.get(id)?.name ?? publisherName(id) ?? id,
    maySee:
      ({ recipient }: Session) =>
      (audience: number): boolean =>
        book.visibleSet(recipient).has(audience),
  };
}

/** What follows the log: the index of screening, words for search, the transparency log, each peer's outbox, requests. */
type Following = Awaited<ReturnType<typeof followLog>>;

async function followLog(ground: Ground, lifetime: Lifetime) {
  const { own, pool, book, interned, people, alliance, intake, alarm } = ground;
  const follow = (handle: ConstructorParameters<typeof Follower>[0]['handle'], durable?: string): Follower =>
    startFollower(handle, durable, ground, lifetime);

  const index = new ClaimIndex();
  const protectedAddresses = new ProtectedAddresses(pool);
  await protectedAddresses.load();
  const indexing = follow(followIntoIndex({ pool, interned, book, index }));
  follow(followIntoWords({ pool, book }), 'words');
  const shifts = new Remembered<LandscapeShifts>();
  const placing = follow(followIntoLandscape({ pool, book, changed: () => shifts.forget() }), 'landscape');
  const naming = follow(followIntoValues({ pool, book }), 'values');
  const yara = openYara();
  lifetime.onStop('yara', async () => yara.close());
  const trials = new RuleTrials({
    ...{ pool, intake, alarm, now },
    ...{ organisation: ground.ownOrganisation, hub: own.name },
    judge: async (text) => (await yara.judge(text)).trial,
  });
  lifetime.onStop('rule trials', () => trials.stop());
  await trials.resume();
  const trying = follow(followIntoTrials({ pool, book, trials }), 'rules');
  const sites = new ProtectedSites({ pool, isKnownHonest, nameOf: ground.nameOf });
  await sites.load();
  const jobs = openJobs();
  lifetime.onStop('check processes', async () => jobs.close());

  const transparency = new Transparency(pool);
  const hashing = follow(transparency.take);

  const links = linksOf(ground, lifetime);
  follow(followIntoOutbox({ pool, book, alliance, own, now, queued: links.wake }), 'outbox');

  const ask = askAsHub(pool);
  const reaches = (other: string): boolean =>
    other === own.id || alliance.recipient(other)?.links.some(({ upTo }) => atMost('amber+strict', upTo)) === true;
  const desk = new RequestDesk({
    ...{ intake, interned, ask, reaches, alarm, now },
    hub: own.id,
    hubOf: (organisation) => people.roll.get(organisation)?.hub,
    madeBy: async (member) => (await people.member(member))?.made_by ?? undefined,
  });
  follow(followRequests({ desk, interned, ask }), 'response');
  const identifiers = compareIdentifiers(ground, links, reaches);
  await loadNotices(identifiers);
  const comparing = follow(followIntoIdentifiers(identifiers));
  const verify = verifyStatement(alliance.lookup, own.ed25519);
  const dialogue: DialogueDesk = new DialogueDesk({
    ...{ intake, interned, ask, alarm, now },
    hub: own.id,
    release: (statement) =>
      releaseStatement(statement, {
        ...{ intake, loading: dialogue.loading(), verify, now, alarm },
        groups: () => [...alliance.groups()],
      }),
    wait: (milliseconds) => sleep(milliseconds, undefined, { ref: false }),
  });
  follow(followDialogue({ desk: dialogue, interned, ask }), 'dialogue');
  return {
    ...{ index, protectedAddresses, indexing, placing, shifts, naming, yara, trials, trying, sites, jobs },
    ...{ transparency, hashing },
    ...{ links, ask, reaches, desk, dialogue, identifiers, comparing, loaded: false },
  };
}

function startFollower(
  handle: ConstructorParameters<typeof Follower>[0]['handle'],
  durable: string | undefined,
  { pool, interned, log, followers }: Ground,
  lifetime: Lifetime,
): Follower {
  const name = durable ?? 'memory';
  const follower = new Follower({
    pool,
    typeOf: (kind) => interned.typeOf(kind),
    handle,
    ...(durable === undefined ? {} : { durable }),
    onError: (error) => log.warn({ err: error, follower: name }, 'a follower of the log will try again'),
    wait: (milliseconds) => sleep(milliseconds),
  });
  followers.push(follower);
  lifetime.onStop(`follower ${name}`, () => follower.stop());
  return follower;
}

/** What giving to and taking from other hubs needs. */
function exchangeParts({ pool, own, alliance, people, book, intake, writer, alarm }: Ground) {
  return { pool, own, alliance, people, book, intake, writer, alarm };
}

/** The lines to the peers: one a hub that an agreement in force links, opened when it comes into force. */
function linksOf(ground: Ground, lifetime: Lifetime) {
  const links = new Map<string, PeerLink>();
  lifetime.onStop('links', () => Promise.all([...links.values()].map((link) => link.stop())));
  return {
    all: () => [...links.values()],
    wake: () => {
      for (const link of links.values()) link.wake();
    },
    heard: (peer: string) => links.get(peer)?.heard(),
    ask: async (peer: string, path: string, content: unknown) => await links.get(peer)?.ask(path, content),
    open: () => {
      for (const peer of ground.alliance.peers()) {
        if (links.has(peer.id)) continue;
        const link = new PeerLink(peer, exchangeParts(ground));
        links.set(peer.id, link);
        link.start();
      }
    },
  };
}

/** Where hubs of one circle ask each other to evaluate what a member blinded. */
const IDENTIFIER_QUESTIONS = '/federation/v1/identifiers';
/** Milliseconds for which what a partner said a moment ago may still be on its way. */
const CROSSING_PATIENCE = 3_000;

/** What the private comparison of identifiers works with; `reaches`: whether what is named to a hub goes there. */
function compareIdentifiers(
  ground: Ground,
  links: ReturnType<typeof linksOf>,
  reaches: (hub: string) => boolean,
): IdentifierParts {
  const { pool, own, people, alliance, intake, writer, alarm, announce, seed, identifierKeys } = ground;
  const index = new IdentifierIndex();
  return {
    ...{ pool, own, intake, writer, alarm, now, newUuid },
    ring: new KeyRing(identifierKeys, newBytes),
    book: new KeyBook(),
    index,
    random: newBytes,
    secret: derivedKey(seed, 'identifier comparison'),
    circles: () => {
      const partners = alliance.peers().filter((peer) => reaches(peer.id));
      return circlesOf(
        own.id,
        partners.map(({ id, name, url }) => ({ hub: id, name, url })),
        (circle) => index.all().some((entry) => entry.said.circle === circle),
      );
    },
    groupsWith: (hub) => alliance.recipient(hub)?.links.map((link) => link.group) ?? [],
    enterRegister: async ({ id, name }) => {
      if (people.roll.get(id) === undefined) {
        await people.addOrganisation({ id, name, kind: 'community', hub: own.id, standing: false });
      }
      await announce(id, null);
    },
    isOnRoll: (organisation) => people.roll.get(organisation) !== undefined,
    askPeer: (hub, content) => links.ask(hub, IDENTIFIER_QUESTIONS, content),
    until: async (holds) => {
      for (let waited = 0; waited < CROSSING_PATIENCE && !holds(); waited += 20) await sleep(20);
      return holds();
    },
  };
}

/** Every path of the hub, a room after the other. */
function openDoors(app: FastifyInstance, ground: Ground, following: Following): void {
  const { own, ownOrganisation, demonstration, seed, database, pool, book, interned, people, alliance } = ground;
  const { writer, intake, announce, readerFor, readerOf, nameOf, maySee } = ground;
  const { index, protectedAddresses, indexing, naming, yara, trials, trying, sites, jobs } = following;
  const { transparency, hashing } = following;
  const { links, ask, reaches, desk, dialogue, identifiers } = following;
  const door = keepDoor(people);
  const route = createRouter<Session>(app, door);
  const hub = { id: own.id, name: own.name, demonstration };
  const isReady = (): boolean => following.loaded && indexing.behind < INDEX_LIMIT;
  const groupOf = (alias: string) => alliance.inForce().find((document) => document.alias === alias)?.id;
  // An index that is stuck keeps no answer: screening itself then says that it is behind.
  const indexed = async () =>
    Promise.race([indexing.reached(await headOf(database)), sleep(INDEX_PATIENCE, undefined, { ref: false })]);

  operationRoutes(app, { own, ready: isReady });
  peopleRoutes(route, { people, hub, announce: (id, session) => announce(id, session.member) });

  screeningRoutes(route, {
    contextFor: (session) => screenContext(session, ground, following),
    indexVersion: () => (isReady() ? indexing.place : undefined),
  });
  protectedRoutes(route, {
    addresses: protectedAddresses,
    challenges: new ControlChallenges(derivedKey(seed, 'control challenge')),
    hub: own.id,
    nameOf: (id) => people.nameOf(id),
    now,
  });

  const toPublic = {
    publicReader: new Reader(database.reader, () => book.visibleTo(ANYBODY)),
    publicNameOf: (id: string) => publisherName(id) ?? own.name,
    elapsed: () => performance.now(),
  };
  detectionRoutes(route, app, {
    ...{ pool, interned, door, readerFor, nameOf, now, sites, jobs, yara, hub: own.name, demonstration },
    ruleOf: (audience) => book.rule(audience),
    ...toPublic,
    screenPublicly: (address, language) =>
      isReady() ? screen(address, publicContext(ground, following), language) : undefined,
    lists: { lists: listsOfProduct },
    hasStanding: (organisation) => people.roll.get(organisation)?.standing === true,
    followed: () => inTime([naming], database),
  });
  malwareRoutes(route, app, {
    ...toPublic,
    ...{ interned, intake, readerFor, nameOf, maySee, yara, trials, now },
    ruleOf: (audience) => book.rule(audience),
    groupOf,
    seal: new CursorSeal(derivedKey(seed, 'rules next')),
    software: SOFTWARE,
    followed: () => inTime([naming, trying], database),
  });

  exchangeRoutes(app, {
    ...{ door, hub, database, book, interned, intake, writer, now },
    url: () => own.url,
    groups: () => alliance.inForce(),
    seal: new CursorSeal(derivedKey(seed, 'taxii next')),
  });
  federationRoutes(route, {
    ...{ pool, own, alliance, now },
    describe: () =>
      describeAlliance({ pool, own, alliance, links: links.all, organisation: people.nameOf(ownOrganisation), now }),
    inForce: (document) => bringIntoForce(document, ground, following),
  });
  transportRoutes(app, {
    ...exchangeParts(ground),
    heard: links.heard,
    questions: { [IDENTIFIER_QUESTIONS]: (peer, question) => answerPeer(peer, question, identifiers) },
  });
  identifierRoutes(route, identifiers, () => following.loaded && following.comparing.behind < INDEX_LIMIT);
  app.get('/.well-known/haetae-identifier-keys.json', { schema: { hide: true } }, async () =>
    publishedKeys(identifiers),
  );

  intakeRoutes(app, door, {
    ...{ intake, writer, interned, book, readerFor, nameOf, indexed, now },
    groupOf,
  });
  floodRoutes(route, { pool, writer, indexed, nameOfSource: (source) => nameOfSource(source, ground) });
  objectRoutes(route, {
    ...{ interned, readerFor, nameOf },
    seal: new CursorSeal(derivedKey(seed, 'objects next')),
    hub: own.id,
    ruleOf: (audience) => book.rule(audience),
    aliasOf: (group) => alliance.inForce().find((document) => document.id === group)?.alias,
  });

  const mayMerge = (organisation: string): boolean => {
    const known = people.roll.get(organisation);
    return known?.hub === own.id || known?.standing === true;
  };
  landscapeRoutes(route, {
    ...{ readerFor, readerOf, maySee, intake, interned, book, nameOf, mayMerge, now },
    remembered: following.shifts,
    groups: () => alliance.groups(),
    url: () => own.url,
  });

  tracingRoutes(route, {
    ...{ pool, interned, book, intake, demonstration, readerFor, now },
    groups: () => alliance.groups(),
    serviceAt: (address, { recipient }) =>
      serviceAt(address, { index, visible: book.visibleSet(recipient), now: now() }),
    software: SOFTWARE,
    elapsed: () => performance.now(),
  });
  responseRoutes(route, app, {
    ...{ desk, intake, interned, book, own, reaches, readerFor, maySee, now },
    roll: people.roll,
    partner: (other) => alliance.partners().find(({ id }) => id === other),
    groups: () => [...alliance.groups()],
    askAsHub: ask,
  });

  dialogueRoutes(route, app, {
    ...{ desk: dialogue, own, reaches, readerFor, maySee, askAsHub: ask, now },
    partners: () => alliance.partners(),
    rollOf: (other) => people.roll.of(other),
    pool,
    sessionOf: (member) => people.sessionOf(member),
    url: () => own.url,
    offeredTo: (audience) => book.rule(audience).organisations,
    sharedAudiences: ({ recipient }) => book.visibleTo(recipient).filter((id) => book.rule(id).groups.length > 0),
    signer: () => ({ hub: own.id, seed, at: now(), ed25519: own.ed25519 }),
    verify: verifyStatement(alliance.lookup, own.ed25519),
    keysOf: (other) => {
      const key = alliance.keyOf(other);
      return key === undefined ? [] : [{ hub: other, jwk: exportJwk(key) }];
    },
  });

  const ruleOf = (audience: number) => book.rule(audience);
  supportRoutes(route, {
    ...{ pool, intake, interned, readerFor, maySee, nameOf, ruleOf, now },
    groups: () => [...alliance.groups()],
    listed: (session) => everyListed({ reader: readerFor(session), nameOf }, { interned, ruleOf, sites, now }),
    blocked: (session) => inTurns(blockedAddresses(screenContext(session, ground, following))),
    rules: (session) => passedRules({ reader: readerFor(session), nameOf }, now()),
    ownRules: builtInRules(),
    followed: () => inTime([indexing, naming, trying], database),
    hub: { id: own.id, name: own.name, keys: { keys: [exportJwk(own.publicKey)] } },
    ...{ demonstration, software: SOFTWARE },
    signer: (at) => ({ hub: own.id, seed, at, ed25519: own.ed25519 }),
    ways: (session) => waysFor(readerFor(session), mayMerge),
    techniques: async (session) =>
      (await techniquesFor(readerFor(session), interned)).map(({ id, objects, groups }) => ({
        ...{ id, objects, groups: groups.length },
      })),
  });

  const checkpoint = () => transparency.checkpoint({ name: own.id, seed, ed25519: own.ed25519 }, now());
  logRoutes(route, {
    transparency,
    checkpoint: async () => {
      await hashing.reached(await headOf(database));
      return checkpoint().note;
    },
  });
  evidenceRoutes(route, {
    ...{ interned, book, readerFor },
    hub: own.id,
    indicatorsNaming: (address, { recipient }) => indicatorsNaming(address, index, book.visibleSet(recipient)),
    descriptor: () => {
      const { id, name, jurisdiction, publicKey } = own;
      return { id, name, jurisdiction, keys: { keys: [exportJwk(publicKey)] } };
    },
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
    signer: () => ({ hub: own.id, seed, at: now(), ed25519: own.ed25519 }),
  });
}

/** Long work in pieces: between two of them others have their turn. */
async function* inTurns<T>(pieces: Iterable<T>): AsyncGenerator<T> {
  for (const piece of pieces) {
    yield piece;
    await sleep(0);
  }
}

/** What anybody's question rests on: what is TLP:CLEAR, said by whom the public knows. */
const publicContext = (ground: Ground, following: Following): ScreenContext => ({
  ...screenContext({ recipient: ANYBODY }, ground, following),
  organisationName: (id) => publisherName(id) ?? ground.own.name,
});

/** What one caller's screening rests on, as of now. */
function screenContext(
  { recipient }: { readonly recipient: Recipient },
  { book, people, alliance }: Ground,
  following: Following,
): ScreenContext {
  return {
    index: following.index,
    visible: book.visibleSet(recipient),
    now: now(),
    hasStanding: (organisation) => people.roll.get(organisation)?.standing === true,
    namedByAgreement: (organisation) => alliance.names(organisation),
    isOwnerProved: (address) => following.protectedAddresses.has(address),
    threshold: TRACE_THRESHOLD,
    organisationName: (id) => people.roll.get(id)?.name,
  };
}

/** An agreement came into force: standing, sessions, identities, the log and the lines to peers follow it. */
async function bringIntoForce(document: AgreementText, ground: Ground, { links }: Following): Promise<void> {
  const { people, own, announce, writer } = ground;
  for (const organisation of people.roll.all()) {
    if (document.standing.includes(organisation.id)) await people.setStanding(organisation.id, true);
  }
  people.forgetSessions();
  for (const organisation of people.roll.of(own.id)) await announce(organisation.id, null);
  await writer.membershipChanged();
  links.open();
}

/** Who floods: a partner hub or a member of this one. */
async function nameOfSource(source: string, { alliance, people }: Ground): Promise<string> {
  const partner = alliance.partners().find(({ id }) => id === source);
  return partner?.name ?? (await people.member(source))?.name ?? source;
}

/** Whether followers have come to the head of the log before an answer would be late. */
async function inTime(followers: readonly Follower[], database: Database): Promise<boolean> {
  const head = await headOf(database);
  if (followers.every(({ place }) => place >= head)) return true;
  const reached = Promise.all(followers.map((follower) => follower.reached(head))).then(() => true);
  return await Promise.race([reached, sleep(INDEX_LIMIT, false, { ref: false })]);
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
  await Promise.race([following.placing.reached(head), sleep(INDEX_PATIENCE, undefined, { ref: false })]);
  following.loaded = true;
  following.links.open();
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
