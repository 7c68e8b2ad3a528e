export type { Admission } from './admit.ts';
export type { Candidate } from './candidate.ts';
export type { Door, IntakeContext, MemberDoor, Offer, PeerDoor, ReferenceDoor, RoomDoor } from './door.ts';
export { type Arrival, Intake, type MaySee, type Taken } from './intake.ts';
export { definitionsBy } from './queries.ts';
export { intakeRoutes } from './routes.ts';
export { readSharing } from './sharing.ts';
export { publisherName } from './source/publisher.ts';
export { referenceFacts } from './source/reference-facts.ts';
