export { followIntoLandscape } from './follow.ts';
export { Remembered } from './remember.ts';
export { landscapeRoutes } from './routes.ts';
export { techniquesFor } from './techniques-for.ts';
export { waysFor } from './ways-for.ts';
