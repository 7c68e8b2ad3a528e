import { extension } from '@haetae/contract';
import { tlpMarkingId } from '@haetae/stix/marking';
import type { Organisation } from './roll.ts';

/** Every identity of a roll has one version, whenever the organisation was entered. */
const ENTERED = '2026-01-01T00:00:00.000Z';

/** The identity object of an organisation on the roll of `hub`: the same bytes each time, so that it is stored once. */
export function identityObject({ id, name, kind }: Pick<Organisation, 'id' | 'name' | 'kind'>, hub: string) {
  return {
    type: 'identity',
    spec_version: '2.1',
    id,
    created: ENTERED,
    modified: ENTERED,
    name,
    identity_class: 'organization',
    object_marking_refs: [tlpMarkingId('green')],
    extensions: { [extension.organisation]: { extension_type: 'property-extension', kind, hub } },
  };
}
