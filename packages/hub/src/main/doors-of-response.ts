/** The doors through which partners act together: money followed, requests, evidence, dialogue, support. */
import { setTimeout as sleep } from 'node:timers/promises';
import { exportJwk } from '@haetae/proof/signature';
import { builtInRules } from '@haetae/sandbox';
import { everyListed, passedRules } from '../detection/index.ts';
import { dialogueRoutes, verifyStatement } from '../dialogue/index.ts';
import { hubOf, provenanceOf } from '../federation/index.ts';
import { techniquesFor, waysFor } from '../landscape/index.ts';
import { logRoutes } from '../log/index.ts';
import { evidenceRoutes, responseRoutes } from '../response/index.ts';
import { blockedAddresses, indicatorsNaming, serviceAt } from '../screening/index.ts';
import { supportRoutes } from '../support/index.ts';
import { tracingRoutes } from '../tracing/index.ts';
import { headOf, inTime } from './head.ts';
import { type Joined, SOFTWARE } from './joined.ts';
import { now } from './now.ts';
import { screenContext } from './screen-context.ts';

/** Stolen units, followed over the transfers that members bring. */
export function openTracing({ route, ground, following: { index } }: Joined): void {
  const { pool, interned, book, intake, demonstration, alliance, readerFor } = ground;
  tracingRoutes(route, {
    ...{ pool, interned, book, intake, demonstration, readerFor, now },
    groups: () => alliance.groups(),
    serviceAt: (address, { recipient }) =>
      serviceAt(address, { index, visible: book.visibleSet(recipient), now: now() }),
    software: SOFTWARE,
    elapsed: () => performance.now(),
  });
}

/** Cases and freeze requests. */
export function openResponse({ app, route, ground, following: { desk, reaches, ask } }: Joined): void {
  const { own, book, interned, people, alliance, intake, readerFor, maySee } = ground;
  responseRoutes(route, app, {
    ...{ desk, intake, interned, book, own, reaches, readerFor, maySee, now },
    roll: people.roll,
    partner: (other) => alliance.partners().find(({ id }) => id === other),
    groups: () => [...alliance.groups()],
    askAsHub: ask,
  });
}

/** Consultations and joint statements. */
export function openDialogue({ app, route, ground, following: { dialogue, reaches, ask } }: Joined): void {
  const { own, seed, pool, book, people, alliance, readerFor, maySee } = ground;
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
}

/** Needs, offers, and packs of what protects. */
export function openSupport({ route, ground, following }: Joined): void {
  const { own, demonstration, seed, database, pool, interned, alliance, intake } = ground;
  const { readerFor, maySee, mayMerge, nameOf, ruleOf } = ground;
  const { indexing, naming, trying, sites } = following;
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
}

/** What others can check without trusting the hub: its log, and evidence. */
export function openEvidence({ route, ground, following: { transparency, hashing, index } }: Joined): void {
  const { own, seed, database, book, interned, alliance, readerFor } = ground;
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
