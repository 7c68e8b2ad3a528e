export { followIntoLandscape } from './follow.ts';
export { Remembered } from './remember.ts';
export { landscapeRoutes } from './routes.ts';
