/** A case as it is stored and travels: a STIX incident that says it is a case of a hub. */
import { extension, type NewCase } from '@haetae/contract';
import { tlpMarkingId } from '@haetae/stix/marking';
import type { Static } from 'typebox';

/** What makes an incident a case of somebody's. */
export interface CaseOrigin {
  readonly id: string;
  readonly organisation: string;
  /** RFC 3339 in UTC. */
  readonly now: string;
}

/** The incident of a new case. No marking given: TLP:AMBER. */
export function caseObject(input: Static<typeof NewCase>, { id, organisation, now }: CaseOrigin) {
  return {
    type: 'incident',
    spec_version: '2.1',
    id,
    created: now,
    modified: now,
    created_by_ref: organisation,
    name: input.title,
    ...(input.description ? { description: input.description } : {}),
    object_marking_refs: [tlpMarkingId(input.tlp ?? 'amber')],
    extensions: {
      [extension.case]: { extension_type: 'property-extension', status: 'open' },
      ...(input.exercise && { [extension.sharing]: { extension_type: 'property-extension', exercise: true } }),
    },
  };
}

/** Whether an object is a case, not just any incident. */
export function isCase(object: Readonly<Record<string, unknown>>): boolean {
  const extensions = object.extensions as Readonly<Record<string, unknown>> | undefined;
  return object.type === 'incident' && extensions?.[extension.case] !== undefined;
}
