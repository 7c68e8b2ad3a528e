import type { Role } from '@haetae/contract';
import type { Tlp } from '@haetae/stix/marking';
import type { MemberRecipient } from '../release/index.ts';

/** A member who proved who it is, as of now. Rights and what may be seen follow from it alone. */
export interface Session {
  readonly member: string;
  readonly memberName: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly roles: ReadonlySet<Role>;
  readonly clearance: Tlp;
  readonly created: string;
  readonly recipient: MemberRecipient;
}

/** Whether the session has one of the roles. */
export const hasRole = (session: Session, ...roles: readonly Role[]): boolean =>
  roles.some((role) => session.roles.has(role));
