/** The doors through which objects come and go: callers of TAXII, members, and other hubs. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { AgreementText } from '@haetae/contract';
import { answerPeer, identifierRoutes, publishedKeys } from '../detection/index.ts';
import { CursorSeal, exchangeRoutes } from '../exchange/index.ts';
import { describeAlliance, federationRoutes, transportRoutes } from '../federation/index.ts';
import { floodRoutes, intakeRoutes } from '../intake/index.ts';
import { objectRoutes } from '../objects/index.ts';
import { peopleRoutes } from '../people/index.ts';
import type { Following } from './following.ts';
import type { Ground } from './ground.ts';
import { BEHIND_LIMIT, headOf } from './head.ts';
import { IDENTIFIER_QUESTIONS } from './identifiers.ts';
import type { Joined } from './joined.ts';
import { derivedKey } from './keys.ts';
import { exchangeParts } from './links.ts';
import { now } from './now.ts';

/** Milliseconds for which an import waits until screening knows what it brought. */
const INDEX_PATIENCE = 10_000;

/** Members and organisations of this hub. */
export function openPeople({ route, ground }: Joined): void {
  const { own, demonstration, people, announce } = ground;
  const hub = { id: own.id, name: own.name, demonstration };
  peopleRoutes(route, { people, hub, announce: (id, session) => announce(id, session.member) });
}

/** What members and programs bring, look up and read. */
export function openExchange({ app, door, route, ground, following: { indexing } }: Joined): void {
  const { own, seed, database, pool, book, interned, alliance, intake, writer } = ground;
  const { readerFor, nameOf, groupOf } = ground;
  // An index that is stuck keeps no answer: screening itself then says that it is behind.
  const indexed = async () =>
    Promise.race([indexing.reached(await headOf(database)), sleep(INDEX_PATIENCE, undefined, { ref: false })]);
  exchangeRoutes(app, {
    ...{ door, database, book, interned, intake, writer, now },
    hub: { id: own.id, name: own.name },
    url: () => own.url,
    groups: () => alliance.inForce(),
    seal: new CursorSeal(derivedKey(seed, 'taxii next')),
  });
  intakeRoutes(app, door, { intake, writer, interned, book, readerFor, nameOf, indexed, now, groupOf });
  floodRoutes(route, { pool, writer, indexed, nameOfSource: (source) => nameOfSource(source, ground) });
  objectRoutes(route, {
    ...{ interned, readerFor, nameOf },
    seal: new CursorSeal(derivedKey(seed, 'objects next')),
    hub: own.id,
    ruleOf: (audience) => book.rule(audience),
    aliasOf: (group) => alliance.inForce().find((document) => document.id === group)?.alias,
  });
}

/** Agreements with other hubs, what travels between them, and the comparison that they make together. */
export function openFederation({ app, route, ground, following }: Joined): void {
  const { own, ownOrganisation, pool, people, alliance } = ground;
  const { links, identifiers, comparing } = following;
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
  identifierRoutes(route, identifiers, () => following.loaded && comparing.behind < BEHIND_LIMIT);
  app.get('/.well-known/haetae-identifier-keys.json', { schema: { hide: true } }, async () =>
    publishedKeys(identifiers),
  );
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
