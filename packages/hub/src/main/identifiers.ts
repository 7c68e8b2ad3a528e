import { setTimeout as sleep } from 'node:timers/promises';
import { circlesOf, IdentifierIndex, type IdentifierParts, KeyBook, KeyRing } from '../detection/index.ts';
import { newBytes, newUuid } from '../platform/random.ts';
import type { Ground } from './ground.ts';
import { derivedKey } from './keys.ts';
import type { linksOf } from './links.ts';
import { now } from './now.ts';

/** Where hubs of one circle ask each other to evaluate what a member blinded. */
export const IDENTIFIER_QUESTIONS = '/federation/v1/identifiers';
/** Milliseconds for which what a partner said a moment ago may still be on its way. */
const CROSSING_PATIENCE = 3_000;

/** What the private comparison of identifiers works with; `reaches`: whether what is named to a hub goes there. */
export function compareIdentifiers(
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
