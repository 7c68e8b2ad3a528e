import { OrganisationKind } from '@haetae/contract';
import Value from 'typebox/value';
import type { Alliance } from '../federation/index.ts';
import type { Intake } from '../intake/index.ts';
import { identityObject, type People } from '../people/index.ts';
import type { Config } from '../platform/config/config.ts';

/** The member whose key the operator was given. */
const BOOTSTRAP = 'member--bootstrap';

/** Publishes an organisation's identity: offered to every sharing group that this hub is in. */
export function announcer(people: People, alliance: Alliance, intake: Intake, hub: string) {
  return async (id: string, member: string | null): Promise<void> => {
    const organisation = people.roll.get(id);
    const groups = [...alliance.groups()];
    if (organisation === undefined || groups.length === 0) return;
    const identity = identityObject(organisation, hub);
    await intake.take(
      [{ source: JSON.stringify(identity), value: identity, pointer: '' }],
      { kind: 'member', organisation: id, member: member ?? 'hub', offer: { local: false, groups } },
      () => true,
    );
  };
}

/** Enters the organisation that runs the hub, and its first admin, whose one key is the operator's. */
export async function enterOwnOrganisation(
  people: People,
  own: { config: Config; ownOrganisation: string; hubId: string; key: string },
): Promise<void> {
  const { config, ownOrganisation, hubId } = own;
  const known = people.roll.get(ownOrganisation);
  if (known === undefined) {
    await people.addOrganisation({
      id: ownOrganisation,
      name: config.organisation.name,
      kind: Value.Check(OrganisationKind, config.organisation.kind) ? config.organisation.kind : 'authority',
      hub: hubId,
      standing: false,
    });
  }
  await people.addMember(
    ownOrganisation,
    'Bootstrap',
    ['reader', 'contributor', 'analyst', 'case-lead', 'releaser', 'admin', 'bulk'],
    'red',
    null,
    { id: BOOTSTRAP, key: own.key },
  );
  await people.keepOnlyKey(BOOTSTRAP, own.key);
}
