export type { Admission } from './admit.ts';
export type { Candidate } from './candidate.ts';
export type { Door, IntakeContext, MemberDoor, Offer, PeerDoor, ReferenceDoor, RoomDoor } from './door.ts';
export { type Arrival, Intake, type MaySee, type Taken } from './intake.ts';
export { type IntakeRouteParts, intakeRoutes } from './routes.ts';
export { readSharing } from './sharing.ts';
export { publisherName } from './source/publisher.ts';
export { referenceFacts } from './source/reference-facts.ts';
