import { randomUUID } from 'node:crypto';
import { callHub, type HubAccess } from '../alliance/call-hub.ts';

/** A member of a demonstration, with the key to act as one. */
export interface Person extends HubAccess {
  readonly member: string;
  readonly organisation: string;
}

/** Who plays on one hub of an authority. */
export interface Desk {
  readonly admin: HubAccess;
  readonly organisation: string;
  readonly analyst: Person;
  readonly lead: Person;
  readonly releasers: readonly [Person, Person];
}

/** The compliance desk of an exchange. */
export interface ServiceDesk {
  readonly organisation: string;
  readonly officer: Person;
}

/** Makes the people of an authority's hub: an analyst, a case lead, two who approve. */
export async function makeDesk(admin: HubAccess): Promise<Desk> {
  const me = await callHub<{ organisation: { id: string } }>(admin, 'GET', '/api/v1/me');
  const organisation = me.organisation.id;
  const person = (name: string, roles: readonly string[]) => makePerson(admin, organisation, name, roles);
  return {
    admin,
    organisation,
    analyst: await person('Analyst', ['reader', 'contributor', 'analyst', 'bulk']),
    lead: await person('Case lead', ['reader', 'contributor', 'analyst', 'case-lead']),
    releasers: [
      await person('Duty officer', ['reader', 'releaser']),
      await person('Head of desk', ['reader', 'releaser']),
    ],
  };
}

/** Makes an exchange on a hub, with its compliance officer. */
export async function makeService(admin: HubAccess, name: string): Promise<ServiceDesk> {
  const { id } = await callHub<{ id: string }>(admin, 'POST', '/api/v1/organisations', { name, kind: 'service' });
  const officer = await makePerson(admin, id, 'Compliance desk', ['reader', 'contributor', 'analyst', 'case-lead']);
  return { organisation: id, officer };
}

async function makePerson(
  admin: HubAccess,
  organisation: string,
  name: string,
  roles: readonly string[],
): Promise<Person> {
  const made = await callHub<{ id: string; key: string }>(admin, 'POST', '/api/v1/members', {
    organisation,
    name,
    roles,
    clearance: 'amber+strict',
  });
  return { url: admin.url, key: made.key, member: made.id, organisation };
}

/** A new object id of a type. */
export const newId = (type: string): string => `${type}--${randomUUID()}`;
