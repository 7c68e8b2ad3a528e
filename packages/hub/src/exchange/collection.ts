import { deterministicId, stixUuid } from '@haetae/stix/object';
import type { Offer } from '../intake/index.ts';
import { hasRole, type Session } from '../people/index.ts';
import type { AudienceRule } from '../release/index.ts';
import { STIX } from './media-type.ts';

/** A named set of audiences, as TAXII shows it (section 5.2). */
export interface Collection {
  readonly id: string;
  readonly alias: string | undefined;
  readonly title: string;
  readonly description: string;
  /** Where an add puts its objects; undefined where nobody may add. */
  readonly offer: Offer | undefined;
  readonly holds: (rule: AudienceRule) => boolean;
}

/** A sharing group under an agreement in force. */
export interface SharingGroup {
  readonly id: string;
  readonly alias: string;
  readonly title: string;
}

/** UUID namespace of the ids of the collections that every hub has. */
const NAMESPACE = '5b0f3f4e-5f0d-4c39-8d7e-6f3f6d3b7c11';

const idOf = (hub: string, alias: string): string =>
  stixUuid(deterministicId('collection', NAMESPACE, `${hub} ${alias}`));

/** TLP:RED goes to persons and never by TAXII; what is held goes to nobody before somebody has decided. */
const isExchanged = (rule: AudienceRule): boolean => rule.tlp !== 'red' && !rule.held;

/** Every collection of the hub, in the same order each time: its own, the reference, then one a sharing group. */
export function collectionsOf(hub: string, groups: readonly SharingGroup[]): Collection[] {
  const taken = new Set(['default', 'reference']);
  const isFree = (alias: string): boolean => taken.size < taken.add(alias).size;
  return [
    {
      id: idOf(hub, 'default'),
      alias: 'default',
      title: 'This hub',
      description: 'What the members of this hub add; offered to no other hub.',
      offer: { local: true, groups: [] },
      holds: (rule) => rule.local && isExchanged(rule),
    },
    {
      id: idOf(hub, 'reference'),
      alias: 'reference',
      title: 'Reference',
      description: 'Built-in and imported facts of official sources.',
      offer: undefined,
      holds: (rule) => rule.reference && isExchanged(rule),
    },
    ...groups.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((group) => collectionOf(group, isFree(group.alias))),
  ];
}

function collectionOf({ id, alias, title }: SharingGroup, hasAlias: boolean): Collection {
  return {
    id,
    alias: hasAlias ? alias : undefined,
    title,
    description: 'Offered to the hubs of this sharing group, each object as far as its marking allows.',
    offer: { local: false, groups: [id] },
    holds: (rule) => rule.groups.includes(id) && isExchanged(rule),
  };
}

/** What a caller may do in a collection. */
export interface CollectionRights {
  readonly read: boolean;
  readonly write: boolean;
}

/** A reader sees, a contributor adds; an analyst and a case lead do both. */
export function rightsIn(collection: Collection, session: Session): CollectionRights {
  return {
    read: hasRole(session, 'reader', 'analyst', 'case-lead'),
    write: collection.offer !== undefined && hasRole(session, 'contributor', 'analyst', 'case-lead'),
  };
}

/** The collection resource. */
export function describeCollection(collection: Collection, rights: CollectionRights) {
  const { id, alias, title, description } = collection;
  return {
    id,
    title,
    description,
    ...(alias === undefined ? {} : { alias }),
    can_read: rights.read,
    can_write: rights.write,
    media_types: [STIX],
  };
}
