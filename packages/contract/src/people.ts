/** People: organisations, members, what the caller is. */
import Type, { type Static } from 'typebox';
import { Identifier, Instant, Tlp } from './common.ts';

export const Role = Type.Enum(['reader', 'contributor', 'analyst', 'case-lead', 'releaser', 'admin', 'bulk']);
export type Role = Static<typeof Role>;

export const OrganisationKind = Type.Enum(['authority', 'law-enforcement', 'csirt', 'service', 'vendor', 'community']);
export type OrganisationKind = Static<typeof OrganisationKind>;

export const NewOrganisation = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 200 }), kind: OrganisationKind },
  { additionalProperties: false },
);
export const Organisation = Type.Object({
  id: Identifier,
  name: Type.String(),
  kind: OrganisationKind,
  hub: Type.String({ description: 'id of the hub whose roll names it' }),
  standing: Type.Boolean({ description: 'whether this hub treats its claims as those of an authority' }),
});
export type Organisation = Static<typeof Organisation>;

export const NewMember = Type.Object(
  {
    organisation: Identifier,
    name: Type.String({ minLength: 1, maxLength: 200 }),
    roles: Type.Array(Role, { minItems: 1, uniqueItems: true }),
    clearance: Tlp,
  },
  { additionalProperties: false },
);
export const MemberWithKey = Type.Object({
  id: Type.String(),
  key: Type.String({ description: 'the API key; shown this once, only its hash is kept' }),
});

export const Member = Type.Object({
  id: Type.String(),
  organisation: Identifier,
  name: Type.String(),
  roles: Type.Array(Role),
  clearance: Tlp,
  created: Instant,
  ended: Type.Optional(Instant),
});
export type Member = Static<typeof Member>;

export const Me = Type.Object({
  organisation: Type.Object({ id: Identifier, name: Type.String() }),
  member: Type.Object({ id: Type.String(), name: Type.String() }),
  roles: Type.Array(Role),
  clearance: Tlp,
  hub: Type.Object({ id: Type.String(), name: Type.String(), demonstration: Type.Boolean() }),
});
export type Me = Static<typeof Me>;
