import type { Tlp } from '@haetae/stix/marking';
import type { AudienceRule } from '../release/index.ts';
import type { StoredProvenance } from '../store/index.ts';
import type { Metered, Rate } from './meter.ts';

/** Where what comes in is put: this hub's own collection, and the sharing groups it is offered to. */
export interface Offer {
  readonly local: boolean;
  readonly groups: readonly string[];
}

/** A member brings it. */
export interface MemberDoor {
  readonly kind: 'member';
  readonly organisation: string;
  readonly member: string;
  readonly offer: Offer;
}

/**
 * A room of this hub writes what a member decided or it worked out itself, after it checked who may: a freeze request
 * and its steps, a trace. Whom it goes to is the room's to say, and can grow while the object stays as it is.
 */
export interface RoomDoor {
  readonly kind: 'room';
  readonly organisation: string;
  /** Null where the hub acts by itself. */
  readonly member: string | null;
  /** Further organisations that it is for. */
  readonly organisations: readonly string[];
  /** Where it is put beside that; absent: into no collection. */
  readonly offer?: Offer;
}

/** Another hub brings it, under its origin's signature, which was checked before. */
export interface PeerDoor {
  readonly kind: 'peer';
  /** The hub that signed. */
  readonly origin: string;
  readonly submitter: string;
  readonly offer: Offer;
  readonly organisations: readonly string[];
  readonly rendition: number;
  readonly provenance: StoredProvenance;
}

/**
 * The product's own facts, and lists that an admin imports as an official source. They are submitted by their publisher
 * and not by an organisation of the hub, whose contributors could otherwise version or end them.
 */
export interface ReferenceDoor {
  readonly kind: 'reference';
  /** The publisher's identity. */
  readonly organisation: string;
}

export type Door = MemberDoor | RoomDoor | PeerDoor | ReferenceDoor;

/** What intake must know of the world; all of it as of now. */
export interface IntakeContext {
  /** Hub that an organisation belongs to; undefined for an identity that is on no roll. */
  readonly ownerOf: (identity: string) => string | undefined;
  readonly hub: string;
  /** Takes exercises; no other hub does. */
  readonly demonstration: boolean;
  /** RFC 3339. */
  readonly now: string;
  /** Marking of what has none. */
  readonly unmarked: Tlp;
  /** What a source usually brings; undefined for one that may bring any number. Absent: nobody is metered. */
  readonly rateOf?: (metered: Metered) => Rate | undefined;
}

/** The rule of what came through a door, before its marking is looked at. */
export function ruleThrough(door: Door): Omit<AudienceRule, 'tlp' | 'members' | 'originatorControl' | 'held'> {
  switch (door.kind) {
    case 'member':
      return {
        submitter: door.organisation,
        origin: null,
        local: door.offer.local,
        reference: false,
        groups: door.offer.groups,
        organisations: [],
      };
    case 'room':
      return {
        submitter: door.organisation,
        origin: null,
        local: door.offer?.local ?? false,
        reference: false,
        groups: door.offer?.groups ?? [],
        organisations: door.organisations,
      };
    case 'peer':
      return {
        submitter: door.submitter,
        origin: door.origin,
        local: false,
        reference: false,
        groups: door.offer.groups,
        organisations: door.organisations,
      };
    case 'reference':
      return {
        submitter: door.organisation,
        origin: null,
        local: false,
        reference: true,
        groups: [],
        organisations: [],
      };
    default:
      return door satisfies never;
  }
}
