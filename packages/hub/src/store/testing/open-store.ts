import { extension } from '@haetae/contract';
import { type Tlp, tlpMarkingId } from '@haetae/stix/marking';
import { type Candidate, type Door, Intake, type Offer, type Taken } from '../../intake/index.ts';
import { type Database, openDatabase } from '../../platform/database/pool.ts';
import { temporaryDatabase } from '../../platform/database/test/temporary-database.ts';
import { createLogger } from '../../platform/logging.ts';
import { AudienceBook, type MemberRecipient } from '../../release/index.ts';
import { Interned, Reader, Writer } from '../index.ts';
import { layMigratedDatabase } from './migrated-database.ts';

const HUB = 'hub--11111111-1111-4111-8111-111111111111';

/** Sharing groups that the callers of a test may be in. */
export const GROUPS = ['agreement--north', 'agreement--south'] as const;

/** Somebody who brings objects and reads them. */
export interface Caller extends MemberRecipient {
  readonly groups: ReadonlySet<string>;
}

/** A store on a database of its own, with its one way in. */
export interface OpenStore {
  readonly database: Database;
  readonly book: AudienceBook;
  readonly interned: Interned;
  readonly writer: Writer;
  readonly intake: Intake;
  /** Brings objects by a member's door; into this hub's own collection where no offer is named. */
  bring(caller: Caller, objects: readonly object[], offer?: Partial<Offer>): Promise<readonly Taken[]>;
  /** Enters an organisation on the roll of a hub. */
  enter(identity: string, hub: string): void;
  /** Brings objects by any door. */
  bringBy(door: Door, objects: readonly object[], caller?: Caller): Promise<readonly Taken[]>;
  reader(caller: Caller): Reader;
  close(): Promise<void>;
}

/** Opens a store with its schema; organisations made by {@link organisationId} belong to its hub. */
export async function openStore(): Promise<OpenStore> {
  const temporary = await temporaryDatabase(layMigratedDatabase);
  const database = openDatabase(temporary.connection, createLogger('silent'));
  const book = new AudienceBook();
  const interned = new Interned(book);
  await interned.load(database.intake);
  const writer = new Writer({ pool: database.intake, interned, secret: new Uint8Array(32) }, () => {});
  const roll = new Map<string, string>();
  const intake = new Intake({
    writer,
    context: () => ({
      ownerOf: (identity) => (identity.startsWith('identity--00000000') ? HUB : roll.get(identity)),
      hub: HUB,
      demonstration: false,
      now: new Date().toISOString(),
      unmarked: 'amber',
    }),
  });
  const bringBy: OpenStore['bringBy'] = (door, objects, caller) =>
    intake.take(objects.map(candidateOf), door, (audience) =>
      caller === undefined ? true : book.visibleSet(caller).has(audience),
    );
  return {
    database,
    book,
    interned,
    writer,
    intake,
    enter: (identity, hub) => roll.set(identity, hub),
    bringBy,
    bring: (caller, objects, offer = { local: true }) =>
      bringBy(
        {
          kind: 'member',
          organisation: caller.organisation,
          member: caller.member,
          offer: { local: offer.local ?? false, groups: offer.groups ?? [] },
        },
        objects,
        caller,
      ),
    reader: (caller) => new Reader(database.reader, () => book.visibleTo(caller)),
    close: async () => {
      await database.close();
      await temporary.remove();
    },
  };
}

function candidateOf(value: object, at: number): Candidate {
  return { source: JSON.stringify(value), value, pointer: `/objects/${at}` };
}

/** The door of another hub, through which an organisation on its roll speaks. */
export function peerDoor(origin: string, submitter: string): Door {
  const provenance = { rendition: 0, statement: '{}', signature: new Uint8Array(64), via: origin };
  const offer = { local: false, groups: [...GROUPS] };
  return { kind: 'peer', origin, submitter, offer, organisations: [], rendition: 0, provenance };
}

/** The id of an organisation of the hub under test. */
export const organisationId = (number: number): string =>
  `identity--00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** A member of the hub under test: of organisation 1, cleared for RED, in no group, unless said otherwise. */
export function callerOf(said: Partial<Caller> & { readonly number?: number } = {}): Caller {
  const { number = 1, ...rest } = said;
  return {
    kind: 'member',
    member: `member--${number}`,
    organisation: organisationId(number),
    clearance: 'red',
    decidesHeld: false,
    groups: new Set(),
    ...rest,
  };
}

/** `object_marking_refs` of a TLP. */
export const marked = (tlp: Tlp) => ({ object_marking_refs: [tlpMarkingId(tlp)] });

/** The sharing extension. */
export const sharedWith = (sharing: Readonly<Record<string, unknown>>) => ({
  extensions: { [extension.sharing]: { extension_type: 'property-extension', ...sharing } },
});

/** A valid indicator about an address; version `n` was modified n minutes after midnight. */
export function indicator(number: number, version: number, said: object = {}) {
  const modified = new Date(Date.UTC(2026, 0, 1, 0, version)).toISOString();
  return {
    type: 'indicator',
    spec_version: '2.1',
    id: indicatorId(number),
    created: '2026-01-01T00:00:00.000Z',
    modified,
    valid_from: '2026-01-01T00:00:00Z',
    pattern_type: 'stix',
    pattern: "[cryptocurrency-wallet:value = '0x47666fab8bd0ac7003bce3f5c3585383f09486e2']",
    name: `version ${version}`,
    ...said,
  };
}

export const indicatorId = (number: number): string =>
  `indicator--00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
