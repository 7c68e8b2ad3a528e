export { followIntoLandscape } from './follow.ts';
export { landscapeRoutes } from './routes.ts';
