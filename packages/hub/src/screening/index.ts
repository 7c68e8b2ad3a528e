export { ClaimIndex } from './claim-index.ts';
export { followIntoIndex } from './follow.ts';
export { indicatorsNaming } from './indicators-naming.ts';
export { screeningRoutes } from './routes.ts';
export type { ScreenContext } from './screen.ts';
export { serviceAt } from './service-at.ts';
