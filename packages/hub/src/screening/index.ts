export { ControlChallenges } from './challenge.ts';
export { ClaimIndex } from './claim-index.ts';
export { followIntoIndex } from './follow.ts';
export { indicatorsNaming } from './indicators-naming.ts';
export { ProtectedAddresses } from './protected-addresses.ts';
export { protectedRoutes } from './protected-routes.ts';
export { screeningRoutes } from './routes.ts';
export type { ScreenContext } from './screen.ts';
export { serviceAt } from './service-at.ts';
