export { type AgreementState, signersOf, stateOf } from './agreement.ts';
export { Alliance } from './alliance.ts';
export { describeAlliance } from './describe-alliance.ts';
export { followIntoOutbox } from './follow.ts';
export type { OwnHub } from './own-hub.ts';
export { readAgreements } from './queries.ts';
export { federationRoutes } from './routes.ts';
export { PeerLink } from './transport/peer-link.ts';
export { transportRoutes } from './transport/routes.ts';
