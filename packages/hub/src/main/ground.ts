import { keyFingerprint } from '@haetae/proof/signature';
import { deterministicId, parseStixId } from '@haetae/stix/object';
import { Alliance, type OwnHub, readAgreements } from '../federation/index.ts';
import { definitionsBy, Intake, type IntakeContext, publisherName, USUAL_RATES } from '../intake/index.ts';
import type { Follower } from '../log/index.ts';
import { People, type Session } from '../people/index.ts';
import type { Database } from '../platform/database/pool.ts';
import type { Lifetime } from '../platform/lifetime.ts';
import { nativeEd25519 } from '../platform/native-ed25519.ts';
import { AudienceBook, type Recipient } from '../release/index.ts';
import { Interned, Reader, Writer } from '../store/index.ts';
import { derivedKey, type Keys } from './keys.ts';
import { now } from './now.ts';
import type { HubOptions } from './options.ts';
import { announcer, enterOwnOrganisation } from './own-organisation.ts';

/** UUID namespace of what a hub derives from its own key. */
const OWN_NAMESPACE = 'c3b1f6a4-6a0f-4d0e-9d0b-52b2c1a6e7d4';

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
export type Ground = Awaited<ReturnType<typeof openGround>>;

/** Loads what the hub stands on, and joins people, alliance, intake and the store. */
export async function openGround(
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
    ruleOf: (audience: number) => book.rule(audience),
    groupOf: (alias: string) => alliance.inForce().find((document) => document.alias === alias)?.id,
    /** Whether what an organisation says may be merged into the hub's own view. */
    mayMerge: (organisation: string): boolean => {
      const known = people.roll.get(organisation);
      return known?.hub === own.id || known?.standing === true;
    },
    maySee:
      ({ recipient }: Session) =>
      (audience: number): boolean =>
        book.visibleSet(recipient).has(audience),
  };
}
