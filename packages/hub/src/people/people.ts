import { createHash } from 'node:crypto';
import type { OrganisationKind, Role } from '@haetae/contract';
import type { Tlp } from '@haetae/stix/marking';
import type { Pool } from '../platform/database/index.ts';
import { newSecret, newUuid } from '../platform/random.ts';
import {
  endMember,
  endOtherKeys,
  type MemberRow,
  memberOfKey,
  readMember,
  readMembers,
  readOrganisations,
  writeKey,
  writeMember,
  writeOrganisation,
  writeStanding,
} from './queries.ts';
import { type Organisation, Roll } from './roll.ts';
import type { Session } from './session.ts';

export interface PeopleParts {
  /** A pool of the intake role. */
  readonly pool: Pool;
  /** Id of this hub. */
  readonly hub: string;
  /** This hub's own organisation: its releasers decide on what is held. */
  readonly ownOrganisation: string;
  /** Sharing groups that this hub is in now. */
  readonly groups: () => ReadonlySet<string>;
  readonly now: () => string;
}

const hashOf = (key: string): Uint8Array => createHash('sha256').update(key).digest();

/**
 * Organisations, members and their keys.
 *
 * Sessions are kept per key, because screening asks for one on every call; every change of people or of membership
 * drops them all, so a right that was taken is gone with the next request.
 */
export class People {
  readonly roll = new Roll();
  readonly #parts: PeopleParts;
  readonly #sessions = new Map<string, Session>();
  readonly #bulk = new Set<string>();

  constructor(parts: PeopleParts) {
    this.#parts = parts;
  }

  async load(): Promise<void> {
    for (const organisation of await readOrganisations(this.#parts.pool)) this.roll.put(organisation);
    for (const member of await readMembers(this.#parts.pool)) this.#note(member.id, member.roles);
  }

  /** Whether the member may bring any number of objects at once. */
  isBulk(member: string): boolean {
    return this.#bulk.has(member);
  }

  /** The session of a key; undefined for a key that is unknown, ended, or of a member who left. */
  async authenticate(key: string): Promise<Session | undefined> {
    const hash = hashOf(key);
    const known = this.#sessions.get(Buffer.from(hash).toString('hex'));
    if (known !== undefined) return known;
    const member = await memberOfKey(this.#parts.pool, hash);
    if (member === undefined) return undefined;
    const session = this.#sessionOf(member);
    this.#sessions.set(Buffer.from(hash).toString('hex'), session);
    return session;
  }

  /** Drops every session: membership changed, so what each may see is computed anew. */
  forgetSessions(): void {
    this.#sessions.clear();
  }

  /** Enters an organisation on the roll. */
  async addOrganisation(organisation: Organisation): Promise<Organisation> {
    await writeOrganisation(this.#parts.pool, organisation, this.#parts.now());
    this.roll.put(organisation);
    this.forgetSessions();
    return organisation;
  }

  async setStanding(id: string, standing: boolean): Promise<void> {
    const organisation = this.roll.get(id);
    if (organisation === undefined) return;
    await writeStanding(this.#parts.pool, id, standing);
    this.roll.put({ ...organisation, standing });
  }

  /** Makes a member and its first key, which is given back this once. */
  async addMember(
    organisation: string,
    name: string,
    roles: readonly Role[],
    clearance: Tlp,
    madeBy: string | null,
    given: { readonly id?: string; readonly key?: string } = {},
  ): Promise<{ readonly id: string; readonly key: string }> {
    const id = given.id ?? `member--${newUuid()}`;
    const key = given.key ?? `haetae_${newSecret()}`;
    const created = this.#parts.now();
    await writeMember(this.#parts.pool, {
      id,
      organisation,
      name,
      roles: [...roles],
      clearance,
      created,
      made_by: madeBy,
    });
    await writeKey(this.#parts.pool, hashOf(key), id);
    this.#note(id, roles);
    return { id, key };
  }

  /** Ends every key of the member but this one: a bootstrap key that was replaced opens nothing any more. */
  async keepOnlyKey(member: string, key: string): Promise<void> {
    await endOtherKeys(this.#parts.pool, member, hashOf(key));
    this.forgetSessions();
  }

  async endMember(id: string): Promise<void> {
    await endMember(this.#parts.pool, id);
    this.forgetSessions();
  }

  member(id: string): Promise<MemberRow | undefined> {
    return readMember(this.#parts.pool, id);
  }

  /** The rights of a member without a key at hand, as of now; undefined for one who left or never was. */
  async sessionOf(id: string): Promise<Session | undefined> {
    const member = await this.member(id);
    return member === undefined || member.ended !== null ? undefined : this.#sessionOf(member);
  }

  members(organisation?: string): Promise<MemberRow[]> {
    return readMembers(this.#parts.pool, organisation);
  }

  /** The name to show for an identity; unknown ones are shown by their id. */
  nameOf(id: string): string {
    return this.roll.get(id)?.name ?? id;
  }

  kindOf(id: string): OrganisationKind | undefined {
    return this.roll.get(id)?.kind;
  }

  #note(member: string, roles: readonly Role[]): void {
    if (roles.includes('bulk')) this.#bulk.add(member);
  }

  #sessionOf(member: MemberRow): Session {
    const roles = new Set(member.roles);
    return {
      member: member.id,
      memberName: member.name,
      organisation: member.organisation,
      organisationName: this.nameOf(member.organisation),
      roles,
      clearance: member.clearance,
      created: member.created,
      recipient: {
        kind: 'member',
        member: member.id,
        organisation: member.organisation,
        clearance: member.clearance,
        decidesHeld: roles.has('releaser') && member.organisation === this.#parts.ownOrganisation,
        groups: this.#parts.groups(),
      },
    };
  }
}
