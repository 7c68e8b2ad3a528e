import type { StixObject } from '@haetae/stix/object';
import type { AudienceRule } from '../release/index.ts';

/** One form in which a submission may go out: 0 is the whole, higher ones have parts redacted. */
export interface Rendition {
  readonly rendition: number;
  /** The received text; of a redacted form, what `release` made of it. */
  readonly body: string;
  /** SHA-256 of its canonical form. */
  readonly digest: Uint8Array;
  readonly rule: AudienceRule;
}

/** What an origin hub signed about one rendition. */
export interface StoredProvenance {
  readonly rendition: number;
  /** Canonical JSON of the provenance statement. */
  readonly statement: string;
  readonly signature: Uint8Array;
  /** Hub that carried it here. */
  readonly via: string;
}

/** An object as somebody brought it: the unit that is stored. */
export interface Submission {
  readonly object: StixObject;
  /** `modified` (or `created` of a marking) in RFC 3339; undefined for an observable, which has none. */
  readonly modified: string | undefined;
  /** Key of the version, exact at any precision. */
  readonly version: string;
  /** The organisation that brings it, `identity--…`. */
  readonly submitter: string;
  readonly member: string | null;
  /** Hub that it came from; null is this one. */
  readonly origin: string | null;
  /** Brought by its creator, or under the valid signature of the creator's hub: it governs every copy of its id. */
  readonly owns: boolean;
  /** Why a person must decide first; null when it needs nobody. */
  readonly held: string | null;
  /** Arrived in a flood: stored and shown, but without effect until a person has looked. */
  readonly muted: boolean;
  readonly batch: string | null;
  readonly renditions: readonly [Rendition, ...Rendition[]];
  readonly provenance: readonly StoredProvenance[];
}

declare const admitted: unique symbol;

/** A submission that passed intake. The writer takes nothing else. */
export type Admitted = Submission & { readonly [admitted]: true };

/** Only `intake/admit` calls this. */
export const asAdmitted = (submission: Submission): Admitted => submission as Admitted;

/** What became of a submission. Nothing in it depends on rows that its submitter may not see. */
export type StoreOutcome =
  | { readonly kind: 'stored' | 'unchanged' | 'widened'; readonly added: string }
  | { readonly kind: 'refused'; readonly code: StoreRefusal; readonly message: string };

export type StoreRefusal =
  | 'version_conflict'
  | 'not_creator'
  | 'creator_changed'
  | 'created_changed'
  | 'type_changed'
  | 'revoked_is_final'
  | 'withdrawn'
  | string;
