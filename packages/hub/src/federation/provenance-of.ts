import { toBase64url } from '@haetae/proof/canonical';
import { type Provenance, signProvenance } from '@haetae/proof/signature';
import type { StixObject } from '@haetae/stix/object';
import { readSharing } from '../intake/index.ts';
import type { AudienceRule } from '../release/index.ts';
import type { OwnHub } from './own-hub.ts';

/** A stored row, with what its origin signed where it came from another hub. */
export interface ProvenRow {
  readonly body: string;
  readonly version: string;
  readonly submitter: string;
  readonly rendition: number;
  /** Canonical JSON, as the origin signed it. */
  readonly statement: string | null;
  readonly signature: Uint8Array | null;
}

/**
 * What the origin signed, unchanged; of this hub's own objects, signed now.
 *
 * @param rule of the row's audience
 * @param groups of those it is offered to, the ones that may be named to whoever gets it
 * @throws NotCanonicalError for an own object that has no canonical form
 */
export function provenanceOf(row: ProvenRow, rule: AudienceRule, groups: readonly string[], own: OwnHub): Provenance {
  if (row.statement !== null && row.signature !== null) {
    return { statement: JSON.parse(row.statement), signature: toBase64url(row.signature) };
  }
  // What is stored was validated before it was stored.
  const object = JSON.parse(row.body) as StixObject;
  return signProvenance(
    object,
    {
      origin: own.id,
      version: object.modified ?? object.created ?? row.version,
      submitter: row.submitter,
      groups,
      organisations: rule.organisations,
      rendition: row.rendition,
      exercise: readSharing(object).exercise,
    },
    own.seed,
    own.ed25519,
  );
}
