export { evidenceRoutes } from './evidence-routes.ts';
export { followRequests } from './follow.ts';
export { askAsHub } from './queries.ts';
export { RequestDesk } from './request-desk.ts';
export { responseRoutes } from './routes.ts';
