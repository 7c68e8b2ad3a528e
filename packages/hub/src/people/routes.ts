import {
  type Me,
  Member,
  MemberWithKey,
  Me as MeSchema,
  NewMember,
  NewOrganisation,
  Organisation,
} from '@haetae/contract';
import { parseStixId } from '@haetae/stix/object';
import Type from 'typebox';
import { type AddRoute, problem } from '../platform/http/index.ts';
import { newUuid } from '../platform/random.ts';
import type { People } from './people.ts';
import type { MemberRow } from './queries.ts';
import type { Session } from './session.ts';

export interface PeopleRouteParts {
  readonly people: People;
  readonly hub: { readonly id: string; readonly name: string; readonly demonstration: boolean };
  /** Publishes the identity of an organisation that entered this hub's roll. */
  readonly announce: (id: string, session: Session) => Promise<void>;
}

/** Who am I, organisations, members. */
export function peopleRoutes(route: AddRoute<Session>, parts: PeopleRouteParts): void {
  const { people, hub } = parts;
  route({ method: 'GET', url: '/api/v1/me', summary: 'Who you are here', answer: MeSchema }, async ({ caller }) =>
    describeCaller(caller, hub),
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/organisations',
      summary: 'Organisations on the rolls of this hub and its partners',
      answer: Type.Object({ organisations: Type.Array(Organisation) }),
    },
    async () => ({ organisations: people.roll.all() }),
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/organisations',
      summary: 'Enter an organisation on this hub’s roll',
      body: NewOrganisation,
      answer: Type.Object({ id: Type.String() }),
      roles: ['admin'],
      status: 201,
    },
    async ({ body, caller }) => {
      const id = `identity--${newUuid()}`;
      await people.addOrganisation({ id, name: body.name, kind: body.kind, hub: hub.id, standing: false });
      await parts.announce(id, caller);
      return { id };
    },
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/organisations/:id/standing',
      summary: 'Say whether this hub treats an organisation’s claims as an authority’s',
      body: Type.Object({ standing: Type.Boolean() }, { additionalProperties: false }),
      answer: Organisation,
      roles: ['admin'],
    },
    async ({ body, params }) => {
      if (people.roll.get(params.id!) === undefined) return problem('not_found');
      await people.setStanding(params.id!, body.standing);
      return people.roll.get(params.id!);
    },
  );
  memberRoutes(route, parts);
}

function memberRoutes(route: AddRoute<Session>, { people, hub }: PeopleRouteParts): void {
  route(
    {
      method: 'GET',
      url: '/api/v1/members',
      summary: 'The members of your organisation; an admin sees those of this hub',
      answer: Type.Object({ members: Type.Array(Member) }),
    },
    async ({ caller }) => {
      const members = await people.members(caller.roles.has('admin') ? undefined : caller.organisation);
      return { members: members.map(describeMember) };
    },
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/members',
      summary: 'Make a member; the key is shown this once',
      body: NewMember,
      answer: MemberWithKey,
      roles: ['admin'],
      status: 201,
    },
    async ({ body, caller }) => {
      const organisation = people.roll.get(body.organisation);
      if (parseStixId(body.organisation) === undefined || organisation?.hub !== hub.id) {
        return problem('unprocessable', {
          errors: [{ pointer: '/organisation', code: 'unknown_organisation', message: 'No organisation of this hub.' }],
        });
      }
      return await people.addMember(body.organisation, body.name, body.roles, body.clearance, caller.member);
    },
  );
  route(
    {
      method: 'DELETE',
      url: '/api/v1/members/:id',
      summary: 'End a member and all its keys',
      answer: Member,
      roles: ['admin'],
    },
    async ({ params }) => {
      const member = await people.member(params.id!);
      if (member === undefined) return problem('not_found');
      await people.endMember(member.id);
      return describeMember((await people.member(member.id)) ?? member);
    },
  );
}

function describeCaller(caller: Session, hub: PeopleRouteParts['hub']): Me {
  return {
    organisation: { id: caller.organisation, name: caller.organisationName },
    member: { id: caller.member, name: caller.memberName },
    roles: [...caller.roles],
    clearance: caller.clearance,
    hub,
  };
}

function describeMember(member: MemberRow): Member {
  const { id, organisation, name, roles, clearance, created, ended } = member;
  return { id, organisation, name, roles, clearance, created, ...(ended === null ? {} : { ended }) };
}
