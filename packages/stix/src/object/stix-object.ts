import type { StixId } from './stix-id.ts';

/** Section 2.5. At least one of description, url and external_id stands beside the name of the source. */
export interface ExternalReference {
  readonly source_name: string;
  readonly description?: string;
  readonly url?: string;
  readonly external_id?: string;
  readonly hashes?: Readonly<Record<string, string>>;
}

/** Section 7.2.3: either a marking or a language for the selected parts. */
export interface GranularMarking {
  readonly selectors: readonly string[];
  readonly marking_ref?: StixId;
  readonly lang?: string;
}

/**
 * A STIX 2.1 object that `validateObject` has let through: the common properties (section 3.2) have these types, all
 * others are as received.
 */
export interface StixObject {
  readonly type: string;
  readonly id: StixId;
  readonly spec_version?: '2.1';
  readonly created_by_ref?: StixId;
  readonly created?: string;
  readonly modified?: string;
  readonly revoked?: boolean;
  readonly labels?: readonly string[];
  readonly confidence?: number;
  readonly lang?: string;
  readonly external_references?: readonly ExternalReference[];
  readonly object_marking_refs?: readonly StixId[];
  readonly granular_markings?: readonly GranularMarking[];
  readonly defanged?: boolean;
  readonly extensions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly [property: string]: unknown;
}

/** What a dictionary of JSON is before anything is known of it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** True for a JSON object: neither null nor a list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
