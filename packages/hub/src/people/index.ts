export { keepDoor } from './authenticate.ts';
export { identityObject } from './identity-object.ts';
export { People } from './people.ts';
export type { MemberRow } from './queries.ts';
export { type Organisation, Roll } from './roll.ts';
export { peopleRoutes } from './routes.ts';
export { hasRole, type Session } from './session.ts';
