export { evidenceRoutes } from './evidence-routes.ts';
export { followRequests } from './follow.ts';
export { RequestDesk } from './request-desk.ts';
export { responseRoutes } from './routes.ts';
