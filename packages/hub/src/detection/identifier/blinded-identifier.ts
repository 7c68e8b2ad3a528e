/** A contribution as it is stored and travels: one STIX object of the type `haetae-blinded-identifier`. */
import {
  type BlindedIdentifierView,
  customType,
  extension,
  FACT_NAMESPACE,
  IDENTIFIER_PURPOSE,
  NewBlindedIdentifier,
  type NewBlindedIdentifier as NewBlindedIdentifierType,
} from '@haetae/contract';
import { tlpMarkingId } from '@haetae/stix/marking';
import { deterministicId, type StixObject } from '@haetae/stix/object';
import Value from 'typebox/value';

/** What a contribution says. */
export type Contribution = NewBlindedIdentifierType & {
  readonly id: string;
  /** RFC 3339. */
  readonly created: string;
  readonly submitter: string;
};

const DAY = 86_400_000;

/** Milliseconds for which a contribution is kept at the most: a year, half of it while the case is only suspected. */
export const longestFor = (confirmed: boolean): number => (confirmed ? 365 : 182) * DAY;

/**
 * The object. One organisation has one of an output, however often it contributes it: again it is a new version.
 *
 * @param created of the version before, where there is one; RFC 3339, as `now`
 */
export function blindedIdentifier(
  said: NewBlindedIdentifierType,
  submitter: string,
  now: string,
  created = now,
): Readonly<Record<string, unknown>> {
  const { until, kind, ...rest } = said;
  return {
    type: customType.blindedIdentifier,
    spec_version: '2.1',
    id: deterministicId(customType.blindedIdentifier, FACT_NAMESPACE, `${submitter} ${said.series} ${said.output}`),
    created,
    modified: now,
    created_by_ref: submitter,
    object_marking_refs: [tlpMarkingId('amber+strict')],
    ...rest,
    identifier_kind: kind,
    valid_until: until,
    extensions: { [extension.blindedIdentifier]: { extension_type: 'new-sdo' } },
  };
}

/**
 * Reads what {@link blindedIdentifier} wrote, here or at a partner's; undefined for anything else, for another purpose,
 * and for what would be kept longer than anything may.
 */
export function readBlindedIdentifier(object: StixObject): Contribution | undefined {
  if (object.type !== customType.blindedIdentifier || object.revoked === true) return undefined;
  const { circle, series, output, identifier_kind, purpose, reason, legal_basis, evidence, statement, confirmed } =
    object;
  const said = {
    ...{ circle, series, output, purpose, reason, legal_basis, evidence, statement, confirmed },
    kind: identifier_kind,
    until: object.valid_until,
  };
  if (!Value.Check(NewBlindedIdentifier, said) || said.purpose !== IDENTIFIER_PURPOSE) return undefined;
  if (!(Date.parse(said.until) - Date.parse(String(object.modified)) <= longestFor(said.confirmed))) return undefined;
  return { ...said, id: object.id, created: String(object.created), submitter: String(object.created_by_ref) };
}

/** A contribution as its organisation sees it. */
export function viewOf({ id, kind, reason, confirmed, created, until }: Contribution): BlindedIdentifierView {
  return { id, kind, reason, confirmed, created, until };
}
