import type { OrganisationKind, Role } from '@haetae/contract';
import type { Tlp } from '@haetae/stix/marking';
import { stixUuid } from '@haetae/stix/object';
import type { ClientBase } from '../platform/database/index.ts';
import type { Organisation } from './roll.ts';

type Queryable = Pick<ClientBase, 'query'>;

/** Every organisation this hub knows. */
export async function readOrganisations(db: Queryable): Promise<Organisation[]> {
  const { rows } = await db.query<Organisation & { kind: OrganisationKind }>(
    `select 'identity--' || id as id, name, kind, hub, standing from organisation order by created, id`,
  );
  return rows;
}

/** Writes an organisation; a known one keeps its hub and standing. */
export async function writeOrganisation(db: Queryable, organisation: Organisation, created: string): Promise<void> {
  await db.query(
    `insert into organisation (id, name, kind, hub, standing, created) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set name = excluded.name, kind = excluded.kind`,
    [stixUuid(organisation.id), organisation.name, organisation.kind, organisation.hub, organisation.standing, created],
  );
}

/** Gives or takes standing: whether this hub treats the organisation's claims as an authority's. */
export async function writeStanding(db: Queryable, id: string, standing: boolean): Promise<void> {
  await db.query('update organisation set standing = $2 where id = $1', [stixUuid(id), standing]);
}

export interface MemberRow {
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly roles: Role[];
  readonly clearance: Tlp;
  readonly created: string;
  readonly made_by: string | null;
  readonly ended: string | null;
}

const MEMBER = `m.id, 'identity--' || m.organisation as organisation, m.name, m.roles, m.clearance,
  to_char(m.created at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created, m.made_by,
  to_char(m.ended at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ended`;

/** The member a key belongs to, unless the key or the member has ended. */
export async function memberOfKey(db: Queryable, hash: Uint8Array): Promise<MemberRow | undefined> {
  const { rows } = await db.query<MemberRow>(
    `select ${MEMBER} from api_key k join member m on m.id = k.member
      where k.hash = $1 and k.ended is null and m.ended is null`,
    [Buffer.from(hash)],
  );
  return rows[0];
}

/** The members of one organisation, or of all. */
export async function readMembers(db: Queryable, organisation?: string): Promise<MemberRow[]> {
  const { rows } = await db.query<MemberRow>(
    `select ${MEMBER} from member m where $1::uuid is null or m.organisation = $1 order by m.created, m.id`,
    [organisation === undefined ? null : stixUuid(organisation)],
  );
  return rows;
}

export async function readMember(db: Queryable, id: string): Promise<MemberRow | undefined> {
  const { rows } = await db.query<MemberRow>(`select ${MEMBER} from member m where m.id = $1`, [id]);
  return rows[0];
}

export async function writeMember(db: Queryable, member: Omit<MemberRow, 'ended'>): Promise<void> {
  await db.query(
    `insert into member (id, organisation, name, roles, clearance, created, made_by) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do nothing`,
    [
      member.id,
      stixUuid(member.organisation),
      member.name,
      member.roles,
      member.clearance,
      member.created,
      member.made_by,
    ],
  );
}

/** Ends a member and all its keys. */
export async function endMember(db: Queryable, id: string): Promise<void> {
  await db.query('update member set ended = now() where id = $1 and ended is null', [id]);
  await db.query('update api_key set ended = now() where member = $1 and ended is null', [id]);
}

export async function writeKey(db: Queryable, hash: Uint8Array, member: string): Promise<void> {
  await db.query('insert into api_key (hash, member, created) values ($1, $2, now()) on conflict (hash) do nothing', [
    Buffer.from(hash),
    member,
  ]);
}

/** Ends the member's keys but the one with this hash. */
export async function endOtherKeys(db: Queryable, member: string, hash: Uint8Array): Promise<void> {
  await db.query('update api_key set ended = now() where member = $1 and hash <> $2 and ended is null', [
    member,
    Buffer.from(hash),
  ]);
}
